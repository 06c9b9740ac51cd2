#pragma once
// A guard in front of the TOML parser, which takes tables apart recursively: a.a.a.… a megabyte long would
// need more stack than there is.

#include <cstddef>
#include <optional>
#include <string_view>

namespace act {

/// The first line (from 1) with a dotted name of more than 16 parts; sessions need 3. Dots in strings and
/// comments do not count. Text that is no TOML may be let through: the parser has its own limit on brackets
/// and rejects it.
[[nodiscard]] std::optional<std::size_t> line_nested_too_deeply(std::string_view text);

} // namespace act
