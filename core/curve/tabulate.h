#pragma once
// The values of curves at given places, for tables.

#include "curve/sample.h"

#include <span>

namespace act {

/// Derivative `order` of the function at exactly the `places` (increasing) inside `window`, and both limits
/// at each of its own breaks there where they differ: a piece ends and the next one begins. Nothing is
/// interpolated.
[[nodiscard]] Curve tabulate(const Function& function, int order, Interval window,
                             std::span<const double> places);

} // namespace act
