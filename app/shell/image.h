#pragma once
// A picture in memory, and as a PNG file.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

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

} // namespace act
