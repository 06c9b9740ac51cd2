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

namespace {

constexpr int most_parts = 16;

// Index after the string that starts at `start`. An unfinished one ends with the line, or the text.
std::size_t after_string(std::string_view text, std::size_t start) {
    const char quote = text[start];
    const bool multiline = text.size() - start >= 3 && text[start + 1] == quote && text[start + 2] == quote;
    const std::size_t length = multiline ? 3 : 1;
    for (std::size_t i = start + length; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\')
            ++i;
        else if (!multiline && text[i] == '\n')
            return i;
        else if (text[i] == quote && (!multiline || text.substr(i).starts_with(text.substr(start, 3))))
            return i + length;
    }
    return text.size();
}

} // namespace

std::optional<std::size_t> line_nested_too_deeply(std::string_view text) {
    std::size_t line = 1;
    int dots = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            const std::size_t end = after_string(text, i);
            line +=
                static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(i),
                                                    text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            i = end;
            continue;
        }
        if (c == '#') {
            i = std::min(text.find('\n', i), text.size());
            continue;
        }
        if (c == '.' && ++dots >= most_parts) return line;
        if (c == '\n' || c == '=' || c == ',') dots = 0;
        if (c == '\n') ++line;
        ++i;
    }
    return std::nullopt;
}

} // namespace act
