#pragma once
// The properties of a function, found by evaluating it: range, zeros, extrema, breaks, parity, steepness,
// saturation. None of them is copied from a description, so they hold at any parameters, with scale and
// shift, and for typed functions.
//
//     const Properties p = measure(bind(*find("silu"), {}, Convention::own));
//     // p.extrema == {{-1.278, -0.278, minimum}}, p.zeros == {[0, 0]}, p.range == [−0.278, ∞)
//     // p.lipschitz == 1.0998, saturation(…, 0.01).low == -6.14, .high == ∞
//
// Activations of the catalogue are examined over the whole line, and their breaks and limits at ±∞ are exact.
// Typed functions are examined over a window. Between two breaks, every change of sign of value, slope and
// curvature is followed down to neighbouring doubles. What begins and ends between two neighbouring places of
// curve/survey.h may be missed.

#include "activation/activation.h"
#include "base/interval.h"
#include "curve/function.h"
#include "curve/survey.h"

#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace act {

struct Extremum {
    double x = 0.0;
    double y = 0.0;
    bool is_maximum = false;
    bool operator==(const Extremum&) const = default;
};

/// A place where the function is not smooth.
struct Roughness {
    double x = 0.0;
    BreakShape kind = BreakShape::jump;
    bool operator==(const Roughness&) const = default;
};

/// A stretch, from one break to the next, on which f is constant and f′ exactly 0: nothing is learned there.
struct DeadZone {
    Interval x = {};
    double y = 0.0;
    bool operator==(const DeadZone&) const = default;
};

/// Everything refers to `seen`. Where the function has no value it has no properties.
struct Properties {
    Interval seen = {-infinity, infinity}; ///< bounded for typed functions
    /// All values. An end is reached when f takes it somewhere, and open when f only comes close to it, be it
    /// at infinity or at a jump. Over a window the window's ends count. low > high: no values at all.
    Range range = {infinity, -infinity, false, false};
    /// The same without the holes that jumps, poles and gaps leave: increasing, and none touches the next.
    std::vector<Range> image = {};
    bool has_gaps = false; ///< places without a value
    /// False: the function's breaks were not searched for. Only the range that was seen, the parity and the
    /// slopes between breaks are told then; nothing is said of zeros, extrema, rough places or dead zones.
    bool breaks_known = true;
    std::vector<Interval> zeros = {};   ///< in increasing x; points as [x, x], stretches from end to end
    bool zeros_recur = false;           ///< without end, as a sine's: only those near the centre are listed
    std::vector<Extremum> extrema = {}; ///< local ones, in increasing x; plateaus are none
    bool extrema_recur = false;
    std::vector<Roughness> rough = {};  ///< in increasing x
    std::vector<DeadZone> dead = {};    ///< in increasing x
    Monotone monotone = Monotone::none; ///< in the weak sense
    Parity parity = Parity::none;       ///< about x = 0, up to rounding; none over a lopsided window
    double left_limit = unknown;        ///< of f at −∞; unknown where there is none, and over a window
    double right_limit = unknown;       ///< at ∞
    double steepest = 0.0;              ///< the least upper bound of |f′| where f has a slope
    double lipschitz = 0.0;             ///< the same, but infinite where f jumps or has a pole
    bool saturates_left = false;      ///< f′ → 0 for x → −∞; over a window: |f′| is below 1 % of
    bool saturates_right = false;     ///< `steepest` at its end. Vanishing slopes count at every x
    std::vector<Interval> steep = {}; ///< saturation() at each of the shares that were asked for

    /// Whether that is all there is; over a window, what is beyond its ends is not known.
    [[nodiscard]] bool on_whole_line() const { return std::isinf(seen.low); }

    /// Increasing or decreasing, and constant on no stretch.
    [[nodiscard]] bool is_strictly_monotone() const;

    /// The order of the lowest derivative that does not go on somewhere. Nothing: none of the first three does, which
    /// for functions of the catalogue means C^∞.
    [[nodiscard]] std::optional<int> smoothness() const;
};

/// Over the function's outlook.
[[nodiscard]] Properties measure(const Function& function, std::span<const double> shares = {});

/// Outside the result, |f′| stays below `share` (in (0, 1)) of its greatest value out to both ends of the
/// function's outlook; −∞ or ∞ (the window's end) where that side does not saturate. Where |f′| is not
/// bounded, below a share of it means 0. Empty (low > high) where f′ is 0 everywhere.
[[nodiscard]] Interval saturation(const Function& function, double share);

} // namespace act
