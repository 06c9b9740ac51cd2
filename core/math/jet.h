#pragma once
// A function's value with its first two derivatives at one point.

namespace act {

struct Jet {
    double y = 0.0;
    double dy = 0.0;
    double ddy = 0.0;

    /// 0: value, 1: slope, 2: curvature.
    [[nodiscard]] constexpr double operator[](int order) const {
        return order == 0 ? y : (order == 1 ? dy : ddy);
    }
    constexpr bool operator==(const Jet&) const = default;
};

/// From which side a limit is taken.
enum class Side { left, right };

} // namespace act
