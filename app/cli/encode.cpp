#include "cli/encode.h"

#include "base/expects.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace act {

void append_number(std::string& out, double value) {
    if (std::isnan(value)) { // to_chars would print a NaN's sign
        out += "nan";
        return;
    }
    std::array<char, 32> digits; // -2.2250738585072014e-308 has 24
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void append_json_number(std::string& out, double value) {
    const char* quote = std::isfinite(value) ? "" : "\"";
    out += quote;
    append_number(out, value);
    out += quote;
}

void append_csv(std::string& out, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += field;
        return;
    }
    out += '"';
    for (const char c : field)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

void append_json(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (byte < 0x20)
            out.append("\\u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
        else
            out += c;
    }
    out += '"';
}

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
