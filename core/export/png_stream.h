#pragma once
// libpng with its jumps kept inside: rows go in, a PNG comes out.

#include "base/atomic_file.h"

#include <memory>
#include <span>

namespace act {

struct PngHeader {
    int width = 1;
    int height = 1;
    double dpi = 72.0;
    bool alpha = false; ///< RGBA rows instead of RGB
};

/// Writes header, rows and end in this order. After the first failure every call returns false; a failure to
/// write bytes is the file's and is reported by its commit().
class PngStream {
  public:
    /// `file` must outlive the stream.
    explicit PngStream(AtomicFile& file);
    ~PngStream();
    PngStream(const PngStream&) = delete;
    PngStream& operator=(const PngStream&) = delete;

    bool begin(const PngHeader& header);
    /// Eight bits a channel, RGB or RGBA, not premultiplied.
    bool write_row(std::span<const unsigned char> row);
    bool end();

  private:
    struct Writer;
    std::unique_ptr<Writer> writer_;
};

} // namespace act
