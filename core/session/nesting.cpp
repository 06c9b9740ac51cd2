#include "session/nesting.h"

#include <algorithm>

namespace act {
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
