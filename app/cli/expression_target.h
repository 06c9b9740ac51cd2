#pragma once
// Targets of the command line that are typed expressions, such as "x*sigmoid(b*x)".

#include "cli/arguments.h"
#include "expression/expression.h"

#include <span>
#include <string>
#include <vector>

namespace act {

/// The target as an expression that may use the definitions in `let`.
[[nodiscard]] Result<Expression> expression_of(const std::string& target,
                                               std::span<const DefinitionText> let);

/// The place of a parameter among those of the expression. The error names the nearest one.
[[nodiscard]] Result<std::size_t> parameter_of(const Expression& expression, const std::string& typed);

/// Values of its parameters in their order, 1 where none is set.
[[nodiscard]] Result<std::vector<double>> values_of(const Expression& expression, const Parameters& set);

/// What the reader of the target may not expect, a sentence each: which names were taken for parameters, with
/// their values but for one that is moved, and that it does not vary with x.
[[nodiscard]] std::vector<std::string> notes_about(const std::string& target, const Expression& expression,
                                                   const std::vector<double>& values,
                                                   std::string_view moved = {});

/// A session that explores the expression, as if it had been typed.
[[nodiscard]] Result<Session> typed_session(const std::string& target, const Expression& expression);

/// True when the target reads as an expression rather than as the name, right or wrong, of an activation.
[[nodiscard]] bool reads_as_expression(const std::string& target, std::span<const DefinitionText> let);

} // namespace act
