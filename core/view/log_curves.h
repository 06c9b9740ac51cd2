#pragma once
// Curves on logarithmic axes (figure/axes.h): what of them is positive.

#include "curve/function.h"

#include <optional>

namespace act {

/// log₁₀ of f^(order) as a function; NaN where that is not positive. Its breaks are those of f.
[[nodiscard]] Function decades_of(const Function& function, int order);

/// The positive heights of f^(order) over x, with a margin that looks even on a logarithmic axis; [0.1, 10] where
/// there are none. No more than sixteen decades below the greatest one: less is rounding.
struct PositiveHeight {
    Interval y = {};
    std::optional<Interval> gap = {}; ///< the widest stretch of x with values that are not positive
};
[[nodiscard]] PositiveHeight positive_height(const Function& function, int order, Interval x);

} // namespace act
