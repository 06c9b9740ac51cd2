#pragma once
// √softplus(x) = √ln(1+eˣ). On the far left softplus is eˣ to the last digit, and its root still has digits where eˣ
// has none any more. With e = eˣ and s = ln(1+e), the curvature is e·(2s − e)/(4·√s³·(1+e)²), whose bracket vanishes
// near x = 0.92: made from one e, most of that one's rounding error cancels too.

#include "math/scalar.h"

namespace act {

// ---- for numbers

template <Leaf T> T root_softplus(T x) {
    return select(x < T(-40), exp(T(0.5) * x), sqrt(softplus(x)));
}

/// σ(x)/(2·√softplus(x))
template <Leaf T> T root_softplus_slope(T x) {
    return select(x < T(-40), T(0.5) * exp(T(0.5) * x), logistic(x) * (T(0.5) / sqrt(softplus(x))));
}

/// From x = 4 on as σ(x)·(2s·σ(−x) − σ(x))/(4·√s³), without an e that overflows.
template <Leaf T> T root_softplus_curvature(T x) {
    const T s = softplus(x);
    const auto divided = [&](T part) { return part / (T(4) * sqrt(s)) / s; };
    const T e = exp(clamp(x, T(-40), T(4)));
    const T near = divided(e * (T(2) * log1p(e) - e) / ((T(1) + e) * (T(1) + e)));
    const T far = divided(logistic(x) * (T(2) * product(s, logistic(-x)) - logistic(x)));
    return select(x < T(-40), T(0.25) * exp(T(0.5) * x), select(x < T(4), near, far));
}

// ---- for dual numbers

template <class T, Ordering o> Dual<T, o> root_softplus(const Dual<T, o>& u) {
    return chain(root_softplus(u.value), root_softplus_slope(u.value), u);
}
template <class T, Ordering o> Dual<T, o> root_softplus_slope(const Dual<T, o>& u) {
    return chain(root_softplus_slope(u.value), root_softplus_curvature(u.value), u);
}

} // namespace act
