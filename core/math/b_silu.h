#pragma once
// (x + α)·σ(x) − α/2: B-SiLU.
//
// Its value is x·σ(x) + α/2·tanh(x/2), two terms of the sign of x. Its slope vanishes at x = −1 − α − e, e = eˣ, and is
// e·((x + α + 1) + e)/(1 + e)² on the left, where the bracket is exact but for its last digit.

#include "math/gates.h"

namespace act {

// ---- for numbers

template <Leaf T, class P> T b_silu(T x, const P& alpha) {
    return gated(LogisticGate{}, x) + T(0.5) * T(alpha) * tanh(T(0.5) * x);
}

template <Leaf T, class P> T b_silu_slope(T x, const P& alpha) {
    const Exponential<T> power = exponential(-abs(x));
    const T e = power.value();
    const T end = (x + T(alpha)) + T(1);
    const T square = (T(1) + e) * (T(1) + e);
    return select(x < T(0), power.times((end + e) / square), (T(1) + product(e, end)) / square);
}

/// σ′(x)·(2 − (x + α)·tanh(x/2))
template <Leaf T, class P> T b_silu_curvature(T x, const P& alpha) {
    const T bend = T(2) - product(x + T(alpha), tanh(T(0.5) * x));
    return times_sech2(T(0.25) * bend, T(0.5) * x);
}

// ---- for dual numbers, by x: α does not vary

template <class T, Ordering o, class P> Dual<T, o> b_silu(const Dual<T, o>& u, const P& alpha) {
    const auto& a = unvaried(alpha);
    return chain(b_silu(u.value, a), b_silu_slope(u.value, a), u);
}
template <class T, Ordering o, class P> Dual<T, o> b_silu_slope(const Dual<T, o>& u, const P& alpha) {
    const auto& a = unvaried(alpha);
    return chain(b_silu_slope(u.value, a), b_silu_curvature(u.value, a), u);
}

} // namespace act
