#pragma once
// Writes the fields of CSV and JSON. Everything is appended to a buffer that is written in large pieces.

#include <string>
#include <string_view>

namespace act {

/// Shortest decimal that reads back to the same double; nan, inf, -inf.
void append_number(std::string& out, double value);

/// The same for JSON, which has no such numbers: "nan", "inf" and "-inf" become strings.
void append_json_number(std::string& out, double value);

/// In quotes only where commas, quotes or line ends ask for it (RFC 4180).
void append_csv(std::string& out, std::string_view field);

/// In quotes, with control characters escaped.
void append_json(std::string& out, std::string_view text);

} // namespace act
