#pragma once
// Numbers as text and back. Machines get the shortest decimal that reads back to the same double, with an
// ASCII '-'; people get a chosen number of digits and a true minus sign (U+2212).

#include <optional>
#include <string>
#include <string_view>

namespace act {

/// An ASCII digit, whatever the locale.
[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Shortest decimal that reads back to the same double; `nan`, `inf`, `-inf`; ASCII minus.
[[nodiscard]] std::string shortest(double value);

/// At most `digits` significant digits without trailing zeros, true minus sign, powers of ten as ×10ⁿ when
/// the exponent leaves [−5, 6). −0 prints as 0. NaN is "NaN", infinities are "∞" and "−∞".
[[nodiscard]] std::string pretty(double value, int digits = 6);

/// For numbers that are round: pretty() shows all of their digits.
inline constexpr int all_digits = 12;

/// The same, but "1/6" for the double nearest to a fraction with a small denominator that has no finite decimal: what
/// people wrote for it.
[[nodiscard]] std::string pretty_value(double value, int digits = 6);

/// Exactly `decimals` digits after the point, true minus sign; what rounds to zero prints without a sign.
[[nodiscard]] std::string fixed(double value, int decimals);

/// Reads what people and files write: decimals, hex floats, inf, infinity, nan, with '-' or a true minus
/// sign, blanks around. Nothing when any other character is left over. Too large is ±inf, too small is ±0, as
/// IEEE rounding says.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// Reads the same, and quotients of two such numbers: "1/6".
[[nodiscard]] std::optional<double> parse_value(std::string_view text);

} // namespace act
