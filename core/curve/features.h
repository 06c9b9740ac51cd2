#pragma once
// What a function does over a window, found by looking: range, zeros, extrema, breaks, monotony, steepness.
// For functions that nobody has described, as typed ones are.
//
//     const Features f = measure(bind(*find("silu"), {}, Convention::own), {-4.0, 4.0});
//     // f.extrema == {{-1.278, -0.278, minimum}}, f.zeros == {[0, 0]}, f.lipschitz == 1.0998

#include "activation/activation.h"
#include "base/interval.h"
#include "curve/function.h"

#include <vector>

namespace act {

struct Extremum {
    double x = 0.0;
    double y = 0.0;
    bool is_maximum = false;
    bool operator==(const Extremum&) const = default;
};

struct FeatureBreak {
    double x = 0.0;
    BreakKind kind = BreakKind::kink;
    bool operator==(const FeatureBreak&) const = default;
};

/// Everything refers to the window. Where the function has no value it has no features.
struct Features {
    Interval range = {};                   ///< from the least to the greatest value or limit; may be infinite
    std::vector<Interval> zeros = {};      ///< points as [x, x]; stretches of zeros from end to end
    std::vector<Extremum> extrema = {};    ///< inside the window, in increasing x; plateaus are none
    std::vector<FeatureBreak> breaks = {}; ///< where value, slope or curvature really jump
    Monotone monotone = Monotone::none;    ///< in the weak sense
    double lipschitz = 0.0;                ///< greatest |slope|; infinite at jumps and poles
    bool has_gaps = false;                 ///< points without a value
    bool operator==(const Features&) const = default;
};

/// Looks at 2048 cells of the window, split at the function's breaks, and follows every change of sign of
/// value, slope and curvature down to neighbouring doubles. Two zeros or extrema in one cell may be missed.
/// An empty or unbounded window has none.
[[nodiscard]] Features measure(const Function& function, Interval window);

} // namespace act
