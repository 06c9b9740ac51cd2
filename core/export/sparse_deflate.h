#pragma once
// Deflate (RFC 1951) for bytes that are mostly zero, when the writer knows where they are not. A page at 600
// dpi is half a gigabyte of rows that equal the row above except for a few pixels. zlib examines every byte
// of it; this examines only the pixels that differ.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace act {

/// Bytes of which all outside the stretches are zero. Stretches are in order and apart from each other.
struct SparseBytes {
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0; ///< one past its last byte
    };
    std::vector<unsigned char> bytes;
    std::vector<Stretch> stretches;
};

/// Deflate blocks for the bytes, none of them the last of its stream, that end at a whole byte and refer to
/// nothing before them: such pieces joined are one stream.
[[nodiscard]] std::string deflate_piece(const SparseBytes& data);

/// What ends a stream of such pieces.
[[nodiscard]] std::string deflate_end();

/// zlib's checksum of the bytes.
[[nodiscard]] std::uint32_t adler32(const SparseBytes& data);

/// The checksum of two pieces joined, the second of `second_size` bytes.
[[nodiscard]] std::uint32_t adler32_joined(std::uint32_t first, std::uint32_t second,
                                           std::size_t second_size);

} // namespace act
