#pragma once
// Compresses rows of pixels for PNG.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace act {

/// A stretch of whole rows, filtered and deflated, that stands by itself: such stretches joined are the
/// image.
struct PackedRows {
    std::string deflated;
    std::uint32_t adler = 1; ///< zlib's checksum of the bytes before deflation
    std::size_t size = 0;    ///< their number
};

/// `pixels` are rows of `width`, 0xAARRGGBB and premultiplied as Cairo keeps them. Without `alpha` that
/// channel is left out and has to be opaque.
[[nodiscard]] PackedRows pack_rows(std::span<const std::uint32_t> pixels, std::size_t width, bool alpha);

} // namespace act
