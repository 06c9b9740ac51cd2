#pragma once
// An expression as text: in its own language and as LaTeX. As a program: code/snippet.h.

#include "activation/activation.h"
#include "expression/expression.h"

#include <span>
#include <string>
#include <string_view>

namespace act {

/// Text that parse() with the same definitions turns into an equal expression: "2*x + tanh(x)", in ASCII.
[[nodiscard]] std::string print(const Expression& expression);
[[nodiscard]] std::string print(const Syntax& syntax, std::span<const Definition> definitions);

/// Right-hand side of y = …: "2\,x + \tanh\left(x\right)". Definitions stay names; expanded() puts them in
/// place.
[[nodiscard]] std::string latex(const Expression& expression);
[[nodiscard]] std::string latex(const Syntax& syntax, std::span<const Definition> definitions);

/// What stands before the bracket of a call: "\operatorname{ELU}", "\sigma" of the sigmoid.
[[nodiscard]] std::string activation_latex(const Activation& activation);

/// A name there: w_{1} for "w_1", \beta for "beta", \mathrm{rate} for "rate".
[[nodiscard]] std::string name_latex(const std::string& name);

/// A formula for people, with what they wrote: "exp(−x²)/2 + 3·x" of "exp(-x^2)/2+3*x". Only to be looked at.
[[nodiscard]] std::string readable(std::string_view formula);

/// Definitions put in place and, with `values` for them, numbers in place of parameters. An error when that
/// would be longer than anyone reads.
[[nodiscard]] Result<Expression> expanded(const Expression& expression, std::span<const double> values = {});

} // namespace act
