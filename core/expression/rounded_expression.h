#pragma once
// Expressions when every operation is rounded to a format (math/rounded.h).
//
//     const Expression e = *parse("ln(1 + exp(x))");
//     rounded_jet(e, 12.0, {}, Precision::float16).y;   // ∞: e¹² is beyond 65504; softplus(x) gives 12
//
// As in Python, where a formula's numbers are Python's and x and the parameters are the array's: what numbers
// make among themselves is computed in double, and every number is rounded as it enters. An operation or a
// function of the language is one operation; tan, sec, csc, cot and mod are written with several; an
// activation is computed as Activation::rounded_jet says.

#include "expression/expression.h"
#include "math/jet.h"
#include "math/precision.h"

#include <span>

namespace act {

/// Value, slope and curvature at x; at a break of the branch that the definition picks.
[[nodiscard]] Jet rounded_jet(const Expression& expression, double x, std::span<const double> values,
                              Precision precision);

/// ∂y/∂values[k] at x.
[[nodiscard]] double rounded_sensitivity(const Expression& expression, double x,
                                         std::span<const double> values, std::size_t k, Precision precision);

} // namespace act
