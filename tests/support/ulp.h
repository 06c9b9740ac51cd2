#pragma once
// The distance of two doubles, and the error of a computed value compared with the error that its input
// allows one to expect.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace act {

/// Position of x on the number line counted in doubles: neighbours differ by 1, and −0 and +0 are both 0.
/// Not for NaN.
[[nodiscard]] constexpr std::int64_t ordinal(double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

/// Number of doubles from a to b, not negative; the largest integer when either is NaN.
[[nodiscard]] inline std::uint64_t ulps_between(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::numeric_limits<std::uint64_t>::max();
    const auto [low, high] = std::minmax({ordinal(a), ordinal(b)});
    return static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
}

/// The nearest double on the right and on the left; ±∞ are their own neighbours outwards.
[[nodiscard]] inline double next_above(double x) {
    return std::nextafter(x, std::numeric_limits<double>::infinity());
}
[[nodiscard]] inline double next_below(double x) {
    return std::nextafter(x, -std::numeric_limits<double>::infinity());
}

/// |computed − exact| in units of ε·max(|y|, |x·y′|), where y is the exact value and y′ its exact derivative:
/// |x·y′| is what the input's own last digit moves y by. Equal values, NaN and infinities included, have
/// error 0; otherwise NaN or infinity on one side is an infinite error.
///
/// The unit is never below `least` times half the smallest subnormal number; one half is what a rounding may
/// cost there.
[[nodiscard]] inline double conditioned_error(double computed, double exact, double x, double exact_slope,
                                              double least = 1.0) {
    if (computed == exact || (std::isnan(computed) && std::isnan(exact))) return 0.0;
    if (!std::isfinite(computed) || !std::isfinite(exact)) return std::numeric_limits<double>::infinity();
    // A vanished slope wins over an infinite x, and what is not known (NaN) claims no forgiveness.
    const double moved = exact_slope == 0.0 || std::isnan(exact_slope) ? 0.0 : std::abs(x * exact_slope);
    const double two_units = 2.0 * std::numeric_limits<double>::epsilon() * std::max(std::abs(exact), moved);
    return 2.0 * std::abs(computed - exact)
           / std::max(two_units, least * std::numeric_limits<double>::denorm_min());
}

} // namespace act
