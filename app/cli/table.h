#pragma once
// A table of numbers as CSV or JSON, written row by row: a million rows need no more memory than a buffer.

#include "cli/arguments.h"

#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace act {

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
