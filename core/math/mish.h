#pragma once
// Mish, x·tanh(ln(1+eˣ)), as rational functions of e = exp(−|x|).
//
// tanh(ln(1+n)) is n(n+2)/(n(n+2)+2). Written with n = eˣ on the left of 0, and divided by n² and written
// with e⁻ˣ on the right, it neither overflows nor subtracts. Its derivatives by x, T′ = 4n(n+1)/(n(n+2)+2)²
// and T″/T′ (1 − … on the left, −2 + … on the right), put together so that the only differences left are
// those that make Mish's slope and curvature change their sign.

#include "math/scalar.h"

namespace act {

/// n(n+2)+2 for x < 0, the same divided by n² for x ≥ 0; e = exp(−|x|).
template <Leaf T> T mish_denominator(T x, T e) {
    return select(x < T(0), e * (e + T(2)) + T(2), T(1) + T(2) * e * (T(1) + e));
}

template <Leaf T> T mish(T x) {
    const Exponential<T> power = exponential(-abs(x));
    const T e = power.value();
    const T d = mish_denominator(x, e);
    return select(x < T(0), power.times(x * (e + T(2)) / d), product(x, (T(1) + T(2) * e) / d));
}

template <Leaf T> T mish_slope(T x) {
    const Exponential<T> power = exponential(-abs(x));
    const T e = power.value();
    const T d = mish_denominator(x, e);
    // ((e+2)·d + 4x(1+e))/d², sorted by powers of e: 1+x is exact where the terms nearly cancel.
    const T left_over = T(4) * (T(1) + x) + product(e, T(6) + T(4) * x + e * (T(4) + e));
    const T left = power.times(left_over / (d * d));
    const T right = ((T(1) + T(2) * e) * d + T(4) * product(x, e * e * (T(1) + e))) / (d * d);
    return select(x < T(0), left, right);
}

template <Leaf T> T mish_curvature(T x) {
    const Exponential<T> power = exponential(-abs(x));
    const T e = power.value();
    const T d = mish_denominator(x, e);
    const T left_bend = product(x, e * (T(2) + e * (T(6) + T(3) * e)) / d);
    const T left = (T(1) + e) * (T(2) + x) - left_bend;
    const T right_bend = product(x, e * (T(3) + e * (T(10) + T(6) * e)) / d);
    const T right = product(e, T(2) * (T(1) + e) * (T(1) - x) + right_bend);
    return power.times(T(4) * select(x < T(0), left, right) / (d * d));
}

template <class T, Ordering o> Dual<T, o> mish(const Dual<T, o>& u) {
    return chain(mish(u.value), mish_slope(u.value), u);
}
template <class T, Ordering o> Dual<T, o> mish_slope(const Dual<T, o>& u) {
    return chain(mish_slope(u.value), mish_curvature(u.value), u);
}

} // namespace act
