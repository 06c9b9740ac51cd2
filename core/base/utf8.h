#pragma once
// Texts are UTF-8; here they are taken apart into characters. utf8cpp knows what is well-formed. What is not
// (overlong forms and surrogates included) counts as one character a byte everywhere.

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

/// Every byte that is not part of well-formed UTF-8 becomes one U+FFFD.
[[nodiscard]] std::vector<Character> decode_utf8(std::string_view text);

/// `code` must be a valid code point, as those of decode_utf8 are.
void append_utf8(std::string& text, char32_t code);

[[nodiscard]] bool is_utf8(std::string_view text);

/// Bytes of the character at the beginning of a text that is not empty.
[[nodiscard]] std::size_t character_length(std::string_view text);

/// The bytes of the whole characters among the first `bytes` of a well-formed text.
[[nodiscard]] std::size_t whole_characters(std::string_view text, std::size_t bytes);

} // namespace act
