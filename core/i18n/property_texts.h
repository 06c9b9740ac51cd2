#pragma once
// What is said of a function on the card of its measured properties; a part of the list in text.h.

#include "i18n/text.h"

// clang-format off
#define ACT_PROPERTY_TEXTS(X) \
    X(measured_head, "MEASURED OVER {low} … {high}") \
    X(measured_zeros, "Zeros") \
    X(measured_minimum, "Minimum") \
    X(measured_maximum, "Maximum") \
    X(measured_at, "{y} at {x}") \
    X(measured_none, "none") \
    X(measured_more, "and {count} more") \
    X(measured_too_long, "Not measured: the formula takes too long") \
    X(measured_gaps, "undefined in places") \
    X(measured_holes, "with holes") \
    X(property_range, "Range") \
    X(property_monotone, "Monotone") \
    X(property_parity, "Parity") \
    X(property_smoothness, "Smoothness") \
    X(property_limits, "Limits") \
    X(limits_at, "x → −∞: {left}   x → ∞: {right}") \
    X(plus_infinity, "∞") \
    X(property_centred, "Zero-centred") \
    X(property_saturates, "Saturates") \
    X(property_below, "|f′| < {share} of peak") \
    X(property_lipschitz, "Lipschitz constant") \
    X(property_dead, "Dead zone") \
    X(property_mean, "Mean under N(0, 1)") \
    X(property_variance, "Variance under N(0, 1)") \
    X(property_cost, "Relative cost") \
    X(smoothness_jump, "jumps at {x}") \
    X(smoothness_kink, "C⁰, kink at {x}") \
    X(smoothness_cusp, "C⁰, cusp at {x}") \
    X(smoothness_vertical, "C⁰, vertical tangent at {x}") \
    X(smoothness_pole, "pole at {x}") \
    X(smoothness_hole, "hole at {x}") \
    X(smoothness_end, "ends at {x}") \
    X(smoothness_bend, "C¹, no f″ at {x}") \
    X(smoothness_corner, "C², no f‴ at {x}") \
    X(smoothness_smooth, "C∞") \
    X(smoothness_third, "C³ or smoother") \
    X(saturates_both, "on both sides") \
    X(saturates_left, "on the left") \
    X(saturates_right, "on the right") \
    X(saturates_none, "no") \
    X(saturates_everywhere, "everywhere") \
    X(saturates_nowhere, "nowhere") \
    X(dead_at, "{place}: {y}") \
    X(explain_range, "All values that f takes. A square bracket marks an end that is reached, a round one an end that is only approached.") \
    X(explain_centred, "Yes when inputs from N(0, 1) give outputs that average to 0. Otherwise the next layer sees inputs that lean to one sign, and its weights are pushed the same way together.") \
    X(explain_monotone, "Increasing: more input never gives less output; strictly, when it always gives more. Where a function is not monotone, the sign of its slope depends on the input.") \
    X(explain_parity, "Even: f(−x) = f(x), a mirror image about the y axis. Odd: f(−x) = −f(x), the same after half a turn about the origin.") \
    X(explain_smoothness, "How many derivatives are continuous: C⁰ none, C¹ the first, C² the first two, C∞ all. At a kink the slope jumps and frameworks must choose a value.") \
    X(explain_limits, "What f approaches as x goes to −∞ and to ∞.") \
    X(explain_saturates, "On a side where the slope goes to 0: inputs far out there pass hardly any gradient back, and learning stalls.") \
    X(explain_below, "The inputs from which on the slope stays below {share} of its greatest value, out to infinity.") \
    X(explain_lipschitz, "The greatest |f′|: outputs differ at most so many times as much as inputs do, and one layer scales a gradient by no more. Infinite where f jumps.") \
    X(explain_dead, "Where the slope is exactly 0, with the constant output there: such inputs pass no gradient back at all.") \
    X(explain_extrema, "Local extrema, where the slope changes its sign: value and place.") \
    X(explain_zeros, "Where f(x) = 0.") \
    X(explain_mean, "The average output for inputs drawn from the standard normal distribution, by integration. 0 keeps layers centred.") \
    X(explain_variance, "How much outputs spread for such inputs. Near 1, signals neither fade nor grow from layer to layer.") \
    X(explain_cost, "Operations per value in the bulk kernel: {value}, with the slope {slope}; ReLU takes {unit}. Counted while the function's own body runs; not a time.") \
    X(monotone_increasing, "increasing") \
    X(monotone_decreasing, "decreasing") \
    X(monotone_strictly_increasing, "strictly increasing") \
    X(monotone_strictly_decreasing, "strictly decreasing") \
    X(monotone_constant, "constant") \
    X(monotone_none, "not monotone") \
    X(parity_even, "even") \
    X(parity_odd, "odd") \
    X(parity_none, "none") \
    X(breaks_unknown, "Breaks were not searched: the formula has too many")
// clang-format on

namespace act {

ACT_TEXT_LIST(PropertyText, 8, ACT_PROPERTY_TEXTS)

} // namespace act
