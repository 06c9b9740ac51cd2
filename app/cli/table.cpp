#include "cli/table.h"

#include "base/expects.h"
#include "cli/encode.h"

#include <utility>

namespace act {
namespace {

// Large enough that the stream's own work vanishes, small enough to stay in the cache.
constexpr std::size_t flush_at = std::size_t{1} << 16U;

} // namespace

Table::Table(std::vector<std::string> columns, TableFormat format, std::ostream& out)
    : columns_(std::move(columns)), json_(format == TableFormat::json), out_(out) {
    text_.reserve(flush_at + 256);
    if (json_) {
        text_ += '[';
        return;
    }
    for (const std::string& column : columns_) {
        if (!text_.empty()) text_ += ',';
        append_csv(text_, column);
    }
    text_ += '\n';
}

void Table::add(std::span<const double> row) {
    expects(row.size() == columns_.size(), "a row has a number for each column");
    if (json_)
        add_object(row);
    else
        add_line(row);
    if (text_.size() >= flush_at) flush();
}

void Table::finish() {
    if (json_) text_ += "\n]\n";
    flush();
}

void Table::add_line(std::span<const double> row) {
    for (const double number : row) {
        append_number(text_, number);
        text_ += ',';
    }
    text_.back() = '\n';
}

void Table::add_object(std::span<const double> row) {
    const char* separator = first_ ? "\n{" : ",\n{";
    first_ = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        text_ += separator;
        append_json(text_, columns_[i]);
        text_ += ": ";
        append_json_number(text_, row[i]);
        separator = ", ";
    }
    text_ += '}';
}

void Table::flush() {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
}

} // namespace act
