#pragma once
// Literals and repeats as a block of deflate (RFC 1951) with codes of its own.

#include <cstdint>
#include <span>
#include <string>

namespace act {

inline constexpr std::size_t shortest_repeat = 3;
inline constexpr std::size_t longest_repeat = 258;

/// Without a distance a byte as it is, in `length`; else so many bytes from so far back (1 to 32768).
struct DeflateToken {
    std::uint16_t length = 0;
    std::uint16_t distance = 0;
};

/// One block that is not the last, filled up to a whole byte by an empty stored block.
[[nodiscard]] std::string deflate_block(std::span<const DeflateToken> tokens);

} // namespace act
