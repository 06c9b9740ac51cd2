#pragma once
// The error function, sine and cosine, computed the same way by the program and by the engines of living pages, whose
// libraries of mathematics differ in the last digits. Where sin x + cos x is nearly 0, a digit of them is all.

#include <cmath>
#include <concepts>

namespace act {

/// erf(x) = 2/√π·∫₀ˣ exp(−t²) dt, within 0.8 ULP. Worst seen: 0.77, at x = 0.575535.
[[nodiscard]] double erf(double x);
/// 1 − erf(x), without its cancellation, within 1.6 ULP up to x = 26 and 2 ULP from there to 26.5, where results
/// become subnormal. Worst seen up to 26: 1.53, at x = 0.81651867891852836.
[[nodiscard]] double erfc(double x);

/// Of other kinds of numbers as the library has them.
template <std::floating_point F> F erf(F x) {
    return std::erf(x);
}
template <std::floating_point F> F erfc(F x) {
    return std::erfc(x);
}

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
