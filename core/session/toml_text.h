#pragma once
// Writes values as TOML, for sessions and for the program's own small files.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace act {

/// The shortest decimal that reads back to the same double, always a TOML float: "4.0", "1e-07", "nan".
[[nodiscard]] std::string toml_number(double value);

/// In double quotes, on one line. TOML is UTF-8: where the text is not, '?' stands for each byte beyond
/// ASCII.
[[nodiscard]] std::string toml_quoted(std::string_view text);

/// Undoes toml_quoted(); nothing for what it does not write.
[[nodiscard]] std::optional<std::string> toml_unquoted(std::string_view quoted);

/// As it is where a bare key is allowed, in quotes elsewhere.
[[nodiscard]] std::string toml_key(std::string_view key);

// How deeply a text is nested is checked before the TOML parser reads it. The parser is recursive: a megabyte of
// a.a.a.… would need more stack than there is.

/// The first line (from 1) with a dotted name of more than 16 parts; sessions need 3. Dots in strings and
/// comments do not count. Text that is no TOML may be let through: the parser has its own limit on brackets
/// and rejects it.
[[nodiscard]] std::optional<std::size_t> line_nested_too_deeply(std::string_view text);

} // namespace act
