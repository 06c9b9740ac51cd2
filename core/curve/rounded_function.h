#pragma once
// Functions of the catalogue in use, with scale and shift (activation/affine.h), when every operation is
// rounded.

#include "curve/function.h"
#include "math/precision.h"

#include <vector>

namespace act {

/// As bind(), with `jet` and `sensitivity` computed from rounded x and parameters, every operation rounded
/// (math/rounded.h). At a break, met by all x that round to the same number, what the convention changes is
/// rounded once. All else is the exact function's; float64 is bind() itself.
[[nodiscard]] Function bind_rounded(const Activation& activation, const std::vector<double>& values,
                                    Convention convention, Precision precision);

} // namespace act
