#pragma once
// f′ as an expression, for people to read. Numbers come from the dual numbers of expression/evaluate.h.
//
//     derivative(*parse("x*sigmoid(b*x)"))   →   sigmoid(b*x) + b*x*sigmoid(b*x)*sigmoid(-(b*x))

#include "expression/expression.h"

namespace act {

/// The derivative with respect to x by the rules of calculus, with what is 0 or 1 left out. Pieces stay
/// pieces: of max, min and where they are those that the slope has at a break too (evaluate(),
/// Convention::own). Definitions are put in place. A function of the catalogue without a shorter derivative
/// appears as its slope, a node of order 1: the result is for latex() (expression/print.h) and cannot be
/// compiled. Its names are those of expanded(expression). An error when it is longer than anyone reads.
[[nodiscard]] Result<Syntax> derivative(const Expression& expression);

} // namespace act
