#pragma once
// From a function to polylines that look like it.
//
//     const Function f = bind(*find("elu"), {1.5}, Convention::own);
//     const Curve slope = sample(f, 1, {-4.0, 4.0}, {.px_per_x = 40.0, .px_per_y = 60.0, .y = {-0.5, 2.0}});
//     // slope.pieces[0] ends exactly at (0, 1.5), slope.pieces[1] starts exactly at (0, 1):
//     // slope.jumps[0] = {.x = 0, .left = 1.5, .right = 1, .at = 1.5}
//
// The window is split at the declared breaks first and refined after, so a kink is an exact vertex and a jump
// is a gap, whatever the resolution.

#include "base/interval.h"
#include "base/point.h"
#include "curve/function.h"

#include <span>
#include <vector>

namespace act {

/// How finely a curve will be seen. A window counts as at most 65536 px wide and high: that is finer than any
/// page.
struct Resolution {
    double px_per_x = 100.0;            ///< pixels of one unit of x
    double px_per_y = 100.0;            ///< pixels of one unit of y
    Interval y = {-infinity, infinity}; ///< outside it the shape does not matter; crossing points still do
    double tolerance_px = 0.25;         ///< largest distance between curve and polyline
};

/// A jump of the sampled order: both limits, and what the function takes at the point itself.
struct Jump {
    double x = 0.0;
    double left = 0.0;
    double right = 0.0;
    double at = 0.0;
    constexpr bool operator==(const Jump&) const = default;
};

/// A piece never crosses a jump, a NaN or an infinity; x increases inside it. Pieces are in increasing x.
struct Curve {
    std::vector<std::vector<Point>> pieces;
    std::vector<Jump> jumps;
    bool operator==(const Curve&) const = default;
};

/// Samples derivative `order` (0, 1, 2) of `function` over `window`. An empty or unbounded window gives no
/// pieces.
[[nodiscard]] Curve sample(const Function& function, int order, Interval window,
                           const Resolution& resolution);

/// Derivative `order` of the function at exactly the `places` (increasing) inside `window`, and both limits
/// at each of its own breaks there where they differ: a piece ends and the next one begins. Nothing is
/// interpolated.
[[nodiscard]] Curve tabulate(const Function& function, int order, Interval window,
                             std::span<const double> places);

} // namespace act
