#pragma once
// A picture in memory.

#include <cstdint>
#include <vector>

namespace act {

/// Rows from the top, four bytes a pixel: red, green, blue, alpha (not premultiplied).
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool operator==(const Image&) const = default;
};

} // namespace act
