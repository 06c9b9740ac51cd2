#include "export/svg_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace act {
namespace {

bool is_xml_character(char32_t code) {
    if (code < 0x20) return code == U'\t' || code == U'\n' || code == U'\r';
    return code != 0xFFFE && code != 0xFFFF;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

std::string svg_number(double value) {
    const double rounded = std::round(value * 1000.0) / 1000.0;
    std::array<char, 32> buffer{};
    // Adding 0 turns −0 into 0.
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded + 0.0, std::chars_format::fixed);
    return {buffer.data(), end.ptr};
}

std::string svg_colour(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const float channel : {colour.red, colour.green, colour.blue}) {
        const auto level = static_cast<std::size_t>(std::lround(255.0F * std::clamp(channel, 0.0F, 1.0F)));
        text += {digits[level / 16], digits[level % 16]};
    }
    return text;
}

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const Character& character : decode_utf8(text)) {
        switch (character.code) {
        case U'&': escaped += "&amp;"; break;
        case U'<': escaped += "&lt;"; break;
        case U'>': escaped += "&gt;"; break;
        case U'"': escaped += "&quot;"; break;
        default: append_utf8(escaped, is_xml_character(character.code) ? character.code : U'\uFFFD');
        }
    }
    return escaped;
}

std::string svg_id(std::string_view text) {
    std::string id = "figure";
    bool joined = false;
    for (const char c : text) {
        const bool kept = is_ascii_letter_or_digit(c);
        if (kept && !joined) id += '-';
        if (kept) id += c;
        joined = kept;
    }
    return id;
}

} // namespace act
