#pragma once
// Pictures in memory: the program's icon and a frame as such, and one as a PNG file.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

struct ImDrawData;

namespace act {

/// Rows from the top, four bytes a pixel: red, green, blue, alpha (not premultiplied).
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool operator==(const Image&) const = default;
};

/// Writes the picture opaquely, replacing what is there.
[[nodiscard]] Result<Done> save_png(const Image& image, const std::filesystem::path& target);

/// The program's icon (assets/desktop/activarium.svg), for the window's frame: in several sizes, square,
/// with transparent corners; none where the build could not draw any.
[[nodiscard]] std::vector<Image> icon_pictures();

/// A frame as a picture. Renders it again into a separate buffer and reads that: the contents of a window's own buffer
/// are undefined after a swap and where another window covers it. Needs a current context. Empty when the card
/// refuses the buffer.
[[nodiscard]] Image capture(ImDrawData& frame, int width, int height);

} // namespace act
