#include "export/utf8.h"

namespace act {
namespace {

constexpr char32_t replacement = U'\uFFFD';

struct Lead {
    int bytes;
    char32_t bits;
    char32_t smallest; ///< a lower code point in this many bytes is overlong
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80U) return {1, byte, 0};
    if ((byte & 0xE0U) == 0xC0U) return {2, byte & 0x1FU, 0x80};
    if ((byte & 0xF0U) == 0xE0U) return {3, byte & 0x0FU, 0x800};
    if ((byte & 0xF8U) == 0xF0U) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

Character decode_one(std::string_view text, std::size_t at) {
    const Character broken{replacement, static_cast<int>(at), 1};
    const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
    if (lead.bytes == 0 || at + static_cast<std::size_t>(lead.bytes) > text.size()) return broken;
    char32_t code = lead.bits;
    for (int i = 1; i < lead.bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
        if ((next & 0xC0U) != 0x80U) return broken;
        code = (code << 6U) | (next & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < lead.smallest || code > 0x10FFFF || surrogate) return broken;
    return {code, static_cast<int>(at), lead.bytes};
}

} // namespace

std::vector<Character> decode_utf8(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); at += static_cast<std::size_t>(characters.back().bytes))
        characters.push_back(decode_one(text, at));
    return characters;
}

void append_utf8(std::string& text, char32_t code) {
    const auto trail = [code](unsigned shift) {
        return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += {static_cast<char>(0xC0U | (code >> 6U)), trail(0)};
    } else if (code < 0x10000) {
        text += {static_cast<char>(0xE0U | (code >> 12U)), trail(6), trail(0)};
    } else {
        text += {static_cast<char>(0xF0U | (code >> 18U)), trail(12), trail(6), trail(0)};
    }
}

} // namespace act
