#pragma once
// An activation in use as a formula.

#include "activation/activation.h"
#include "expression/expression.h"

namespace act {

/// "elu(x; alpha=1.5)", with scale and shift (activation/affine.h) "2*elu(3*x + 0.5; alpha=1.5) - 1".
/// Parameters that have their initial values are left out.
[[nodiscard]] Expression applied(const Activation& activation, Values values);

} // namespace act
