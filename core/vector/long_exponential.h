#pragma once
// Exponentials of about 140 bits, for log-sum-exp where it cancels. When the logits are the logarithms of
// probabilities that add up to 1, the result is the rounding error of these logarithms, some 1e-17, and it
// must have 53 correct bits of its own.

#include "vector/exact_sum.h"

namespace act {

/// exp(x) − 1 with a relative error of at most 2⁻¹³⁰ for −100 <= x <= 1.
[[nodiscard]] TripleDouble long_expm1(DoubleDouble x);

} // namespace act
