#include "activation/affine.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace act::evaluate_test { namespace {

using Texts = std::vector<DefinitionText>;

const Texts document_neurons = {
    {"A", "tanh(x + 0.5)"}, {"B", "tanh(-2x - 1.5)"}, {"C", "tanh(-3x + 1.5)"}, {"D", "tanh(4x + 1)"}};
const Texts book_neurons = {
    {"A", "tanh(-2x - 1.25)"}, {"B", "tanh(x + 0.75)"}, {"C", "tanh(4x + 1)"}, {"D", "tanh(-3x + 1.5)"}};

// One row of golden values, printed with six decimals: half of the last one is the bound.
void expect_row(const Texts& neurons, double x, const std::array<double, 10>& row) {
    const Definitions definitions = *define(neurons);
    const std::array cells = {"A", "B", "A+B", "C", "D", "C + D", "C(A+B)", "D(A+B)", "C(A+B)+D(A+B)"};
    Jet last;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        last = evaluate(*parse(cells.at(i), definitions), x);
        EXPECT_NEAR(last.y, row.at(i), 5.0e-7) << cells.at(i) << " at " << x;
    }
    EXPECT_NEAR(last.dy, row.back(), 5.0e-7) << "slope at " << x;
}

TEST(EvaluateFormula, GivesTheGoldenValuesOfTheDocumentsNetwork) {
    expect_row(document_neurons, -3.0,
               {-.986614, .999753, .013139, 1.0, -1.0, 0, .897766, .782798, 1.680564, .024757});
    expect_row(document_neurons, -1.0,
               {-.462117, .462117, 0, .999753, -.995055, .004698, .905148, .761594, 1.666742, -.894802});
    expect_row(
        document_neurons, 0.0,
        {.462117, -.905148, -.443031, .905148, .761594, 1.666742, .993047, -.648163, .344884, .968213});
    expect_row(
        document_neurons, 1.0,
        {.905148, -.998178, -.093030, -.905148, .999909, .094761, .944597, .556592, 1.501189, .422743});
}

TEST(EvaluateFormula, GivesTheGoldenValuesOfTheBooksNetwork) {
    expect_row(book_neurons, -1.0,
               {.635149, -.244919, .390230, -.995055, .999753, .004698, .988141, .317900, 1.306041, .658842});
    expect_row(
        book_neurons, 0.0,
        {-.848284, .635149, -.213135, .761594, .905148, 1.666742, .146402, .972661, 1.119062, .134174});
    expect_row(
        book_neurons, 1.0,
        {-.996998, .941376, -.055622, .999909, -.905148, .094761, .651276, .931136, 1.582412, .193907});
}

TEST(EvaluateFormula, GivesAnActivationsOwnJetToTheLastBit) {
    for (const Activation& activation : catalogue()) {
        const Expression e = *parse(std::string(activation.id) + "(x)");
        for (double x = -6.25; x <= 6.25; x += 0.3125) {
            EXPECT_EQ(evaluate(e, x), activation.jet(x, initial_values(activation))) << activation.id << x;
            for (const Side side : {Side::left, Side::right})
                EXPECT_EQ(limit(e, x, {}, side), activation.limit(x, initial_values(activation), side))
                    << activation.id << x;
        }
    }
    const Expression elu = *parse("elu(x; alpha=1.5)");
    for (const double x : {-700.0, -1.0, 0.0, 0.25, 1e300})
        EXPECT_EQ(evaluate(elu, x), find("elu")->jet(x, std::array{1.5})) << x;
}

TEST(EvaluateFormula, ChainsAffineInnerFunctionsAsScaleAndShiftDo) {
    const Function mish = bind(*find("mish"), {2.0, -3.0, 0.5, -1.0}, Convention::own);
    const Expression e = *parse("2*mish(-3x + 0.5) - 1");
    for (const double x : {-2.0, -0.3, 0.1, 1.7}) {
        const Jet expected = mish.jet(x);
        const Jet got = evaluate(e, x);
        EXPECT_DOUBLE_EQ(got.y, expected.y);
        EXPECT_DOUBLE_EQ(got.dy, expected.dy);
        EXPECT_DOUBLE_EQ(got.ddy, expected.ddy);
    }
}

TEST(EvaluateFormula, TakesWholePowersOfNegativeNumbersExactly) {
    EXPECT_EQ(evaluate(*parse("x^2"), -3.0), (Jet{9.0, -6.0, 2.0}));
    EXPECT_EQ(evaluate(*parse("x^3"), -3.0), (Jet{-27.0, 27.0, -18.0}));
    EXPECT_EQ(evaluate(*parse("x^-1"), -2.0), (Jet{-0.5, -0.25, -0.25}));
    EXPECT_EQ(evaluate(*parse("x^2"), 0.0), (Jet{0.0, 0.0, 2.0}));
    EXPECT_EQ(evaluate(*parse("x^1"), 0.0), (Jet{0.0, 1.0, 0.0}));
}

TEST(EvaluateFormula, TakesTheZerothPowerOfZeroAsOne) {
    EXPECT_EQ(evaluate(*parse("x^0"), 0.0), (Jet{1.0, 0.0, 0.0}));
}

TEST(EvaluateFormula, DerivesPowersByTheirExponentsToo) {
    const Jet jet = evaluate(*parse("2^x"), 3.0);
    EXPECT_EQ(jet.y, 8.0);
    EXPECT_DOUBLE_EQ(jet.dy, 8.0 * std::log(2.0));
    EXPECT_DOUBLE_EQ(jet.ddy, 8.0 * std::log(2.0) * std::log(2.0));
    EXPECT_DOUBLE_EQ(evaluate(*parse("x^x"), 2.0).dy, 4.0 * (std::log(2.0) + 1.0));
    EXPECT_EQ(evaluate(*parse("e^x"), 2.0), evaluate(*parse("exp(x)"), 2.0));
}

TEST(EvaluateFormula, HasNoValueOutsideTheDomain) {
    for (const char* text : {"log(x)", "sqrt(x)", "x^0.5", "x^pi", "asin(x - 1)", "elu(x; alpha=a)",
                             "x + 0/0", "max(log(x), 1)", "where(log(x) > 0, 1, 2)"}) {
        const Jet jet = evaluate(*parse(text), -2.0, std::array{-99e9});
        EXPECT_TRUE(std::isnan(jet.y) && std::isnan(jet.dy) && std::isnan(jet.ddy)) << text;
    }
}

TEST(EvaluateFormula, PropagatesNaN) {
    for (const char* text : {"x", "tanh(x)", "max(x, 1)", "where(x > 0, 1, 2)", "abs(x)", "sign(x)"})
        EXPECT_TRUE(std::isnan(evaluate(*parse(text), unknown).y)) << text;
}

TEST(EvaluateFormula, KeepsToIeeeArithmeticAtTheEnds) {
    EXPECT_TRUE(std::isnan(evaluate(*parse("x*sigmoid(x)"), -infinity).y));
    EXPECT_EQ(evaluate(*parse("silu(x)"), -infinity).y, 0.0);
    EXPECT_EQ(evaluate(*parse("x^3"), 1e300).y, infinity);
    EXPECT_EQ(evaluate(*parse("tanh(exp(x))"), 1e300), (Jet{1.0, 0.0, 0.0}));
    EXPECT_EQ(evaluate(*parse("2*exp(x)"), 800.0).dy, infinity);
}

TEST(EvaluateFormula, PicksABranchAtABreakAsDefined) {
    EXPECT_EQ(evaluate(*parse("abs(x)"), 0.0).dy, 0.0);
    EXPECT_EQ(evaluate(*parse("sign(x)"), 0.0).y, 0.0);
    EXPECT_EQ(evaluate(*parse("max(x, 0)"), 0.0).dy, 1.0);
    EXPECT_EQ(evaluate(*parse("max(0, x)"), 0.0).dy, 0.0);
    EXPECT_EQ(evaluate(*parse("where(x < 0, 1, 2)"), 0.0).y, 2.0);
    EXPECT_EQ(evaluate(*parse("where(x <= 0, 1, 2)"), 0.0).y, 1.0);
}

TEST(EvaluateFormula, TakesTheFrameworksSlopesAtBreaks) {
    const auto slope = [](const char* text, Convention convention) {
        return evaluate(*parse(text), 0.0, {}, convention).dy;
    };
    EXPECT_EQ(slope("max(x, 0)", Convention::pytorch), 1.0) << "torch.clamp";
    EXPECT_EQ(slope("max(0, x)", Convention::pytorch), 1.0);
    EXPECT_EQ(slope("min(x, 0)", Convention::pytorch), 1.0);
    EXPECT_EQ(slope("clip(2x, 0, 1)", Convention::pytorch), 2.0);
    EXPECT_EQ(slope("clip(x + 1, a - 1, a)", Convention::pytorch), 1.0) << "a parameter is a bound";
    EXPECT_EQ(slope("max(-x, 2x)", Convention::pytorch), 0.5) << "torch.maximum";
    EXPECT_EQ(slope("max(step(x), 3x)", Convention::pytorch), 1.5) << "torch.maximum of what varies";
    EXPECT_EQ(slope("max(x, 0)", Convention::jax), 0.5);
    EXPECT_EQ(slope("max(x, 0)", Convention::tensorflow), 1.0);
    EXPECT_EQ(slope("max(x, 0)", Convention::mlx), 0.0);
    EXPECT_EQ(slope("2*leaky_relu(3x)", Convention::jax), 6.0);
    EXPECT_EQ(slope("2*leaky_relu(3x)", Convention::pytorch), 0.06);
}

TEST(LimitOfFormula, FollowsTheInnerFunctionToItsSide) {
    const auto slopes = [](const char* text, double x) {
        const Expression e = *parse(text);
        return std::pair{limit(e, x, {}, Side::left).dy, limit(e, x, {}, Side::right).dy};
    };
    EXPECT_EQ(slopes("relu(x)", 0.0), (std::pair{0.0, 1.0}));
    EXPECT_EQ(slopes("relu(-x)", 0.0), (std::pair{-1.0, 0.0}));
    EXPECT_EQ(slopes("abs(sin(x))", 0.0), (std::pair{-1.0, 1.0}));
    EXPECT_EQ(slopes("max(x, 2x)", 0.0), (std::pair{1.0, 2.0}));
    EXPECT_EQ(slopes("where(x < 0, x, 3x)", 0.0), (std::pair{1.0, 3.0}));
    EXPECT_EQ(slopes("sqrt(x^2)", 0.0), (std::pair{-1.0, 1.0}));
    EXPECT_EQ(slopes("(9x^2)^0.5", 0.0), (std::pair{-3.0, 3.0}));
    EXPECT_EQ(slopes("2*sqrt(x^2)", 0.0), (std::pair{-2.0, 2.0}));
    const auto [left, right] = slopes("acos(cos(x))", 0.0);
    EXPECT_DOUBLE_EQ(left, -1.0);
    EXPECT_DOUBLE_EQ(right, 1.0);
}

TEST(LimitOfFormula, LooksAtTheCurvatureWhereTheInnerFunctionTurns) {
    const Expression up = *parse("step(x^2)");
    const Expression down = *parse("step(-x^2)");
    for (const Side side : {Side::left, Side::right}) {
        EXPECT_EQ(limit(up, 0.0, {}, side).y, 1.0);
        EXPECT_EQ(limit(down, 0.0, {}, side).y, 0.0);
    }
    EXPECT_EQ(evaluate(up, 0.0).y, 0.0);
}

TEST(LimitOfFormula, TakesTheValueItselfOfAConstantInside) {
    EXPECT_EQ(limit(*parse("step(a - 1)"), 0.0, {}, Side::right).y, 0.0);
}

TEST(LimitOfFormula, FindsTheSignOfAPole) {
    const Expression e = *parse("1/x");
    EXPECT_EQ(limit(e, 0.0, {}, Side::left).y, -infinity);
    EXPECT_EQ(limit(e, 0.0, {}, Side::right).y, infinity);
    EXPECT_EQ(limit(*parse("1/x^2"), 0.0, {}, Side::left).y, infinity);
    EXPECT_EQ(limit(*parse("x^-3"), 0.0, {}, Side::left).y, -infinity);
}

TEST(LimitOfFormula, ClosesAGapByTheSlopes) {
    const Jet jet = limit(*parse("sin(x)/x"), 0.0, {}, Side::right);
    EXPECT_EQ(jet.y, 1.0);
    EXPECT_EQ(jet.dy, 0.0);
    EXPECT_EQ(limit(*parse("(1 - cos(x))/x^2"), 0.0, {}, Side::left).y, 0.5);
    EXPECT_TRUE(std::isnan(evaluate(*parse("sin(x)/x"), 0.0).y));
}

TEST(LimitOfFormula, EndsWithTheDomain) {
    const Expression e = *parse("sqrt(1 - x)");
    EXPECT_EQ(limit(e, 1.0, {}, Side::left).y, 0.0);
    EXPECT_TRUE(std::isnan(limit(e, 1.0, {}, Side::right).y));
}

}} // namespace act::evaluate_test
