#include "expression/tokens.h"

#include "base/first_with.h"
#include "base/number.h"
#include "base/utf8.h"
#include "expression/names.h"

#include <algorithm>
#include <array>
#include <optional>

namespace act {
namespace {

constexpr std::string_view plain_symbols = "+-*/^(),;=<>|?:";

struct Sign {
    std::string_view text;
    char symbol;
};

constexpr std::array ascii_signs{Sign{"**", '^'}, Sign{"<=", 'l'}, Sign{">=", 'g'}};
constexpr std::array other_signs{Sign{"≤", 'l'}, Sign{"≥", 'g'}, Sign{"×", '*'},
                                 Sign{"·", '*'}, Sign{"⋅", '*'}, Sign{"÷", '/'},
                                 Sign{"−", '-'}, Sign{"–", '-'}, Sign{"√", 'r'}};

constexpr std::array<std::string_view, 10> raised_digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view raised_minus = "⁻";
constexpr std::string_view raised_plus = "⁺";
constexpr std::array<std::string_view, 10> lowered_digits{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
constexpr std::array<std::string_view, 5> wide_blanks{"\u00A0", "\u2009", "\u202F", "\u3000", "\uFEFF"};

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::optional<char> digit_among(const std::array<std::string_view, 10>& digits, std::string_view character) {
    const auto found = std::ranges::find(digits, character);
    if (found == digits.end()) return std::nullopt;
    return static_cast<char>('0' + (found - digits.begin()));
}

// Of a superscript: a digit, or a sign before it.
bool is_raised(std::string_view character) {
    return digit_among(raised_digits, character) || character == raised_minus || character == raised_plus;
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    Token next() {
        skip_blanks();
        if (at_ == text_.size()) return {.offset = at_, .text = text_.substr(at_)};
        const char c = text_[at_];
        if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
        if (is_letter(c) || (!is_ascii(c) && !greek_name(character()).empty())) return name();
        if (is_raised(character())) return superscript();
        return is_ascii(c) ? ascii_symbol(c) : other_symbol();
    }

  private:
    [[nodiscard]] char peek(std::size_t ahead) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    [[nodiscard]] std::string_view character() const {
        return at_ < text_.size() ? text_.substr(at_, character_length(text_.substr(at_)))
                                  : std::string_view{};
    }

    Token take(TokenKind kind, std::size_t length, char symbol = '\0') {
        const Token token = {
            .kind = kind, .symbol = symbol, .offset = at_, .text = text_.substr(at_, length)};
        at_ += length;
        return token;
    }

    Token ascii_symbol(char c) {
        for (const Sign& sign : ascii_signs)
            if (c == sign.text[0] && peek(1) == sign.text[1]) return take(TokenKind::symbol, 2, sign.symbol);
        const bool known = plain_symbols.find(c) != std::string_view::npos;
        return take(known ? TokenKind::symbol : TokenKind::other, 1, known ? c : '\0');
    }

    Token other_symbol() {
        const Sign* const sign = first_with(other_signs, character(), &Sign::text);
        return take(sign ? TokenKind::symbol : TokenKind::other, character().size(),
                    sign ? sign->symbol : '\0');
    }

    void skip_blanks() {
        for (; at_ < text_.size(); at_ += character().size()) {
            const char c = text_[at_];
            const bool blank = is_ascii(c) ? c == ' ' || c == '\t' || c == '\n' || c == '\r'
                                           : std::ranges::find(wide_blanks, character()) != wide_blanks.end();
            if (!blank) return;
        }
    }

    Token number() {
        std::size_t length = 0;
        const auto skip_digits = [&] {
            while (is_digit(peek(length)))
                ++length;
        };
        skip_digits();
        if (peek(length) == '.') ++length;
        skip_digits();
        // In 2e and 2e^x the e is a name.
        if (const char e = peek(length); e == 'e' || e == 'E') {
            const std::size_t sign = peek(length + 1) == '+' || peek(length + 1) == '-' ? 1 : 0;
            if (is_digit(peek(length + 1 + sign))) {
                length += 1 + sign;
                skip_digits();
            }
        }
        Token token = take(TokenKind::number, length);
        token.number = parse_number(token.text).value_or(0.0);
        return token;
    }

    // A Greek letter is a name of its own, so that βx is a product; digits may follow it.
    Token name() {
        const std::size_t first = at_;
        const bool greek = !is_letter(text_[at_]);
        at_ += character().size();
        for (;;) {
            const char c = peek(0);
            const bool goes_on = is_digit(c) || c == '_' || (!greek && is_letter(c))
                                 || (c == '.' && !greek && is_letter(peek(1)));
            if (goes_on)
                ++at_;
            else if (!is_ascii(c) && digit_among(lowered_digits, character()))
                at_ += character().size();
            else
                break;
        }
        return {.kind = TokenKind::name, .offset = first, .text = text_.substr(first, at_ - first)};
    }

    Token superscript() {
        Token token = {.kind = TokenKind::superscript, .offset = at_};
        const bool negative = character() == raised_minus;
        if (negative || character() == raised_plus) at_ += character().size();
        std::size_t count = 0;
        while (const auto digit = digit_among(raised_digits, character())) {
            token.number = 10.0 * token.number + (*digit - '0');
            at_ += character().size();
            ++count;
        }
        token.text = text_.substr(token.offset, at_ - token.offset);
        if (negative) token.number = -token.number;
        constexpr std::size_t most_digits = 15; // that a double holds
        if (count == 0 || count > most_digits) token.kind = TokenKind::other;
        return token;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 2 + 1);
    Scanner scanner(text);
    do
        tokens.push_back(scanner.next());
    while (tokens.back().kind != TokenKind::end);
    return tokens;
}

std::string spelled(std::string_view name) {
    if (std::ranges::all_of(name, is_ascii)) return std::string(name);
    std::string out;
    while (!name.empty()) {
        const std::string_view character = name.substr(0, character_length(name));
        name.remove_prefix(character.size());
        if (const std::string_view letter = greek_name(character); !letter.empty())
            out += letter;
        else if (const auto digit = digit_among(lowered_digits, character))
            out += *digit;
        else
            out += character;
    }
    return out;
}

std::size_t column_at(std::string_view text, std::size_t offset) {
    std::size_t column = 1;
    for (std::size_t i = 0; i < offset && i < text.size(); i += character_length(text.substr(i)))
        ++column;
    return column;
}

} // namespace act
