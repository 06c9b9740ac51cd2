#pragma once
// The value of an expression at a point and beside it, the points where it breaks, and the expression as a
// Function, which sampling and drawing take.
//
//     const Expression e = *parse("x*sigmoid(b*x)");
//     evaluate(e, 1.0, std::array{2.0});                        // {0.881, 1.091, 0.100}
//     const Result<Function> f = bind(e, {2.0}, {-4.0, 4.0});
//
// Values follow IEEE arithmetic: x*sigmoid(x) at −∞ is −∞·0 = NaN, where silu(x) gives its limit. Whatever
// has no value (log(x) at −1, 0/0, a parameter that is not legal) is NaN, and so are its derivatives.

#include "activation/catalogue.h"
#include "base/interval.h"
#include "curve/function.h"
#include "expression/expression.h"
#include "math/jet.h"
#include "math/precision.h"

#include <span>
#include <vector>

namespace act {

/// Value, slope and curvature at x. `values` are those of parameters(expression), 1 beyond their end. At a
/// break the branch is taken that the definition picks, the first one where max and min tie, and the slope 0
/// where abs has none; frameworks' conventions take their own.
[[nodiscard]] Jet evaluate(const Expression& expression, double x, std::span<const double> values = {},
                           Convention convention = Convention::own);

/// One-sided value, slope and curvature in the limit t → x. Inner functions say from which side the outer
/// ones are approached, by slope and curvature; one that stands still in both counts as constant.
[[nodiscard]] Jet limit(const Expression& expression, double x, std::span<const double> values, Side side);

/// ∂y/∂values[k] at x. At a break as evaluate(), where the convention is not one of one-sided slopes.
[[nodiscard]] double sensitivity(const Expression& expression, double x, std::span<const double> values,
                                 std::size_t k, Convention convention = Convention::own);

/// The points of find_breaks() (expression/breaks.h); none where it gave up.
[[nodiscard]] std::vector<double> breaks(const Expression& expression, Interval interval,
                                         std::span<const double> values);

/// Sets parameters and convention. Breaks are found inside the interval, which should hold what will be
/// looked at; with too many there are none and Function::breaks_known is false. An error when the value of a
/// parameter leaves the range of one it is given to.
[[nodiscard]] Result<Function> bind(const Expression& expression, const std::vector<double>& values,
                                    Interval interval, Convention convention = Convention::own);

/// y[i] and, unless dy is empty, dy[i] = slope at x[i], by arrays at a time and with the activations' bulk
/// kernels: last digits may differ from evaluate(). At a break as by Convention::own.
void evaluate(const Expression& expression, std::span<const double> x, std::span<const double> values,
              std::span<double> y, std::span<double> dy = {});

// When every operation is rounded to a format (math/rounded.h):
//
//     const Expression e = *parse("ln(1 + exp(x))");
//     rounded_jet(e, 12.0, {}, Precision::float16).y;   // ∞: e¹² is beyond 65504; softplus(x) gives 12
//
// As in Python, where a formula's numbers are Python's and x and the parameters are the array's: what numbers
// make among themselves is computed in double, and every number is rounded as it enters. An operation or a
// function of the language is one operation; tan, sec, csc, cot and mod are written with several; an
// activation is computed as Activation::rounded_jet says.

/// Value, slope and curvature at x; at a break of the branch that the definition picks.
[[nodiscard]] Jet rounded_jet(const Expression& expression, double x, std::span<const double> values,
                              Precision precision);

/// ∂y/∂values[k] at x.
[[nodiscard]] double rounded_sensitivity(const Expression& expression, double x,
                                         std::span<const double> values, std::size_t k, Precision precision);

} // namespace act
