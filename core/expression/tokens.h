#pragma once
// The text of an expression cut into words: numbers, names, symbols.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace act {

enum class TokenKind : std::uint8_t { end, number, name, symbol, superscript, other };

struct Token {
    TokenKind kind = TokenKind::end;
    /// Of symbols: themselves in ASCII, also where they were typed as × ÷ − ·; 'l' is <=, 'g' is >=, 'r' is
    /// √.
    char symbol = '\0';
    std::size_t offset = 0; ///< in bytes
    std::string_view text = {};
    double number = 0.0; ///< of numbers and superscripts; infinite when too large for a double
};

/// The words of the text and an end, which views it.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// A name with Greek letters and lowered digits spelled out: "β₁" is "beta1".
[[nodiscard]] std::string spelled(std::string_view name);

/// Characters before the offset, and one.
[[nodiscard]] std::size_t column_at(std::string_view text, std::size_t offset);

} // namespace act
