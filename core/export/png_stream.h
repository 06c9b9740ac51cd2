#pragma once
// PNG files: rows of pixels, compressed in pieces and on several cores, and the frame around them.

#include "base/atomic_file.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

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

struct PngHeader {
    int width = 1;
    int height = 1;
    double dpi = 72.0;
    bool alpha = false; ///< as in pack_rows()
};

/// Writes header, rows and end in this order. After the first failure every call returns false; the failure
/// is the file's and is reported by its commit().
class PngStream {
  public:
    /// `file` must outlive the stream.
    explicit PngStream(AtomicFile& file) : file_(file) {}

    bool begin(const PngHeader& header);
    bool add(const PackedRows& rows);
    bool end();

  private:
    bool put_chunk(std::string_view type, std::string_view data);

    AtomicFile& file_;
    std::uint32_t adler_ = 1;
};

} // namespace act
