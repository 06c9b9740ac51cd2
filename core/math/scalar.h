#pragma once
// The vocabulary that activations are written in. Numerical stability lives here (and in math/algebraic.h),
// in a few primitives, so that the formulas of the catalogue can be read as in a textbook.
//
// Each primitive comes twice: for numbers, in a form without overflow or cancellation, and for dual numbers,
// whose rule is written with primitives again. Slope and curvature therefore keep relative accuracy wherever
// the value does: the slope of tanh is sech² = 4e/(1+e)² with e = exp(−2|x|), which is right to the last
// digits at x = 300, where 1 − tanh² is 0. NaN in gives NaN out; ±∞ gives the limit.

#include "math/dual.h"
#include "math/exact.h"
#include "math/portable_functions.h"

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace act {

using std::atan;
using std::exp;
using std::expm1;
using std::log1p;
using std::sqrt;
using std::tanh;

// ---- choices

template <class T> constexpr T abs(const T& x) {
    return select(x < constant<T>(0.0), -x, x);
}

/// max(x, 0). At 0 the left branch, so the slope is 0.
template <class T> constexpr T hinge(const T& x) {
    return select(x <= 0.0, constant<T>(0.0), x);
}

/// x kept inside [low, high]. At an end the flat branch, so the slope is 0.
template <class T, class L, class H> constexpr T clamp(const T& x, const L& low, const H& high) {
    return select(x <= low, low, select(x >= high, high, x));
}

// ---- for numbers

/// eˣ as part·scale, where the part is not subnormal: a factor that goes to the part first keeps the digits
/// that eˣ alone has lost. Worked example: e⁻⁷⁴⁰ = 4e-322 has two digits, 740·e⁻⁷⁴⁰ = 3.1e-319 has four.
template <Leaf T> struct Exponential {
    T part;
    T scale;

    [[nodiscard]] T value() const { return part * scale; }
    /// a·eˣ; 0 wins over an infinite a.
    [[nodiscard]] T times(T a) const { return product(a, part) * scale; }
};

template <Leaf T> Exponential<T> exponential(T x) {
    const auto deep = x < T(-700);
    return {exp(select(deep, x + T(64), x)), select(deep, T(1.6038108905486378e-28), T(1))}; // e⁻⁶⁴
}

/// a·sech²(x), sech²(x) = 1/cosh²(x) = 4e/(1+e)² with e = exp(−2|x|). For |x| < ½ as 1 − t² with t =
/// (1−e)/(1+e), which has fewer roundings while t is small.
template <Leaf T> T times_sech2(T a, T x) {
    const Exponential<T> power = exponential(T(-2) * abs(x));
    const T e = power.value();
    const T t = (T(1) - e) / (T(1) + e);
    return select(abs(x) < T(0.5), product(a, T(1) - t * t), power.times(T(4) * a / (T(1) + e * (T(2) + e))));
}

/// 1/cosh²(x).
template <Leaf T> T sech2(T x) {
    return times_sech2(T(1), x);
}

/// x − tanh(x). Near 0 as (x·cosh(x) − sinh(x))/cosh(x), whose numerator is Σ x²ᵏ⁺¹·2k/(2k+1)! with no
/// negative term.
template <Leaf T> T tanhshrink(T x) {
    const T square = x * x;
    T series = T(1.0 / 6758061133824000.0);
    for (const double divisor :
         {22230464256000.0, 93405312000.0, 518918400.0, 3991680.0, 45360.0, 840.0, 30.0, 3.0})
        series = series * square + T(1) / T(divisor);
    const T half = exp(T(-0.5) * abs(x));
    const T cosh = T(0.5) * (T(1) / (half * half) + half * half);
    return select(abs(x) < T(1), x * square * series / cosh, x - tanh(x));
}

/// ln(cosh(x)): near 0 as ln(1+m²/(2+2m)) with m = expm1(|x|), elsewhere as |x| + ln(1+exp(−2|x|)) − ln(2).
template <Leaf T> T log_cosh(T x) {
    const T size = abs(x);
    const T m = expm1(size);
    const T near = log1p(m * m / (T(2) + T(2) * m));
    const T far = size + (log1p(exp(T(-2) * size)) - T(std::numbers::ln2));
    return select(size < T(1), near, far);
}

/// eˣ − 1 − x. Near 0 by its series x²/2 + x³/6 + …
template <Leaf T> T exponential_excess(T x) {
    T series = T(1.0 / 355687428096000.0);
    for (const double divisor :
         {20922789888000.0, 1307674368000.0, 87178291200.0, 6227020800.0, 479001600.0, 39916800.0, 3628800.0,
          362880.0, 40320.0, 5040.0, 720.0, 120.0, 24.0, 6.0, 2.0})
        series = series * x + T(1.0 / divisor);
    return select(abs(x) < T(0.5), x * x * series, expm1(x) - x);
}

/// tanh(x) − x·sech²(x), in which x³ − x³/3 is left near 0.
template <Leaf T> T tanh_above_tangent(T x) {
    const T t = tanh(x);
    return select(abs(x) < T(1), x * (t * t) - tanhshrink(x), t - times_sech2(x, x));
}

/// The logistic function 1/(1+exp(−x)).
template <Leaf T> T logistic(T x) {
    const T e = exp(-abs(x));
    return select(x < T(0), e, T(1)) / (T(1) + e);
}
/// The same in doubles, on the right as 1 − e/(1+e): 1 + e rounds to 1 from x = 53·ln 2 = 36.74 on, the result only from
/// 54·ln 2 = 37.43 on, where it is nearer to 1 than to any other double.
/// Always inlined: sources for other instruction sets include it.
[[gnu::always_inline]] inline double logistic(double x) {
    const double e = std::exp(-std::abs(x));
    const double smaller = e / (1.0 + e);
    return x < 0.0 ? smaller : 1.0 - smaller;
}

/// logistic′(x) = logistic(x)·logistic(−x) = sech²(x/2)/4.
template <Leaf T> T logistic_slope(T x) {
    return T(0.25) * sech2(T(0.5) * x);
}

/// ln(1+exp(x)) = max(x, 0) + ln(1+exp(−|x|)).
template <Leaf T> T softplus(T x) {
    return hinge(x) + log1p(exp(-abs(x)));
}

/// a·exp(−c·x²) for c = 1 or ½. The square's rounding error is put back, since the exponential would magnify
/// it by x². Beyond |x| = 60 the result is 0 also for the largest a.
template <Leaf T> T times_bell(T a, T x, double c) {
    const T z = clamp(x, T(-60), T(60));
    const Exponential<T> rounded = exponential(T(-c) * (z * z));
    const T part = rounded.part - rounded.part * (T(c) * product_error(z, z));
    return Exponential<T>{part, rounded.scale}.times(a);
}

/// exp(−x²).
template <Leaf T> T gaussian(T x) {
    return times_bell(T(1), x, 1.0);
}

/// a·φ(x), φ(x) = exp(−x²/2)/√(2π) the density of the standard normal distribution.
template <Leaf T> T times_normal_pdf(T a, T x) {
    return times_bell(T(0.39894228040143267794) * a, x, 0.5);
}

/// Density of the standard normal distribution.
template <Leaf T> T normal_pdf(T x) {
    return times_normal_pdf(T(1), x);
}

/// Distribution function of the standard normal distribution, erfc(−x/√2)/2, because 1 + erf cancels in the
/// left tail. What rounding x/√2 moves the result by is put back.
template <Leaf T> T normal_cdf(T x) {
    constexpr double root_half = 0.70710678118654757;
    constexpr double root_half_rest = -4.8336466567264565e-17;
    const T z = clamp(x, T(-40), T(40));
    const T rest = product_error(z, T(root_half)) + z * T(root_half_rest);
    return T(0.5) * erfc(z * T(-root_half)) + T(std::numbers::sqrt2_v<double>) * normal_pdf(z) * rest;
}

/// a·Φ(x), Φ the distribution function. On the far left by its asymptotic series φ(x)/|x|·(1 − 1/x² + 3/x⁴ −
/// …), which keeps the digits that Φ alone has lost; the first term left out is below 2e-18 at x = −36.
template <Leaf T> T times_normal_cdf(T a, T x) {
    const T z = select(x < T(-36), x, T(-36));
    const T inverse_square = T(1) / (z * z);
    T series = T(1);
    for (const double odd : {15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0, 1.0})
        series = T(1) - T(odd) * inverse_square * series;
    return select(x < T(-36), times_normal_pdf(product(a, T(-1) / z * series), z), product(a, normal_cdf(x)));
}

/// x + sin²(x); the bounded part does not matter at ±∞.
template <Leaf T> T rising_sine(T x) {
    const T s = sin(x);
    return select(x - x == T(0), x + s * s, x);
}

// ---- for dual numbers

// exp′ = exp
template <class T, Ordering o> Dual<T, o> exp(const Dual<T, o>& u) {
    const T e = exp(u.value);
    return chain(e, e, u);
}

// expm1′ = exp
template <class T, Ordering o> Dual<T, o> expm1(const Dual<T, o>& u) {
    return chain(expm1(u.value), exp(u.value), u);
}

// (eˣ − 1 − x)′ = eˣ − 1
template <class T, Ordering o> Dual<T, o> exponential_excess(const Dual<T, o>& u) {
    return chain(exponential_excess(u.value), expm1(u.value), u);
}

// √′ = 1/(2√)
template <class T, Ordering o> Dual<T, o> sqrt(const Dual<T, o>& u) {
    const T root = sqrt(u.value);
    return chain(root, 0.5 / root, u);
}

// sin′ = cos
template <class T, Ordering o> Dual<T, o> sin(const Dual<T, o>& u) {
    return chain(sin(u.value), cos(u.value), u);
}

// cos′ = −sin
template <class T, Ordering o> Dual<T, o> cos(const Dual<T, o>& u) {
    return chain(cos(u.value), -sin(u.value), u);
}

// (x + sin²x)′ = 1 + sin(2x) = (sin x + cos x)², which keeps its digits where it is nearly 0
template <class T, Ordering o> Dual<T, o> rising_sine(const Dual<T, o>& u) {
    const T root = sin(u.value) + cos(u.value);
    return chain(rising_sine(u.value), product(root, root), u);
}

// (sech²)′ = −2·tanh·sech²
template <class T, Ordering o> Dual<T, o> sech2(const Dual<T, o>& u) {
    const T s = sech2(u.value);
    return chain(s, -2.0 * product(tanh(u.value), s), u);
}

// tanh′ = sech²
template <class T, Ordering o> Dual<T, o> tanh(const Dual<T, o>& u) {
    return chain(tanh(u.value), sech2(u.value), u);
}

// (x − tanh x)′ = tanh²x
template <class T, Ordering o> Dual<T, o> tanhshrink(const Dual<T, o>& u) {
    const T t = tanh(u.value);
    return chain(tanhshrink(u.value), t * t, u);
}

// (ln cosh)′ = tanh
template <class T, Ordering o> Dual<T, o> log_cosh(const Dual<T, o>& u) {
    return chain(log_cosh(u.value), tanh(u.value), u);
}

// (sech²(x/2)/4)′ = −tanh(x/2)·sech²(x/2)/4
template <class T, Ordering o> Dual<T, o> logistic_slope(const Dual<T, o>& u) {
    return 0.25 * sech2(0.5 * u);
}

// logistic′(x) = sech²(x/2)/4
template <class T, Ordering o> Dual<T, o> logistic(const Dual<T, o>& u) {
    return chain(logistic(u.value), logistic_slope(u.value), u);
}

// softplus′ = logistic
template <class T, Ordering o> Dual<T, o> softplus(const Dual<T, o>& u) {
    return chain(softplus(u.value), logistic(u.value), u);
}

// (a·exp(−c·x²))′ = (a′ − 2c·x·x′·a)·exp(−c·x²)
template <class T, Ordering o> Dual<T, o> times_bell(const Dual<T, o>& a, const Dual<T, o>& u, double c) {
    const T slope = a.slope - 2.0 * c * product(product(u.value, a.value), u.slope);
    return {times_bell(a.value, u.value, c), times_bell(slope, u.value, c)};
}

// (exp(−x²))′ = −2x·exp(−x²)
template <class T, Ordering o> Dual<T, o> gaussian(const Dual<T, o>& u) {
    return chain(gaussian(u.value), times_bell(-2.0 * u.value, u.value, 1.0), u);
}

// erf′(x) = 2/√π·exp(−x²)
template <class T, Ordering o> Dual<T, o> erf(const Dual<T, o>& u) {
    return chain(erf(u.value), 2.0 * std::numbers::inv_sqrtpi_v<double> * gaussian(u.value), u);
}

// φ′(x) = −x·φ(x)
template <class T, Ordering o> Dual<T, o> normal_pdf(const Dual<T, o>& u) {
    const T density = normal_pdf(u.value);
    return chain(density, -product(u.value, density), u);
}

// Φ′ = φ
template <class T, Ordering o> Dual<T, o> normal_cdf(const Dual<T, o>& u) {
    return chain(normal_cdf(u.value), normal_pdf(u.value), u);
}

} // namespace act
