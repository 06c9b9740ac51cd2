#include "expression/jet_rules.h"

#include <cmath>

namespace act {
namespace {

// The value; a zero gets the sign of the side from which it is approached.
double signed_zero(const Jet& u, double direction) {
    const double toward = movement(u, direction);
    return u.y == 0.0 && toward != 0.0 ? std::copysign(0.0, toward) : u.y;
}

// u/v where both are 0: with u = u′h + u″h²/2 and v likewise. The curvature would take third derivatives.
Jet removed(const Jet& u, const Jet& v) {
    if (v.dy != 0.0) return {u.dy / v.dy, (u.ddy * v.dy - u.dy * v.ddy) / (2.0 * v.dy * v.dy), unknown};
    return {u.dy == 0.0 ? u.ddy / v.ddy : unknown, unknown, unknown};
}

} // namespace

Jet quotient(const Jet& u, const Jet& v, double direction) {
    if (direction != 0.0 && u.y == 0.0 && v.y == 0.0) return removed(u, v);
    return quotient_by(signed_zero(v, direction), u, v);
}

Jet power(const Jet& u, const Jet& v, double direction) {
    const double base = signed_zero(u, direction);
    const bool whole = v.y == std::trunc(v.y);
    if (v.dy == 0.0 && v.ddy == 0.0) {
        if (!whole && std::signbit(base) && (base != 0.0 || direction != 0.0))
            return {unknown, unknown, unknown};
        if (direction != 0.0 && u.y == 0.0 && u.dy == 0.0 && u.ddy > 0.0 && v.y == 0.5)
            return {0.0, direction * std::sqrt(0.5 * u.ddy), unknown}; // √(u″h²/2) = √(u″/2)·|h|
        return constant_power(base, u, v.y);
    }
    return varying_power(base, u, v);
}

} // namespace act
