#include "base/text_layout.h"

#include "base/utf8.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::string_view begins_no_line = "。，、；：！？）》〉」』】〕…—％～·”’!),.:;?]}%";
constexpr std::string_view ends_no_line = "（《〈「『【〔“‘([{";

bool is_in(std::string_view list, std::string_view character) {
    return list.find(character) != std::string_view::npos;
}

} // namespace

// Three-byte characters from U+3000 on are CJK in all texts of this program.
bool is_cjk(std::string_view character) {
    return character.size() == 3 && static_cast<unsigned char>(character.front()) >= 0xE3U;
}

bool breaks_before(std::string_view character) {
    return is_cjk(character) && !is_in(begins_no_line, character);
}

bool breaks_after(std::string_view character) {
    return is_cjk(character) && !is_in(ends_no_line, character);
}

std::vector<LinePiece> line_pieces(std::string_view text) {
    std::vector<LinePiece> pieces;
    std::size_t start = 0;
    std::string_view last; // the character before
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view now = text.substr(i, character_length(text.substr(i)));
        const bool joins = i == start || is_in(ends_no_line, last) || is_in(begins_no_line, now);
        if (!joins && (breaks_before(now) || breaks_after(last))) {
            pieces.push_back({text.substr(start, i - start), false});
            start = i;
        }
        if (now == " ") {
            if (i > start) pieces.push_back({text.substr(start, i - start), true});
            if (i == start && !pieces.empty()) pieces.back().blank_after = true;
            start = i + 1;
        }
        i += now.size();
        last = now;
    }
    if (start < text.size()) pieces.push_back({text.substr(start), false});
    return pieces;
}

std::size_t fitting_bytes(std::string_view text, double room,
                          const std::function<double(std::size_t bytes)>& width) {
    // The first beginning that is too wide, each twice as long as the one before; then halfway back.
    std::size_t fits = 0;
    std::size_t too_long = std::min<std::size_t>(16, text.size());
    while (width(whole_characters(text, too_long)) <= room) {
        fits = whole_characters(text, too_long);
        if (fits == text.size()) return fits;
        too_long = std::min(2 * too_long, text.size());
    }
    too_long = whole_characters(text, too_long);
    for (;;) {
        std::size_t middle = whole_characters(text, fits + (too_long - fits) / 2);
        if (middle <= fits) middle = fits + character_length(text.substr(fits)); // within one character
        if (middle >= too_long) return fits;
        (width(middle) <= room ? fits : too_long) = middle;
    }
}

std::string shortened(std::string_view text, double room,
                      const std::function<double(std::string_view)>& width) {
    const auto cut = [&](std::size_t bytes) {
        return std::string(text.substr(0, bytes)) + std::string(ellipsis);
    };
    const auto as_it_is = [&](std::size_t bytes) { return width(text.substr(0, bytes)); };
    if (fitting_bytes(text, room, as_it_is) == text.size()) return std::string(text);
    return cut(fitting_bytes(text, room, [&](std::size_t bytes) { return width(cut(bytes)); }));
}

} // namespace act
