#pragma once
// Writes the fields of CSV and JSON. Everything is appended to a buffer that is written in large pieces.

#include "cli/arguments.h"

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Shortest decimal that reads back to the same double; nan, inf, -inf.
void append_number(std::string& out, double value);

/// The same for JSON, which has no such numbers: "nan", "inf" and "-inf" become strings.
void append_json_number(std::string& out, double value);

/// In quotes only where commas, quotes or line ends ask for it (RFC 4180).
void append_csv(std::string& out, std::string_view field);

/// In quotes, with control characters escaped.
void append_json(std::string& out, std::string_view text);

// A table of numbers as CSV or JSON, written row by row: a million rows need no more memory than a buffer.

/// CSV: a header line, then one line a row. JSON: an array of objects with the columns' names as keys.
class Table {
  public:
    Table(std::vector<std::string> columns, TableFormat format, std::ostream& out);

    /// One number for each column.
    void add(std::span<const double> row);
    /// To be called once, after the last row.
    void finish();

  private:
    void add_line(std::span<const double> row);
    void add_object(std::span<const double> row);
    void flush();

    std::vector<std::string> columns_;
    bool json_;
    bool first_ = true;
    std::ostream& out_;
    std::string text_;
};

} // namespace act
