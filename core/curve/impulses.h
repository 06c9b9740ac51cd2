#pragma once
// Where a derivative is no number but an impulse, because what it is the derivative of jumps.
//
//     impulses(f, 1, {-4, 4}); // f = step: {.x = 0, .strength = 1, .left = 0, .right = 0}, written δ(x)
//     impulses(f, 2, {-4, 4}); // f = LeakyReLU, slope 0.01: strength 0.99

#include "base/interval.h"
#include "curve/function.h"

#include <vector>

namespace act {

/// An impulse of f^(order): f^(order−1) rises by the strength there. Both limits of f^(order) are finite.
struct DiracImpulse {
    double x = 0.0;
    double strength = 0.0;
    double left = 0.0;
    double right = 0.0;
    constexpr bool operator==(const DiracImpulse&) const = default;
};

/// Of f^(order) at the function's breaks inside x, its ends left out, in increasing x. None of f itself, and
/// none at poles.
[[nodiscard]] std::vector<DiracImpulse> impulses(const Function& function, int order, Interval x);

} // namespace act
