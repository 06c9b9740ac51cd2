#pragma once
// A closed interval of the real line: windows of axes, ranges of parameters, where to sample.

#include <algorithm>
#include <limits>

namespace act {

/// [low, high]. Empty when low > high or when an end is NaN.
struct Interval {
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] constexpr double width() const { return high - low; }
    [[nodiscard]] constexpr double middle() const { return low + 0.5 * (high - low); }
    [[nodiscard]] constexpr bool empty() const { return !(low <= high); }
    /// False for NaN.
    [[nodiscard]] constexpr bool contains(double x) const { return low <= x && x <= high; }
    /// The nearest point of the interval; NaN stays NaN.
    [[nodiscard]] constexpr double clamp(double x) const { return x < low ? low : (x > high ? high : x); }

    constexpr bool operator==(const Interval&) const = default;
};

/// The smallest interval that holds both.
[[nodiscard]] constexpr Interval hull(Interval a, Interval b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

/// Whether an axis can show it: it has a width, and a double can hold that. What is no window is neither kept
/// in a session nor read into one. False for NaN.
[[nodiscard]] constexpr bool is_window(Interval interval) {
    return interval.low < interval.high && interval.width() <= std::numeric_limits<double>::max();
}

} // namespace act
