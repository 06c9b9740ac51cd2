#pragma once
// The formula of an activation in use, with its scale and shift, as LaTeX.

#include "activation/activation.h"

#include <string>

namespace act {

/// "f(x) = \max(x, 0)"; with scale and shift in force (affine.h) also what is done to it:
/// "y = 2\,f(3x + 0.5) - 1, \quad f(x) = \max(x, 0)". Parameters stay letters.
[[nodiscard]] std::string formula_latex(const Activation& activation, Values values);

/// The same for f′: "f'(x) = …" and "y' = 6\,f'(3x + 0.5), \quad f'(x) = …".
[[nodiscard]] std::string slope_latex(const Activation& activation, Values values);

} // namespace act
