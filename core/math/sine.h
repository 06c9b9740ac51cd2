#pragma once
// Sine and cosine, computed the same way by the program and by the engines of living pages, whose libraries of mathematics
// differ in the last digits: where sin x + cos x is nearly 0, a digit of them is all.

#include <cmath>
#include <concepts>

namespace act {

/// Within 0.55 ULP for |x| < 1.6e6, beyond it what the library says. Worst seen: 0.53, for the sine of
/// 2.3355790242315844.
[[nodiscard]] double sin(double x);
[[nodiscard]] double cos(double x);

/// Of other kinds of numbers as the library has them.
template <std::floating_point F> F sin(F x) {
    return std::sin(x);
}
template <std::floating_point F> F cos(F x) {
    return std::cos(x);
}

} // namespace act
