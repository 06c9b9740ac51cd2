#pragma once
// Shows the parameters of a formula in their colour or as numbers.
//
//     substitute(R"(\alpha\,(e^{x} - 1))", {{{R"(\alpha)", -0.5}}}, {});   // -0.5\,(e^{x} - 1)
//     substitute(R"(x - \lambda)", {{{R"(\lambda)", -0.5}}}, {});          // x + 0.5
//     substitute(R"(2 a x)", {{{"a", 3.0}}}, {});                          // 2 \cdot 3 x

#include "formula/maths.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace act {

/// A parameter as LaTeX has it ("\alpha", "w_{1}"), and its value where it is to be seen as a number.
struct FormulaParameter {
    std::string symbol;
    std::optional<double> value = {};
    bool operator==(const FormulaParameter&) const = default;
};

struct SubstituteStyle {
    int digits = 0;        ///< significant ones; 0: as many as read back to the same number
    bool coloured = false; ///< in \textcolor{activarium-parameter}{…}
    bool operator==(const SubstituteStyle&) const = default;
};

/// LaTeX of the same formula with these parameters: negative numbers in brackets or merged with the sign
/// before them, a factor 1 left out where something follows it, a dot where two numbers would run together.
/// Letters of other meaning that look alike (the x of e^{x} where x is a parameter) are not told apart.
[[nodiscard]] std::string substitute(std::string_view latex, std::span<const FormulaParameter> parameters,
                                     const SubstituteStyle& style);

/// 1.5, -2, 3 \cdot 10^{-7}: at most `digits` significant digits, 0 for as many as it takes.
[[nodiscard]] std::string latex_number(double value, int digits = 0);

} // namespace act
