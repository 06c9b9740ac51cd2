#pragma once
// Text as characters: fonts and file formats think in code points, everything else keeps UTF-8.

#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A code point and the bytes it came from.
struct Character {
    char32_t code = 0;
    int byte = 0;
    int bytes = 1;
};

/// Every byte that is not part of well-formed UTF-8 (overlong forms and surrogates included) becomes one
/// U+FFFD.
[[nodiscard]] std::vector<Character> decode_utf8(std::string_view text);

/// `code` must be a valid code point, as those of decode_utf8 are.
void append_utf8(std::string& text, char32_t code);

} // namespace act
