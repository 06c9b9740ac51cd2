#pragma once
// Arithmetic on values that carry slope and curvature, and how a value moves where a limit is taken. Values
// follow IEEE arithmetic (∞·0 is NaN). In slopes a factor 0 wins over ∞, as in math/dual.h, where it is the
// slope of a constant or of a function that has settled at a finite value. Where the value itself has
// overflowed, as ln(1 + exp(800)) has, the slope is NaN: the true one is 1, and 0·∞ does not tell.

#include "activation/activation.h"
#include "math/dual.h"
#include "math/jet.h"

#include <cmath>

namespace act {

/// Where u goes when x moves on from the point, to the right for direction +1, to the left for −1: +1 up, −1
/// down, 0 when direction is 0 or u stands still up to its curvature.
[[nodiscard]] constexpr double movement(const Jet& u, double direction) {
    if (direction == 0.0) return 0.0;
    const double step = u.dy != 0.0 ? direction * u.dy : u.ddy;
    return step > 0.0 ? 1.0 : (step < 0.0 ? -1.0 : 0.0);
}

/// A Jet, or the same of rounded numbers (math/rounded.h), whose every operation is rounded then.
template <class J>
concept AnyJet = requires(J jet) {
    jet.y;
    jet.dy;
    jet.ddy;
};
template <AnyJet J> using NumberOf = decltype(J::y);

template <AnyJet J> [[nodiscard]] constexpr J operator-(const J& u) {
    return {-u.y, -u.dy, -u.ddy};
}
template <AnyJet J> [[nodiscard]] constexpr J operator+(const J& u, const J& v) {
    return {u.y + v.y, u.dy + v.dy, u.ddy + v.ddy};
}
template <AnyJet J> [[nodiscard]] constexpr J operator-(const J& u, const J& v) {
    return {u.y - v.y, u.dy - v.dy, u.ddy - v.ddy};
}
template <AnyJet J> [[nodiscard]] constexpr J operator*(const J& u, const J& v) {
    return {u.y * v.y, product(u.y, v.dy) + product(u.dy, v.y),
            product(u.y, v.ddy) + 2.0 * product(u.dy, v.dy) + product(u.ddy, v.y)};
}

/// A derivative of f times one of u, where `y` is f(u).
template <class T> [[nodiscard]] constexpr T chain_term(T y, T df, T du) {
    const auto is_infinite = [](T number) { return number == T(infinity) || number == T(-infinity); };
    const bool is_lost = df == T(0.0) && is_infinite(y) && is_infinite(du);
    return is_lost ? T(unknown) : product(df, du);
}

/// f(u): f holds value and derivatives of f at u.y. A slope of 0 has no sign (the last sum takes it away).
template <AnyJet J> [[nodiscard]] constexpr J chain(const J& f, const J& u) {
    return {f.y, chain_term(f.y, f.dy, u.dy) + 0.0,
            chain_term(f.y, chain_term(f.y, f.ddy, u.dy), u.dy) + chain_term(f.y, f.dy, u.ddy) + 0.0};
}

/// u/v, where v.y is `divisor`: a zero has a sign there.
template <AnyJet J> [[nodiscard]] J quotient_by(NumberOf<J> divisor, const J& u, const J& v) {
    const auto q = u.y / divisor;
    const auto slope = (u.dy - product(q, v.dy)) / divisor;
    return {q, slope, (u.ddy - 2.0 * product(slope, v.dy) - product(q, v.ddy)) / divisor};
}

/// uᵛ with a constant v, where u.y is `base`. A factor of 0 in front wins over 0 to a negative power.
template <AnyJet J> [[nodiscard]] J constant_power(NumberOf<J> base, const J& u, NumberOf<J> v) {
    using std::pow;
    using T = NumberOf<J>;
    const auto term = [base](T factor, T exponent) {
        if (factor == T(0.0)) return T(0.0);
        return factor * (exponent == T(2.0) ? base * base : pow(base, exponent));
    };
    return chain(J{term(1.0, v), term(v, v - 1.0), term(v * (v - 1.0), v - 2.0)}, u);
}

/// uᵛ where u.y is `base`, which is not negative: (uᵛ)′ = uᵛ·(v·ln u)′.
template <AnyJet J> [[nodiscard]] J varying_power(NumberOf<J> base, const J& u, const J& v) {
    using std::log;
    using std::pow;
    using T = NumberOf<J>;
    const T y = pow(base, v.y);
    if (base < T(0.0)) return {y, T(unknown), T(unknown)};
    const J logarithm = chain(J{log(base), 1.0 / base, -1.0 / base / base}, u);
    return chain(J{y, y, y}, v * logarithm);
}

/// u/v. In a limit, 0/0 is what the slopes say (l'Hôpital), and 1/0 has the sign with which v leaves 0.
[[nodiscard]] Jet quotient(const Jet& u, const Jet& v, double direction);

/// uᵛ. With a constant v that is whole, for every u; else NaN for u < 0. 0⁰ = 1.
[[nodiscard]] Jet power(const Jet& u, const Jet& v, double direction);

} // namespace act
