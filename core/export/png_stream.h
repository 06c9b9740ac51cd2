#pragma once
// Writes the frame of a PNG file around rows that are compressed elsewhere, in pieces and on several cores.

#include "base/atomic_file.h"
#include "export/png_rows.h"

#include <cstdint>
#include <string_view>

namespace act {

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
