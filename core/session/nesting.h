#pragma once
// Checks how deeply a text is nested before the TOML parser reads it. The parser is recursive: a megabyte of
// a.a.a.… would need more stack than there is.

#include <cstddef>
#include <optional>
#include <string_view>

namespace act {

/// The first line (from 1) with a dotted name of more than 16 parts; sessions need 3. Dots in strings and
/// comments do not count. Text that is no TOML may be let through: the parser has its own limit on brackets
/// and rejects it.
[[nodiscard]] std::optional<std::size_t> line_nested_too_deeply(std::string_view text);

} // namespace act
