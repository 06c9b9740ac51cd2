#pragma once
// An activation with its values as an expression: the catalogue's by name, a typed function written out.

#include "activation/activation.h"
#include "expression/expression.h"

namespace act {

/// "elu(x; alpha=1.5)", with scale and shift (activation/affine.h) "2*elu(3*x + 0.5; alpha=1.5) - 1".
/// Parameters of the catalogue that have their initial values are left out; a typed function's formula
/// stands in its place, with numbers for its parameters. An error when that is longer than anyone reads, or
/// when a value leaves the range of a parameter it is given to.
[[nodiscard]] Result<Expression> applied(const Activation& activation, Values values);

/// f(weight*x + bias), both written whatever they are: "tanh(1*x + 0)", "tanh(-2*x - 1.5)"; with layers the
/// neuron of its own output, so many times in all: "tanh(2*tanh(2*x + 1) + 1)".
[[nodiscard]] Result<Expression> neuron_expression(const Activation& activation, Values values, double weight,
                                                   double bias, std::size_t layers = 1);

} // namespace act
