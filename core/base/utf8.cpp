#include "base/utf8.h"

#include <utf8.h>
#include <utf8/unchecked.h>

#include <iterator>

namespace act {

std::vector<Character> decode_utf8(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    const auto add = [&](char32_t code, auto begin, auto end) {
        characters.push_back({code, static_cast<int>(begin - text.begin()), static_cast<int>(end - begin)});
    };
    for (auto at = text.begin(); at != text.end();) {
        const auto broken = utf8::find_invalid(at, text.end());
        while (at != broken) {
            const auto begin = at;
            const char32_t code = utf8::unchecked::next(at);
            add(code, begin, at);
        }
        if (at == text.end()) break;
        add(U'\uFFFD', at, at + 1);
        ++at;
    }
    return characters;
}

void append_utf8(std::string& text, char32_t code) {
    utf8::unchecked::append(code, std::back_inserter(text));
}

bool is_utf8(std::string_view text) {
    return utf8::is_valid(text.begin(), text.end());
}

std::size_t character_length(std::string_view text) {
    constexpr std::size_t longest = 4;
    const std::string_view beginning = text.substr(0, longest);
    auto at = beginning.begin();
    if (utf8::find_invalid(at, beginning.end()) == at) return 1;
    utf8::unchecked::next(at);
    return static_cast<std::size_t>(at - beginning.begin());
}

std::size_t whole_characters(std::string_view text, std::size_t bytes) {
    if (bytes >= text.size()) return text.size();
    const auto continues = [&](std::size_t i) {
        return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    };
    while (bytes > 0 && continues(bytes))
        --bytes;
    return bytes;
}

} // namespace act
