#include "base/number.h"

#include "base/digits.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace act {
namespace {

constexpr std::string_view true_minus = "\u2212";

std::string signed_text(bool negative, std::string_view magnitude) {
    std::string text(negative ? true_minus : "");
    return text.append(magnitude);
}

std::string superscript(int exponent) {
    constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text(exponent < 0 ? "⁻" : "");
    for (const char c : std::to_string(std::abs(exponent)))
        text += digits.at(static_cast<std::size_t>(c - '0'));
    return text;
}

// Removes trailing zeros after a decimal point, and then the point if it is last.
std::string_view without_trailing_zeros(std::string_view text) {
    if (text.find('.') == std::string_view::npos) return text;
    while (text.back() == '0')
        text.remove_suffix(1);
    if (text.back() == '.') text.remove_suffix(1);
    return text;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    if (text.size() != lower.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] | 0x20) != lower[i]) return false;
    return true;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

} // namespace

std::string shortest(double value) {
    if (std::isnan(value)) return "nan";
    return shortest_digits(value);
}

std::string pretty(double value, int digits) {
    if (std::isnan(value)) return "NaN";
    const bool negative = std::signbit(value) && value != 0.0;
    if (std::isinf(value)) return signed_text(negative, "∞");

    // Round once in scientific notation: the exponent after rounding decides the form (9.9999996 is "10", not
    // "1e1").
    const std::string scientific = scientific_digits(std::abs(value), digits - 1);
    const auto e = scientific.find('e');
    const int exponent = std::atoi(scientific.c_str() + e + 1);
    if (value == 0.0 || (exponent >= -5 && exponent < std::max(6, digits))) {
        const int decimals = std::max(0, digits - 1 - exponent);
        return signed_text(negative, without_trailing_zeros(fixed_digits(std::abs(value), decimals)));
    }
    const std::string mantissa(without_trailing_zeros(std::string_view(scientific).substr(0, e)));
    return signed_text(negative, (mantissa == "1" ? "10" : mantissa + "×10") + superscript(exponent));
}

std::string pretty_value(double value, int digits) {
    // Two digits at most, and nothing that decimals say as well: 1/2, 1/4, 1/5, 1/8 and 1/10 are none of these.
    for (const int denominator : {3, 6, 7, 9, 11, 12}) {
        const double numerator = std::round(value * denominator);
        const bool is_small = numerator != 0.0 && std::abs(numerator) < 100.0;
        if (is_small && numerator / denominator == value && value != std::round(value)
            && pretty(value, digits).size() > 6)
            return pretty(numerator) + "/" + std::to_string(denominator);
    }
    return pretty(value, digits);
}

std::string fixed(double value, int decimals) {
    if (!std::isfinite(value)) return pretty(value);
    const std::string magnitude = fixed_digits(std::abs(value), decimals);
    const bool is_zero = magnitude.find_first_not_of("0.") == std::string::npos;
    return signed_text(std::signbit(value) && !is_zero, magnitude);
}

std::optional<double> parse_number(std::string_view text) {
    text = trimmed(text);
    const bool negative = take_prefix(text, "-") || take_prefix(text, true_minus);
    if (!negative) take_prefix(text, "+");
    const double sign = negative ? -1.0 : 1.0;

    if (equals_ignoring_case(text, "nan")) return std::numeric_limits<double>::quiet_NaN();
    if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity") || text == "∞")
        return sign * std::numeric_limits<double>::infinity();

    const bool hexadecimal = take_prefix(text, "0x") || take_prefix(text, "0X");
    if (text.empty() || text.front() == '-' || text.front() == '+') return std::nullopt;
    const std::optional<double> magnitude = read_digits(text, hexadecimal);
    if (!magnitude) return std::nullopt;
    return sign * *magnitude;
}

std::optional<double> parse_value(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == text.npos) return parse_number(text);
    const auto numerator = parse_number(text.substr(0, slash));
    const auto denominator = parse_number(text.substr(slash + 1));
    if (!numerator || !denominator || *denominator == 0.0) return std::nullopt;
    return *numerator / *denominator;
}

} // namespace act
