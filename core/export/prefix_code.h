#pragma once
// Huffman codes in the form that deflate demands (RFC 1951, 3.2).

#include <cstdint>
#include <span>
#include <vector>

namespace act {

/// How many bits each symbol gets, none more than `most_bits`; 0 for symbols that do not occur. A symbol that
/// is alone gets one bit. `most_bits` must leave room for all that occur.
[[nodiscard]] std::vector<std::uint8_t> code_lengths(std::span<const std::uint32_t> counts, int most_bits);

/// The canonical code of these lengths, first bit lowest, as a writer that fills bytes from below needs it.
[[nodiscard]] std::vector<std::uint16_t> canonical_code(std::span<const std::uint8_t> lengths);

} // namespace act
