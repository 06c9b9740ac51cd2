#pragma once
// One picture of an animation as pixels, drawn in the same way as a PNG of that page and resolution.

#include "export/picture.h"

#include <cstdint>
#include <vector>

namespace act {

struct AnimationFrame {
    PixelSize size = {};
    std::vector<std::uint32_t> pixels = {}; ///< rows from the top, 0xFFRRGGBB
    bool operator==(const AnimationFrame&) const = default;
};

/// The picture on white. The size in pixels must be one that AnimationSettings may have. Fails for lack of
/// memory, and on a machine without Cairo.
[[nodiscard]] Result<AnimationFrame> paint_frame(const Picture& picture, double dpi, const Fonts& fonts);

} // namespace act
