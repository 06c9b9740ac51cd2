#include "expression/jet_rules.h"

#include <cmath>
#include <limits>

namespace act {
namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

// The value; a zero gets the sign of the side from which it is approached.
double signed_zero(const Jet& u, double direction) {
    const double toward = movement(u, direction);
    return u.y == 0.0 && toward != 0.0 ? std::copysign(0.0, toward) : u.y;
}

// u/v where both are 0: with u = u′h + u″h²/2 and v likewise. The curvature would take third derivatives.
Jet removed(const Jet& u, const Jet& v) {
    if (v.dy != 0.0) return {u.dy / v.dy, (u.ddy * v.dy - u.dy * v.ddy) / (2.0 * v.dy * v.dy), no_number};
    return {u.dy == 0.0 ? u.ddy / v.ddy : no_number, no_number, no_number};
}

// uⁿ and its derivatives by u. A factor of 0 in front wins over 0 to a negative power.
Jet constant_power(double u, double n) {
    const auto term = [u](double factor, double exponent) {
        if (factor == 0.0) return 0.0;
        return factor * (exponent == 2.0 ? u * u : std::pow(u, exponent));
    };
    return {term(1.0, n), term(n, n - 1.0), term(n * (n - 1.0), n - 2.0)};
}

} // namespace

Jet quotient(const Jet& u, const Jet& v, double direction) {
    if (direction != 0.0 && u.y == 0.0 && v.y == 0.0) return removed(u, v);
    const double divisor = signed_zero(v, direction);
    const double q = u.y / divisor;
    const double slope = (u.dy - product(q, v.dy)) / divisor;
    return {q, slope, (u.ddy - 2.0 * product(slope, v.dy) - product(q, v.ddy)) / divisor};
}

Jet power(const Jet& u, const Jet& v, double direction) {
    const double base = signed_zero(u, direction);
    const bool whole = v.y == std::trunc(v.y);
    if (v.dy == 0.0 && v.ddy == 0.0) {
        if (!whole && std::signbit(base) && (base != 0.0 || direction != 0.0))
            return {no_number, no_number, no_number};
        if (direction != 0.0 && u.y == 0.0 && u.dy == 0.0 && u.ddy > 0.0 && v.y == 0.5)
            return {0.0, direction * std::sqrt(0.5 * u.ddy), no_number}; // √(u″h²/2) = √(u″/2)·|h|
        return chain(constant_power(base, v.y), u);
    }
    // (uᵛ)′ = uᵛ·(v·ln u)′
    const double y = std::pow(base, v.y);
    if (base < 0.0) return {y, no_number, no_number};
    const Jet logarithm = chain({std::log(base), 1.0 / base, -1.0 / base / base}, u);
    const Jet exponent = v * logarithm;
    return chain({y, y, y}, exponent);
}

} // namespace act
