#pragma once
// The recipes of the catalogue's records, parsed.

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

} // namespace act
