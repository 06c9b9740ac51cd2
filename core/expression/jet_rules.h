#pragma once
// Arithmetic on values that carry slope and curvature, and how a value moves where a limit is taken. Values
// follow IEEE arithmetic (∞·0 is NaN). In slopes a factor 0 wins over ∞, as in math/dual.h, where it is the
// slope of a constant or of a function that has settled at a finite value. Where the value itself has
// overflowed, as ln(1 + exp(800)) has, the slope is NaN: the true one is 1, and 0·∞ does not tell.

#include "math/dual.h"
#include "math/jet.h"

#include <limits>

namespace act {

/// Where u goes when x moves on from the point, to the right for direction +1, to the left for −1: +1 up, −1
/// down, 0 when direction is 0 or u stands still up to its curvature.
[[nodiscard]] constexpr double movement(const Jet& u, double direction) {
    if (direction == 0.0) return 0.0;
    const double step = u.dy != 0.0 ? direction * u.dy : u.ddy;
    return step > 0.0 ? 1.0 : (step < 0.0 ? -1.0 : 0.0);
}

[[nodiscard]] constexpr Jet operator-(const Jet& u) {
    return {-u.y, -u.dy, -u.ddy};
}
[[nodiscard]] constexpr Jet operator+(const Jet& u, const Jet& v) {
    return {u.y + v.y, u.dy + v.dy, u.ddy + v.ddy};
}
[[nodiscard]] constexpr Jet operator-(const Jet& u, const Jet& v) {
    return {u.y - v.y, u.dy - v.dy, u.ddy - v.ddy};
}
[[nodiscard]] constexpr Jet operator*(const Jet& u, const Jet& v) {
    return {u.y * v.y, product(u.y, v.dy) + product(u.dy, v.y),
            product(u.y, v.ddy) + 2.0 * product(u.dy, v.dy) + product(u.ddy, v.y)};
}

/// A derivative of f times one of u, where `y` is f(u).
[[nodiscard]] constexpr double chain_term(double y, double df, double du) {
    constexpr double largest = std::numeric_limits<double>::max();
    const bool is_lost = df == 0.0 && (y > largest || y < -largest) && (du > largest || du < -largest);
    return is_lost ? std::numeric_limits<double>::quiet_NaN() : product(df, du);
}

/// f(u): f holds value and derivatives of f at u.y. A slope of 0 has no sign (the last sum takes it away).
[[nodiscard]] constexpr Jet chain(const Jet& f, const Jet& u) {
    return {f.y, chain_term(f.y, f.dy, u.dy) + 0.0,
            chain_term(f.y, chain_term(f.y, f.ddy, u.dy), u.dy) + chain_term(f.y, f.dy, u.ddy) + 0.0};
}

/// u/v. In a limit, 0/0 is what the slopes say (l'Hôpital), and 1/0 has the sign with which v leaves 0.
[[nodiscard]] Jet quotient(const Jet& u, const Jet& v, double direction);

/// uᵛ. With a constant v that is whole, for every u; else NaN for u < 0. 0⁰ = 1.
[[nodiscard]] Jet power(const Jet& u, const Jet& v, double direction);

} // namespace act
