#pragma once
// What all forms of `list` print.

#include "activation/activation.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// What a row says of a function, scalar or vector. Views of the records: they live as long as the program.
struct ListedFunction {
    std::string_view id;
    std::string_view name;
    std::string_view family; ///< in English
    std::span<const Parameter> parameters;
    const Names& names;
    const Reference& reference;
};

/// The scalar functions and then the vector functions, in the order of their catalogues.
[[nodiscard]] std::vector<ListedFunction> listed_functions();

/// Both catalogues as an array of objects: what the records say at any parameters.
[[nodiscard]] std::string functions_as_json();

} // namespace act
