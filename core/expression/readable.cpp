#include "expression/print.h"

#include "base/number.h"

#include <array>
#include <cctype>

namespace act {
namespace {

constexpr std::array<std::string_view, 10> written_above{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_name_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Writes a formula sign by sign.
class Reader {
  public:
    explicit Reader(std::string_view formula) : formula_(formula) {}

    std::string read() {
        while (at_ < formula_.size())
            take();
        return std::move(out_);
    }

  private:
    [[nodiscard]] char here(std::size_t ahead = 0) const {
        return at_ + ahead < formula_.size() ? formula_[at_ + ahead] : '\0';
    }

    void take() {
        const char c = here();
        if (c == ' ') {
            ++at_;
            if (!out_.empty() && out_.back() != ' ' && out_.back() != '(') out_ += ' ';
        } else if (c == '+' || c == '-') {
            take_sign(c);
        } else if (c == '^' || (c == '*' && here(1) == '*')) {
            take_power(c == '^' ? 1 : 2);
        } else if (c == '*') {
            ++at_;
            close_up();
            out_ += "·";
            skip_blanks();
        } else {
            if (c == ')' || c == ',') close_up();
            out_ += c;
            ++at_;
            if (c == ',') out_ += ' ';
        }
    }

    // Of two operands, of one, or of a number's exponent.
    void take_sign(char sign) {
        ++at_;
        close_up();
        const std::size_t n = out_.size();
        const bool ends_number = n >= 2 && (out_[n - 1] == 'e' || out_[n - 1] == 'E')
                                 && (is_digit(out_[n - 2]) || out_[n - 2] == '.') && is_digit(here());
        const char before = n == 0 ? '(' : out_.back();
        const bool has_left =
            std::string_view("(/<>=^,?:").find(before) == std::string_view::npos && !out_.ends_with("·");
        if (before == ',' || before == '?' || before == ':') out_ += ' ';
        const std::string_view text = sign == '+' ? "+" : "−";
        if (ends_number || !has_left)
            out_ += text;
        else
            out_.append(" ").append(text).append(" ");
        if (!ends_number) skip_blanks();
    }

    // A whole number is raised; what else stands there keeps its sign.
    void take_power(std::size_t sign) {
        std::size_t from = sign;
        while (here(from) == ' ')
            ++from;
        const bool negative = here(from) == '-';
        std::size_t end = from + (negative ? 1 : 0);
        const std::size_t digits = end;
        while (is_digit(here(end)))
            ++end;
        close_up();
        if (end == digits || here(end) == '.' || is_name_letter(here(end))) {
            out_ += '^';
            at_ += from;
            return;
        }
        if (negative) out_ += "⁻";
        for (std::size_t k = digits; k < end; ++k)
            out_ += written_above.at(static_cast<std::size_t>(here(k) - '0'));
        at_ += end;
    }

    void close_up() {
        while (!out_.empty() && out_.back() == ' ')
            out_.pop_back();
    }

    void skip_blanks() {
        while (here() == ' ')
            ++at_;
    }

    std::string_view formula_;
    std::size_t at_ = 0;
    std::string out_ = {};
};

} // namespace

std::string readable(std::string_view formula) {
    return Reader(formula).read();
}

} // namespace act
