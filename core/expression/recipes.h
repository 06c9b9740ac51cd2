#pragma once
// Every activation as an expression of simpler functions, for libraries that do not have it. In exact
// arithmetic both are equal; the catalogue's own bodies keep more digits in the tails. The recipes are the
// textbook formulas, except where these would make gradients NaN: a library differentiates both values of
// where(), and the overflow of an exponential too.

#include "expression/expression.h"

#include <string_view>
#include <vector>

namespace act {

struct Recipe {
    std::string_view id;                           ///< of the activation
    std::string_view formula;                      ///< over x and the parameters
    std::vector<std::string_view> parameters = {}; ///< their names in the formula, in the record's order
};

/// Null when there is none: a test sees to it that there is one for every activation.
[[nodiscard]] const Recipe* find_recipe(std::string_view id);

/// Its formula as an expression. There must be one.
[[nodiscard]] const Expression& parsed_recipe(std::string_view id);

} // namespace act
