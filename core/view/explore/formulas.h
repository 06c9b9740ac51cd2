#pragma once
// The formulas of f and f′ under the plots, with the parameters in force.

#include "activation/activation.h"

#include <string>
#include <vector>

namespace act {

enum class FormulaStyle {
    letters,       ///< as in the record, for copying: "\alpha\,(e^{x} - 1)"
    numbers,       ///< the parameters' values in place of them, with all digits
    shown_letters, ///< for setting: parameters in \textcolor{activarium-parameter}{…}
    shown_numbers, ///< the same, with six digits
};

/// "f(x) = …" and "f'(x) = …" as LaTeX (activation/formula.h), scale and shift always as numbers.
[[nodiscard]] std::vector<std::string> formulas_of(const Activation& activation, Values values,
                                                   FormulaStyle style);

} // namespace act
