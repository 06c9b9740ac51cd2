#pragma once
// Targets of the command line that are formulas.

#include "cli/arguments.h"
#include "expression/expression.h"

#include <span>
#include <string>
#include <vector>

namespace act {

/// With the definitions that it may use.
[[nodiscard]] Result<Expression> formula_of(const std::string& target, std::span<const DefinitionText> let);

/// Values of its parameters in their order, 1 where none is set. The error names the nearest parameter.
[[nodiscard]] Result<std::vector<double>> values_of(const Expression& formula, const Parameters& set);

/// True when the target reads as a formula rather than as the name, right or wrong, of an activation.
[[nodiscard]] bool reads_as_formula(const std::string& target, std::span<const DefinitionText> let);

} // namespace act
