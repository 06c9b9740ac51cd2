#pragma once
// How high a picture of a curve should be.
//
// The picture holds the whole curve, peaks of any width included, and the curve fills it: zero belongs to it
// where it is near. Only where the curve goes to infinity must the picture end somewhere. There it is so high
// that the rest of the curve can still be distinguished from a straight line.
//
//     curve_height(f, 0, {-4, 4}); // f(x) = 1/x: [−8, 8]; f(x) = sigmoid(50x), order 1: [0, 12.5]

#include "base/interval.h"
#include "curve/function.h"

namespace act {

/// The values of f^(order) over a bounded x without a margin; zero too where the curve then keeps half of the
/// height, and of what is constant. At poles and infinite slopes (an infinite limit at a break or at the edge
/// of a gap) the branch that comes from infinity is shown as far as it reaches a 64th of x's width beside
/// them, and less where two fifths of the curve would come to lie within a 50th of the height. [0, 0] where
/// there are no values. Of an expression that takes too long to be looked at everywhere, the height of what
/// was seen.
[[nodiscard]] Interval curve_height(const Function& function, int order, Interval x);

} // namespace act
