#pragma once
// What a program is just beside a point, as a sum of powers of the distance h from it: Σ factor·hᵖᵒʷᵉʳ, whole powers or
// not. It tells limits that value, slope and curvature of the parts cannot tell, because they are 0 and infinite there:
//
//     ∛(x³) at 0, to the right:   x = h,  x³ = h³,  ∛(x³) = (h³)^(1/3) = h:  value 0, slope 1
//
// A part that is no such sum (a logarithm at 0, a function at ±∞) makes what is made of it unknown.

#include "expression/breaks.h"
#include "math/jet.h"

#include <cstddef>
#include <span>

namespace act {

/// Value, slope and curvature by x of the program at x as a limit from the left (direction −1) or right (+1). An
/// infinite slope has its sign. NaN: not known. The program has no parameters.
[[nodiscard]] Jet limit_by_powers(const Program& program, double x, double direction,
                                  std::span<const Pinned> pins);

/// How often limit_by_powers() was called since the program began: tests count it.
[[nodiscard]] std::size_t limits_told();

/// Whether jets of its parts may not tell the limit: a part stands still up to its curvature, or has an infinite or
/// no derivative. `jets` are those of all nodes in the limit.
[[nodiscard]] bool is_delicate(const Program& program, std::span<const Jet> jets);

} // namespace act
