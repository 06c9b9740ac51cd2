#pragma once
// Two functions side by side: their difference, and where it is largest.

#include "base/interval.h"
#include "base/point.h"
#include "curve/function.h"

namespace act {

/// a − b, by the name "GELU − SiLU", with the breaks of both. Where a and b are both infinite with one sign,
/// the difference is NaN.
[[nodiscard]] Function difference(Function a, Function b);

/// The point of f^(order), order 0 or 1, that is farthest from zero over a bounded window, one-sided limits
/// at breaks included; the leftmost of equals up to rounding. Smooth stretches between two breaks are
/// searched at 512 places and then refined, so a spike narrower than that can be missed. NaN where f is
/// finite nowhere.
[[nodiscard]] Point farthest_from_zero(const Function& f, int order, Interval window);

} // namespace act
