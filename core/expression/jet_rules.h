#pragma once
// Arithmetic on values that carry slope and curvature, and how a value moves where a limit is taken. Values
// follow IEEE arithmetic (∞·0 is NaN); in slopes a factor 0 wins over ∞, as in math/dual.h.

#include "math/dual.h"
#include "math/jet.h"

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

/// f(u): f holds value and derivatives of f at u.y. A slope of 0 has no sign (the last sum takes it away).
[[nodiscard]] constexpr Jet chain(const Jet& f, const Jet& u) {
    return {f.y, product(f.dy, u.dy) + 0.0, product(product(f.ddy, u.dy), u.dy) + product(f.dy, u.ddy) + 0.0};
}

/// u/v. In a limit, 0/0 is what the slopes say (l'Hôpital), and 1/0 has the sign with which v leaves 0.
[[nodiscard]] Jet quotient(const Jet& u, const Jet& v, double direction);

/// uᵛ. With a constant v that is whole, for every u; else NaN for u < 0. 0⁰ = 1.
[[nodiscard]] Jet power(const Jet& u, const Jet& v, double direction);

} // namespace act
