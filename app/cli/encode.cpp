#include "cli/encode.h"

#include <array>
#include <charconv>
#include <cmath>

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

} // namespace act
