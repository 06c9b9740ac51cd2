#include "claim/documents.h"

#include "activation/catalogue.h"
#include "base/expects.h"
#include "curve/moments.h"
#include "expression/evaluate.h"
#include "study/approximants.h"
#include "study/dying_units.h"
#include "study/gradient.h"
#include "study/layer_numbers.h"
#include "vector/array.h"
#include "vector/naive.h"
#include "vector/vector_catalogue.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act::numbers {
namespace {

const Activation& known_activation(std::string_view id) {
    const Activation* const found = find(id);
    expects(found != nullptr, "a claim names a function of the catalogue");
    return *found;
}

Expression known_formula(std::string_view formula) {
    const Result<Expression> parsed = parse(formula);
    expects(parsed.ok(), "a claim's formula can be read");
    return *parsed;
}

Function bound_formula(std::string_view formula, Interval x) {
    const Result<Function> function = bind(known_formula(formula), {}, x);
    expects(function.ok(), "a claim's formula can be bound");
    return *function;
}

const VectorFunction& softmax_function() {
    return *find_vector("softmax");
}

Moments moments_of(std::string_view id) {
    return normal_moments(function_of(id));
}

// XOR's inputs and outputs.
struct XorPoint {
    double x1 = 0.0;
    double x2 = 0.0;
    double y = 0.0;
};
constexpr std::array xor_points{XorPoint{0, 0, 0}, XorPoint{0, 1, 1}, XorPoint{1, 0, 1}, XorPoint{1, 1, 0}};

} // namespace

Function function_of(std::string_view id, const Numbers& parameters) {
    const Activation& activation = known_activation(id);
    return bind(activation, parameters.empty() ? initial_values(activation) : parameters,
                Convention::pytorch);
}

double value(std::string_view id, double x, const Numbers& parameters) {
    return function_of(id, parameters).jet(x).y;
}

double slope(std::string_view id, double x, const Numbers& parameters) {
    return function_of(id, parameters).jet(x).dy;
}

double slope_jump(std::string_view id, double x, const Numbers& parameters) {
    const Function function = function_of(id, parameters);
    return function.limit(x, Side::right).dy - function.limit(x, Side::left).dy;
}

double initial(std::string_view id, std::size_t parameter) {
    return initial_values(known_activation(id)).at(parameter);
}

double parameter_count(std::string_view id) {
    return static_cast<double>(known_activation(id).parameters.size());
}

double is_trained(std::string_view id, std::size_t parameter) {
    return known_activation(id).parameters[parameter].learned ? 1.0 : 0.0;
}

double operations(std::string_view id) {
    return known_activation(id).operations.value;
}

Properties measured(std::string_view id) {
    return measure(function_of(id));
}

double saturation_end(std::string_view id, double share) {
    return saturation(function_of(id), share).high;
}

double mean(std::string_view id) {
    const Moments moments = moments_of(id);
    return moments.are_centred() ? 0.0 : moments.mean; // what is left of an odd function's is rounding
}

double variance(std::string_view id) {
    return moments_of(id).variance;
}

double zero_share(std::string_view id) {
    return layer_numbers(function_of(id), {}).zeros;
}

double flat_share(std::string_view id) {
    return layer_numbers(function_of(id), {}).flat;
}

double typical_gradient(std::string_view id, double layers) {
    return std::pow(layer_factors(function_of(id), {}).typical, layers);
}

double greatest_gradient(std::string_view id, double layers) {
    return std::pow(layer_factors(function_of(id), {}).best, layers);
}

double dead_probability(std::string_view id, double bias, double inputs) {
    return dead_unit_probability(function_of(id), {bias, 1.0}, inputs);
}

double typed(std::string_view formula, double x, const Numbers& values, Precision precision) {
    return rounded_jet(known_formula(formula), x, values, precision).y;
}

double typed_slope(std::string_view formula, double x, const Numbers& values, Precision precision) {
    return rounded_jet(known_formula(formula), x, values, precision).dy;
}

double exponentials(std::string_view formula) {
    const Activation* const exponential = &known_activation("exponential");
    const Expression expression = known_formula(formula);
    return static_cast<double>(
        std::ranges::count_if(expression.program().nodes, [&](const ExpressionNode& node) {
            return node.operation == Operation::activation && &catalogue()[node.subject] == exponential;
        }));
}

double extrema(std::string_view formula, Interval x) {
    return static_cast<double>(measure(bound_formula(formula, x)).extrema.size());
}

double extremum(std::string_view formula, Interval x, std::size_t k) {
    return measure(bound_formula(formula, x)).extrema.at(k).y;
}

double parabola_error(std::size_t units, bool deep_network) {
    const Function target = bound_formula("x^2", {0.0, 1.0});
    const Function relu = function_of("relu");
    return greatest_error(target, {0.0, 1.0},
                          deep_network ? deep(target, {0.0, 1.0}, relu, units)
                                       : side_by_side(target, {0.0, 1.0}, relu, units));
}

double rrelu_draw(double draw) {
    return function_of("rrelu").training(-1.0, draw).y;
}

double softmax(const Numbers& logits, std::size_t i) {
    return value_of(softmax_function(), {logits, initial_values(softmax_function())})->at(i);
}

double softmax_row_sum(const Numbers& first, const Numbers& second, bool whole) {
    const Result<Matrix> z = matrix_of({first, second});
    const Result<Matrix> y = value_along(softmax_function(), *z, whole ? Along::whole : Along::rows,
                                         initial_values(softmax_function()));
    double sum = 0.0;
    for (const double share : y->row(0))
        sum += share;
    return sum;
}

double softmax_as_written(const Numbers& logits, std::size_t i) {
    return static_cast<double>(naive_softmax(logits).y.at(i));
}

// The four corners are an orthogonal design: each coefficient is a mean of its own.
double best_plane_for_xor() {
    double middle = 0.0;
    double along_1 = 0.0;
    double along_2 = 0.0;
    for (const XorPoint& p : xor_points) {
        middle += p.y / 4.0;
        along_1 += (2.0 * p.x1 - 1.0) * p.y / 4.0;
        along_2 += (2.0 * p.x2 - 1.0) * p.y / 4.0;
    }
    double error = 0.0;
    for (const XorPoint& p : xor_points) {
        const double plane = middle + along_1 * (2.0 * p.x1 - 1.0) + along_2 * (2.0 * p.x2 - 1.0);
        error += (plane - p.y) * (plane - p.y) / 4.0;
    }
    return error;
}

double two_units_for_xor() {
    double error = 0.0;
    for (const XorPoint& p : xor_points) {
        const double y = value("relu", p.x1 + p.x2) - 2.0 * value("relu", p.x1 + p.x2 - 1.0);
        error += (y - p.y) * (y - p.y) / 4.0;
    }
    return error;
}

double is_bound_by_import(std::string_view module, std::string_view name) {
    return module.substr(0, module.find('.')) == name ? 1.0 : 0.0;
}

double registers_parameter(std::string_view assignment) {
    return assignment.find("= nn.Parameter(") != std::string_view::npos ? 1.0 : 0.0;
}

double is_in_torch(std::string_view name) {
    constexpr std::array<std::string_view, 13> names{
        "relu",    "prelu",     "rrelu", "celu", "selu",        "sigmoid",   "tanh",
        "softmax", "threshold", "erf",   "exp",  "log_softmax", "hardshrink"};
    return std::ranges::count(names, name) > 0 ? 1.0 : 0.0;
}

} // namespace act::numbers
