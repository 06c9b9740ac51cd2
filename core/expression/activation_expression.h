#pragma once
// Activations as expressions: the recipes of the catalogue's records, parsed, and an activation with its values, the
// catalogue's by name, a typed function written out.

#include "activation/activation.h"
#include "expression/expression.h"

#include <cstdint>
#include <string_view>

namespace act {

/// The name of parameter k in the activation's recipe.
[[nodiscard]] std::string_view recipe_name(const Activation& activation, std::size_t k);

/// The recipe of an activation, which is given by its place in catalogue().
[[nodiscard]] const Expression& parsed_recipe(std::uint32_t activation);
/// Recipe::reduced of it; null where there is none.
[[nodiscard]] const Expression* reduced_recipe(std::uint32_t activation);

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
