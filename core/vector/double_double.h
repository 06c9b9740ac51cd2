#pragma once
// Numbers of about 106 bits as the unevaluated sum of two doubles, as far as softmax and its relatives need
// them: exponentials magnify the rounding of their argument by its size, and 1 − p has no digits left when p
// is nearly 1. Worked example: exp(0.1 − 700.3) from the rounded difference is wrong in the last 6 bits;
// from difference(0.1, 700.3) it is right.

#include "math/exact.h"

#include <cmath>

namespace act {

/// high + low; |low| is at most about a unit of high's last place. Where high is infinite or NaN, low is 0.
struct DoubleDouble {
    double high = 0.0;
    double low = 0.0;

    [[nodiscard]] double rounded() const { return high + low; }
};

/// a + b exactly.
[[nodiscard]] inline DoubleDouble sum(double a, double b) {
    const double rounded = a + b;
    return {rounded, std::isfinite(rounded) ? sum_error(a, b) : 0.0};
}

[[nodiscard]] inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
    const DoubleDouble highs = sum(a.high, b.high);
    if (!std::isfinite(highs.high)) return highs;
    return sum(highs.high, highs.low + (a.low + b.low));
}

[[nodiscard]] inline DoubleDouble operator-(DoubleDouble a) {
    return {-a.high, -a.low};
}

[[nodiscard]] inline DoubleDouble operator-(DoubleDouble a, DoubleDouble b) {
    return a + -b;
}

[[nodiscard]] inline DoubleDouble operator*(DoubleDouble a, DoubleDouble b) {
    const double product = a.high * b.high;
    if (!std::isfinite(product)) return {product, 0.0};
    return {product, std::fma(a.high, b.high, -product) + (a.high * b.low + a.low * b.high)};
}

[[nodiscard]] inline DoubleDouble operator/(DoubleDouble a, DoubleDouble b) {
    const double quotient = a.high / b.high;
    if (!std::isfinite(quotient)) return {quotient, 0.0};
    const double rest = std::fma(-quotient, b.high, a.high) + (a.low - quotient * b.low);
    return {quotient, rest / b.high};
}

/// exp(x), as right as the standard library's exp of one double is.
[[nodiscard]] inline DoubleDouble exp(DoubleDouble x) {
    const double power = std::exp(x.high);
    return {power, power * x.low};
}

} // namespace act
