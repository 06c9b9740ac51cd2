#pragma once
// Φ((x − μ)/σ), the distribution function of a normal distribution with mean μ and deviation σ.
//
// z = (x − μ)/σ is carried in two parts. Its rounding error changes Φ by the factor 1 + z²·ε on the left, where
// the last digit of a small x changes nothing: for μ = 0.7 and σ = 0.28, z is −2.5 at x = 0.

#include "math/scalar.h"

namespace act {

/// (x − μ)/σ as high + low, kept inside ±40: beyond, the density is below the smallest number.
template <Leaf T> struct Standardised {
    T high;
    T low;

    template <class P> Standardised(T x, const P& mu, const P& sigma) {
        const T distance = x - T(mu);
        const T quotient = distance / T(sigma);
        const T left = (distance - quotient * T(sigma)) - product_error(quotient, T(sigma));
        const auto inside = abs(quotient) < T(40);
        high = clamp(quotient, T(-40), T(40));
        low = select(inside, (left + sum_error(x, T(-mu))) / T(sigma), T(0));
    }
};

// ---- for numbers

template <Leaf T, class P> T normal_rise(T x, const P& mu, const P& sigma) {
    const Standardised<T> z(x, mu, sigma);
    return normal_cdf(z.high) + normal_pdf(z.high) * z.low;
}

/// The density φ(z)/σ; φ′(z) = −z·φ(z).
template <Leaf T, class P> T normal_rise_slope(T x, const P& mu, const P& sigma) {
    const Standardised<T> z(x, mu, sigma);
    return times_normal_pdf((T(1) - z.high * z.low) / T(sigma), z.high);
}

/// −z·φ(z)/σ²; (z·φ(z))′ = (1 − z²)·φ(z).
template <Leaf T, class P> T normal_rise_curvature(T x, const P& mu, const P& sigma) {
    const Standardised<T> z(x, mu, sigma);
    const T moved = z.high + (T(1) - z.high * z.high) * z.low;
    return -times_normal_pdf(moved / T(sigma) / T(sigma), z.high);
}

// ---- for dual numbers, by x: μ and σ do not vary

template <class T, Ordering o, class P>
Dual<T, o> normal_rise(const Dual<T, o>& u, const P& mu, const P& sigma) {
    const auto& m = unvaried(mu);
    const auto& s = unvaried(sigma);
    return chain(normal_rise(u.value, m, s), normal_rise_slope(u.value, m, s), u);
}
template <class T, Ordering o, class P>
Dual<T, o> normal_rise_slope(const Dual<T, o>& u, const P& mu, const P& sigma) {
    const auto& m = unvaried(mu);
    const auto& s = unvaried(sigma);
    return chain(normal_rise_slope(u.value, m, s), normal_rise_curvature(u.value, m, s), u);
}

} // namespace act
