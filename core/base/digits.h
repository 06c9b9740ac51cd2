#pragma once
// Doubles as digits and back: what base/number.h makes its texts of. An engine of living pages does it by other functions
// (engine/digits.cpp), for those of the standard library bring tables of a hundred kilobytes.

#include <optional>
#include <string>
#include <string_view>

namespace act {

/// The shortest decimal that reads back to the same double, as std::to_chars() writes it. Not NaN.
[[nodiscard]] std::string shortest_digits(double value);
/// So many decimals, rounded from the exact value: "12.50".
[[nodiscard]] std::string fixed_digits(double value, int decimals);
/// The same of the mantissa: "1.25e+01".
[[nodiscard]] std::string scientific_digits(double value, int decimals);
/// Digits without a sign; with `hexadecimal` what follows "0x". Too large is infinity, too small 0. Nothing where
/// anything else is left over.
[[nodiscard]] std::optional<double> read_digits(std::string_view text, bool hexadecimal);

} // namespace act
