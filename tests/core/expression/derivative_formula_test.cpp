// The derivative that people read, against the slope that the program computes.

#include "expression/derivative.h"

#include "activation/catalogue.h"
#include "base/random.h"
#include "core/expression/random_formula.h"
#include "expression/elementary.h"
#include "expression/evaluate.h"
#include "expression/print.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace act::derivative_formula_test { namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Elementary functions by their own records, activations by theirs: value or slope, as the node's order says.
double called(const ExpressionNode& node, double u, const std::vector<double>& values) {
    if (node.operation == Operation::elementary) {
        const Elementary& f = elementary_functions()[node.subject];
        if (f.id == "tan") return std::tan(u); // which the program composes
        if (f.meaning.empty()) return f.domain.contains(u) ? f.jet(u, 0.0).y : nan;
        return find(f.meaning)->jet(u, {}).y;
    }
    const Activation& f = catalogue()[node.subject];
    std::vector<double> parameters = initial_values(f);
    for (std::size_t k = 1; k < most_operands; ++k)
        if (node.operands.at(k) != absent) parameters[k - 1] = values[node.operands.at(k)];
    for (std::size_t k = 0; k < parameters.size(); ++k)
        if (!f.parameters[k].allows(parameters[k])) return nan;
    return f.jet(u, parameters)[node.order];
}

bool holds(Operation comparison, double a, double b) {
    switch (comparison) {
    case Operation::less: return a < b;
    case Operation::less_equal: return a <= b;
    case Operation::greater: return a > b;
    default: return a >= b;
    }
}

// The tree's value at x, its parameters being 1.
double value(const Syntax& syntax, double x) {
    std::vector<double> values;
    for (const ExpressionNode& node : syntax.nodes) {
        const auto operand = [&](std::size_t k) { return values[node.operands.at(k)]; };
        double result = 1.0;
        switch (node.operation) {
        case Operation::number: result = node.number; break;
        case Operation::variable: result = x; break;
        case Operation::parameter: break;
        case Operation::negate: result = -operand(0); break;
        case Operation::add: result = operand(0) + operand(1); break;
        case Operation::subtract: result = operand(0) - operand(1); break;
        case Operation::multiply: result = operand(0) * operand(1); break;
        case Operation::divide: result = operand(0) / operand(1); break;
        case Operation::power: result = std::pow(operand(0), operand(1)); break;
        case Operation::maximum: result = operand(0) >= operand(1) ? operand(0) : operand(1); break;
        case Operation::minimum: result = operand(0) <= operand(1) ? operand(0) : operand(1); break;
        case Operation::elementary:
        case Operation::activation: result = called(node, operand(0), values); break;
        default: result = operand(holds(node.operation, operand(0), operand(1)) ? 2 : 3);
        }
        values.push_back(result);
    }
    return values.back();
}

std::string text(const char* formula) {
    return latex(derivative(*parse(formula)).value(), {});
}

TEST(DerivativeFormula, IsTheSlopeOfSmoothFormulas) {
    RandomFormulas formulas(2024);
    Random random(5);
    int checked = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string formula = formulas.smooth(3);
        const Expression f = *parse(formula, *define(std::vector<DefinitionText>{{"A", "tanh(x + 0.5)"}}));
        const Result<Syntax> slope = derivative(f);
        if (!slope) continue; // longer than anyone reads
        const double x = 6.0 * random.uniform() - 3.0;
        const Jet jet = evaluate(f, x);
        // Sums of terms that cancel: by the size of what is composed, two digits short of a double's.
        const double scale = 1.0 + std::abs(jet.y) + std::abs(jet.dy) + std::abs(jet.ddy);
        ASSERT_NEAR(value(*slope, x), jet.dy, 1e-11 * scale) << formula << " at " << x;
        ++checked;
    }
    EXPECT_GT(checked, 2500);
}

// With corners, poles and edges: wherever the slope and its neighbourhood are finite and not huge.
TEST(DerivativeFormula, IsTheSlopeOfAnyFormulaWhereThatExists) {
    const auto definitions =
        define(std::vector<DefinitionText>{{"A", "tanh(x + 0.5)"}, {"C", "relu(x) + elu(x; alpha=0.5)"}});
    RandomFormulas formulas(99);
    Random random(6);
    int checked = 0;
    for (int i = 0; i < 6000; ++i) {
        const std::string formula = formulas.any(3);
        const Result<Expression> f = parse(formula, *definitions);
        if (!f) continue;
        const Result<Syntax> slope = derivative(*f);
        if (!slope) continue;
        const double x = 6.0 * random.uniform() - 3.0;
        const Jet jet = evaluate(*f, x);
        const double beside = evaluate(*f, x + 1e-7).dy;
        const double size = std::abs(jet.y) + std::abs(jet.dy) + std::abs(jet.ddy);
        if (!(size < 1e3) || !(std::abs(beside - jet.dy) < 1e-3)) continue;
        const double written = value(*slope, x);
        if (std::isnan(written)) continue; // 0·∞ on the way, which the dual numbers take for 0
        ASSERT_NEAR(written, jet.dy, 1e-8 * (1.0 + size))
            << formula << " at " << x << ": " << latex(*slope, {});
        ++checked;
    }
    EXPECT_GT(checked, 2000);
}

TEST(DerivativeFormula, LeavesZeroesAndOnesOut) {
    EXPECT_EQ(text("3*x + 2"), "3");
    EXPECT_EQ(text("x^2"), "2x");
    EXPECT_EQ(text("x^3/3"), "x^{2}");
    EXPECT_EQ(text("a*x + b"), "a");
    EXPECT_EQ(text("5"), "0");
    EXPECT_EQ(text("x - x"), "0");
}

TEST(DerivativeFormula, JoinsEqualFactors) {
    EXPECT_EQ(text("sqrt(x^2 + 1)*x"), R"(\frac{x^{2}}{\sqrt{x^{2} + 1}} + \sqrt{x^{2} + 1})");
}

TEST(DerivativeFormula, FollowsTheChainRule) {
    EXPECT_EQ(text("sin(2x)"), R"(2\cos\left(2x\right))");
    EXPECT_EQ(text("x*sin(w*x)"), R"(\sin\left(w\,x\right) + x\,w\,\cos\left(w\,x\right))");
    EXPECT_EQ(text("log(x^2 + 1)"), R"(\frac{2x}{x^{2} + 1})");
    EXPECT_EQ(text("e^(-x)"), "-e^{-x}");
    EXPECT_EQ(text("sqrt(x)"), R"(\frac{1}{2\sqrt{x}})");
}

TEST(DerivativeFormula, WritesTheSlopeOfAnActivationWithAPrime) {
    EXPECT_EQ(text("elu(2x; alpha=1.5)"), R"(2\operatorname{ELU}'_{\alpha=1.5}\left(2x\right))");
    EXPECT_EQ(text("gelu(x)"), R"(\operatorname{GELU}'\left(x\right))");
}

TEST(DerivativeFormula, KnowsTheCommonOnesByHeart) {
    EXPECT_EQ(text("tanh(x)"), R"(\operatorname{sech}^{2}\left(x\right))");
    EXPECT_EQ(text("sigmoid(x)"), R"(\sigma\left(x\right)\,\sigma\left(-x\right))");
}

TEST(DerivativeFormula, KeepsPieces) {
    EXPECT_EQ(text("max(x, 0)"), R"(\begin{cases} 1 & x \ge 0 \\ 0 & x < 0 \end{cases})");
    EXPECT_EQ(text("where(x > 1, x^2, 3)"), R"(\begin{cases} 2x & x > 1 \\ 0 & x \le 1 \end{cases})");
    EXPECT_EQ(text("where(x > 1, 2, 3)"), "0");
}

TEST(DerivativeFormula, PutsDefinitionsInPlace) {
    const auto definitions = define(std::vector<DefinitionText>{{"A", "2x"}, {"B", "x^2"}});
    EXPECT_EQ(latex(*derivative(*parse("B(A)", *definitions)), {}), "8x");
}

TEST(DerivativeFormula, IsRefusedWhereNobodyWouldReadIt) {
    std::string product = "sin(x)";
    for (int i = 0; i < 60; ++i)
        product += "*sin(" + std::to_string(i) + "*x)";
    const Result<Syntax> slope = derivative(*parse(product));
    ASSERT_FALSE(slope);
    EXPECT_EQ(slope.error().problem, Problem::too_long);
}

}} // namespace act::derivative_formula_test
