#pragma once
// Primitives made of roots and quotients, the slow-tailed counterparts of math/scalar.h. Their tails fall
// like 1/x² or 1/x³, where the textbook forms cancel (1 − x/√(1+x²)) or overflow on the way (x² for |x| >
// 1e154).

#include "math/scalar.h"

namespace act {

// ---- for numbers

/// √(1+x²). Beyond 1e9 the 1 is below the last digit, and the square must not overflow.
template <Leaf T> T root(T x) {
    return select(abs(x) > T(1e9), abs(x), sqrt(T(1) + x * x));
}

/// √(1+x²) − 1 = x·(x/(√(1+x²)+1)).
template <Leaf T> T root_minus_one(T x) {
    return select(abs(x) > T(1e9), abs(x) - T(1), x * (x / (root(x) + T(1))));
}

/// 1/√(1+x²)³, the slope of x/√(1+x²).
template <Leaf T> T inverse_root_cubed(T x) {
    const T inverse = T(1) / abs(x);
    const T square = T(1) + x * x;
    return select(abs(x) > T(1e9), inverse * inverse * inverse, T(1) / (square * sqrt(square)));
}

/// x/√(1+x²), from −1 to 1.
template <Leaf T> T algebraic_sigmoid(T x) {
    return select(abs(x) > T(1e9), select(x < T(0), T(-1), T(1)), x / root(x));
}

/// (x + √(1+x²))/2, on the left as 1/(2(√(1+x²) − x)).
template <Leaf T> T squareplus(T x) {
    return select(x < T(0), T(0.5) / (root(x) - x), T(0.5) * (root(x) + x));
}

/// (1 + x/√(1+x²))/2, the slope of squareplus; on the left as squareplus(x)/√(1+x²).
template <Leaf T> T algebraic_step(T x) {
    return select(x < T(0), squareplus(x) / root(x), T(0.5) + T(0.5) * algebraic_sigmoid(x));
}

/// ∂/∂a of x/√(1+a·x²), which is −x³/2·(1+a·x²)^(−3/2).
template <Leaf T> T isru_by_alpha(T x, T a) {
    const T square = T(1) + a * x * x;
    const T end = T(0.5) / (a * sqrt(a));
    return select(abs(x) > T(1e18), select(x < T(0), end, -end),
                  T(-0.5) * (x * x * x) / (square * sqrt(square)));
}

/// x/√(1+αx²) with √α given; near the line, to which it comes for α = 0, as x − αx³/2.
template <class X, class R> X inverse_square_root_unit(const X& x, const R& root_of_alpha) {
    const X u = root_of_alpha * x;
    const X bent = select(abs(u) > 1e-9, algebraic_sigmoid(u) / root_of_alpha, x - 0.5 * (u * u) * x);
    return select(root_of_alpha > 0.0, bent, x);
}

/// 1/(1+x²).
template <Leaf T> T cauchy(T x) {
    const T inverse = T(1) / x;
    return select(abs(x) > T(1), inverse * inverse / (T(1) + inverse * inverse), T(1) / (T(1) + x * x));
}

/// x/(1+|x|).
template <Leaf T> T softsign(T x) {
    const T sign = select(x < T(0), T(-1), T(1));
    return select(abs(x) > T(1), sign / (T(1) + T(1) / abs(x)), x / (T(1) + abs(x)));
}

// ---- for dual numbers

// (1/√(1+x²)³)′ = −3·(x/(1+x²))/√(1+x²)³
template <class T, Ordering o> Dual<T, o> inverse_root_cubed(const Dual<T, o>& u) {
    const T c = inverse_root_cubed(u.value);
    return chain(c, -3.0 * product(product(u.value, cauchy(u.value)), c), u);
}

// (√(1+x²) − 1)′ = x/√(1+x²)
template <class T, Ordering o> Dual<T, o> root_minus_one(const Dual<T, o>& u) {
    return chain(root_minus_one(u.value), algebraic_sigmoid(u.value), u);
}

// (x/√(1+x²))′ = 1/√(1+x²)³
template <class T, Ordering o> Dual<T, o> algebraic_sigmoid(const Dual<T, o>& u) {
    return chain(algebraic_sigmoid(u.value), inverse_root_cubed(u.value), u);
}

// squareplus′ = algebraic_step
template <class T, Ordering o> Dual<T, o> squareplus(const Dual<T, o>& u) {
    return chain(squareplus(u.value), algebraic_step(u.value), u);
}

// algebraic_step′ = 1/(2√(1+x²)³)
template <class T, Ordering o> Dual<T, o> algebraic_step(const Dual<T, o>& u) {
    return chain(algebraic_step(u.value), 0.5 * inverse_root_cubed(u.value), u);
}

// (1/(1+x²))′ = −2·(x/(1+x²))/(1+x²); x/(1+x²) before the second factor, so that nothing underflows early
template <class T, Ordering o> Dual<T, o> cauchy(const Dual<T, o>& u) {
    const T c = cauchy(u.value);
    return chain(c, -2.0 * product(product(u.value, c), c), u);
}

// atan′(x) = 1/(1+x²)
template <class T, Ordering o> Dual<T, o> atan(const Dual<T, o>& u) {
    return chain(atan(u.value), cauchy(u.value), u);
}

// softsign′(x) = 1/(1+|x|)²
template <class T, Ordering o> Dual<T, o> softsign(const Dual<T, o>& u) {
    const T r = 1.0 / (1.0 + abs(u.value));
    return chain(softsign(u.value), r * r, u);
}

} // namespace act
