// Slopes and curvatures against differences of an interpreter that knows nothing of derivatives: the same
// trees in long double, with the C library's functions.

#include "activation/catalogue.h"
#include "core/expression/random_formula.h"
#include "expression/elementary.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string_view>
#include <vector>

namespace act::derivative_test { namespace {

using Real = long double;
using RealFunction = Real (*)(Real);

Real plain_sigmoid(Real u) {
    return 1.0L / (1.0L + std::exp(-u));
}

RealFunction plain_function(std::string_view id) {
    static const std::map<std::string_view, RealFunction> functions = {{"tanh", [](Real u) { return std::tanh(u); }},
                                                                       {"sin", [](Real u) { return std::sin(u); }},
                                                                       {"cos", [](Real u) { return std::cos(u); }},
                                                                       {"atan", [](Real u) { return std::atan(u); }},
                                                                       {"erf", [](Real u) { return std::erf(u); }},
                                                                       {"sigmoid", plain_sigmoid},
                                                                       {"gaussian", [](Real u) { return std::exp(-u * u); }},
                                                                       {"silu", [](Real u) { return u * plain_sigmoid(u); }}};
    return functions.at(id);
}

Real plain_value(const Syntax& syntax, Real x) {
    std::vector<Real> values;
    for (const ExpressionNode& node : syntax.nodes) {
        const auto operand = [&](std::size_t k) { return values[node.operands.at(k)]; };
        switch (node.operation) {
        case Operation::number: values.push_back(static_cast<Real>(node.number)); break;
        case Operation::variable: values.push_back(x); break;
        case Operation::parameter:
        case Operation::definition: values.push_back(1.0L); break;
        case Operation::add: values.push_back(operand(0) + operand(1)); break;
        case Operation::subtract: values.push_back(operand(0) - operand(1)); break;
        case Operation::multiply: values.push_back(operand(0) * operand(1)); break;
        case Operation::divide: values.push_back(operand(0) / operand(1)); break;
        case Operation::power: values.push_back(std::pow(operand(0), operand(1))); break;
        case Operation::elementary:
            values.push_back(plain_function(elementary_functions()[node.subject].id)(operand(0)));
            break;
        default: values.push_back(plain_function(catalogue()[node.subject].id)(operand(0)));
        }
    }
    return values.back();
}

// Differences of fourth order: what is left out is h⁴/30 of the fifth and h⁴/90 of the sixth derivative,
// 3e-18 and 1e-14 of them at the steps taken. The formulas' inner slopes stay below about 10, which makes
// those derivatives at most some 1e7. Rounding adds 1e-15 and 1e-12.
constexpr double slope_bound = 1e-10;
constexpr double curvature_bound = 1e-6;

Jet differences(const Syntax& syntax, Real x) {
    const auto f = [&](Real at) { return plain_value(syntax, at); };
    const Real h = 1e-4L;
    const Real k = 1e-3L;
    const Real slope = (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
    const Real curvature =
        (16 * (f(x + k) + f(x - k)) - (f(x + 2 * k) + f(x - 2 * k)) - 30 * f(x)) / (12 * k * k);
    return {static_cast<double>(f(x)), static_cast<double>(slope), static_cast<double>(curvature)};
}

TEST(Derivatives, AgreeWithDifferencesAtRandomFormulas) {
    RandomFormulas formulas(20240229);
    const Definitions definitions = *define(std::vector{DefinitionText{"A", "1"}});
    for (int i = 0; i < 2000; ++i) {
        const std::string text = formulas.smooth(3);
        const Result<Expression> e = parse(text, definitions);
        ASSERT_TRUE(e.ok()) << text;
        for (const double x : {-2.3, -0.7, 0.1, 1.9}) {
            const Jet jet = evaluate(*e, x);
            const Jet expected = differences(e->syntax(), static_cast<Real>(x));
            ASSERT_NEAR(jet.y, expected.y, 1e-12 * std::max(1.0, std::abs(jet.y))) << text << " at " << x;
            ASSERT_NEAR(jet.dy, expected.dy, slope_bound * std::max(1.0, std::abs(jet.dy)))
                << text << " at " << x;
            ASSERT_NEAR(jet.ddy, expected.ddy, curvature_bound * std::max(1.0, std::abs(jet.ddy)))
                << text << " at " << x;
        }
    }
}

}} // namespace act::derivative_test
