#pragma once
// Functions of the catalogue in use, with scale and shift (activation/affine.h), when every operation is
// rounded. Expressions: expression/rounded_expression.h.

#include "curve/function.h"
#include "math/precision.h"

#include <functional>
#include <vector>

namespace act {

/// As bind(), with `jet` and `sensitivity` computed from rounded x and parameters, every operation rounded
/// (math/rounded.h). At a break, met by all x that round to the same number, what the convention changes is
/// rounded once. All else is the exact function's; float64 is bind() itself.
[[nodiscard]] Function bind_rounded(const Activation& activation, const std::vector<double>& values,
                                    Convention convention, Precision precision);

/// `exact` with `rounded` in place of its jet. At a break of it, met by all x that round to the same number,
/// what the convention of `exact` makes different from `own`, the same function by Convention::own, is rounded
/// once.
[[nodiscard]] Function with_rounded_jet(Function exact, const Function& own,
                                        std::function<Jet(double x)> rounded, Precision precision);

} // namespace act
