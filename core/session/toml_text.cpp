#include "session/toml_text.h"

#include "base/number.h"
#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace act {
namespace {

bool is_bare(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_' || c == '-';
}

} // namespace

std::string toml_number(double value) {
    std::string text = shortest(value);
    // TOML tells integers from floats: 4 is written 4.0.
    if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
    return text;
}

std::string toml_quoted(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    const bool whole = is_utf8(text);
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (byte < 0x20 || byte == 0x7F)
            out.append("\\u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
        else
            out += whole || byte < 0x80 ? c : '?';
    }
    return out += '"';
}

std::optional<std::string> toml_unquoted(std::string_view quoted) {
    if (quoted.size() < 2 || !quoted.starts_with('"') || !quoted.ends_with('"')) return std::nullopt;
    quoted = quoted.substr(1, quoted.size() - 2);
    std::string text;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        const std::string_view rest = quoted.substr(i);
        unsigned code = 0;
        if (quoted[i] != '\\') {
            text += quoted[i];
        } else if (rest.starts_with("\\\"") || rest.starts_with("\\\\")) {
            text += quoted[++i];
        } else if (rest.starts_with("\\u00") && rest.size() >= 6
                   && std::from_chars(&rest[4], &rest[4] + 2, code, 16).ptr == &rest[4] + 2) {
            text += static_cast<char>(code);
            i += 5;
        } else {
            return std::nullopt;
        }
    }
    return text;
}

std::string toml_key(std::string_view key) {
    return !key.empty() && std::ranges::all_of(key, is_bare) ? std::string(key) : toml_quoted(key);
}

} // namespace act
