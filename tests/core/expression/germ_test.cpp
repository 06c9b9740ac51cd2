// Limits that value, slope and curvature of a formula's parts cannot tell: 0 and infinite meet in them.

#include "expression/germ.h"

#include "activation/activation.h"
#include "curve/break_shape.h"
#include "expression/expression.h"
#include "expression/searched_program.h"
#include "expression/typed.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace act::germ_test { namespace {

Function bound(const std::string& formula, Convention convention = Convention::own) {
    const auto program = std::make_shared<const SearchedProgram>(parse(formula).value().program());
    return program->bind({-8.0, 8.0}, convention);
}

struct Smooth {
    std::string formula;
    double x = 0.0;
    double y = 0.0;
    double slope = 0.0;
};

// Every one of them goes on there with its slope.
TEST(LimitByPowers, TellsSlopesThatGoOnWherePartsBreak) {
    for (const Smooth& at : {Smooth{"cbrt(x^3)", 0.0, 0.0, 1.0},
                             {"cbrt(x)^3", 0.0, 0.0, 1.0},
                             {"cbrt(8*x^3)", 0.0, 0.0, 2.0},
                             {"cbrt(-x^3)", 0.0, 0.0, -1.0},
                             {"cbrt(x^9)", 0.0, 0.0, 0.0},
                             {"cbrt(x^5)", 0.0, 0.0, 0.0},
                             {"cbrt((x-2)^3)", 2.0, 0.0, 1.0},
                             {"cbrt((3x-1)^3)", 1.0 / 3.0, 0.0, 3.0},
                             {"cbrt(sin(x)^3)", 0.0, 0.0, 1.0},
                             {"cbrt(tanh(2x)^3) + x", 0.0, 0.0, 3.0},
                             {"cbrt(x^3 + x^4)", 0.0, 0.0, 1.0},
                             {"tanh(cbrt(x^3))", 0.0, 0.0, 1.0},
                             {"exp(cbrt(x^3))", 0.0, 1.0, 1.0},
                             {"sqrt(x^4)", 0.0, 0.0, 0.0},
                             {"sqrt(x^6)", 0.0, 0.0, 0.0},
                             {"abs(x)^3", 0.0, 0.0, 0.0},
                             {"abs(x^3)", 0.0, 0.0, 0.0},
                             {"x*abs(x)", 0.0, 0.0, 0.0}}) {
        for (const Convention convention :
             {Convention::own, Convention::left, Convention::right, Convention::mean}) {
            const Jet jet = bound(at.formula, convention).jet(at.x);
            EXPECT_NEAR(jet.y, at.y, 1e-15) << at.formula;
            EXPECT_NEAR(jet.dy, at.slope, 1e-12) << at.formula << " by " << static_cast<int>(convention);
        }
        const Function f = bound(at.formula);
        for (const Side side : {Side::left, Side::right})
            EXPECT_NEAR(f.limit(at.x, side).dy, at.slope, 1e-12) << at.formula;
    }
}

struct Sides {
    std::string formula;
    Jet left, right; ///< NaN in what is not asked for
};

void expect_told(double seen, double wanted, const std::string& what) {
    if (std::isnan(wanted)) return;
    if (std::isinf(wanted)) {
        EXPECT_EQ(seen, wanted) << what;
        return;
    }
    EXPECT_NEAR(seen, wanted, 1e-12 * std::max(1.0, std::abs(wanted))) << what;
}

TEST(LimitByPowers, TellsBothSidesApart) {
    const double inf = infinity;
    for (const Sides& at : {Sides{"sqrt(x^2)", {0, -1, 0}, {0, 1, 0}},
                            {"sqrt(x^2 + x^3)", {0, -1, unknown}, {0, 1, unknown}},
                            {"sqrt(x)^2", {unknown, unknown, unknown}, {0, 1, 0}},
                            {"(x^3)^(1/3)", {unknown, unknown, unknown}, {0, 1, 0}},
                            {"cbrt(x)", {0, inf, inf}, {0, inf, -inf}},
                            {"cbrt(x^2)", {0, -inf, -inf}, {0, inf, -inf}},
                            {"cbrt(x^4)", {0, 0, inf}, {0, 0, inf}},
                            {"cbrt(x^6)", {0, 0, 2}, {0, 0, 2}},
                            {"cbrt(x^3)", {0, 1, 0}, {0, 1, 0}},
                            {"sqrt(abs(x))", {0, -inf, -inf}, {0, inf, -inf}},
                            {"sqrt(abs(x)^3)", {0, 0, inf}, {0, 0, inf}},
                            {"sqrt(sin(x)^4)", {0, 0, 2}, {0, 0, 2}},
                            {"asin(cos(x))", {std::asin(1.0), 1, unknown}, {std::asin(1.0), -1, unknown}},
                            {"step(x^3)", {0, 0, 0}, {1, 0, 0}},
                            {"sign(x^5)", {-1, 0, 0}, {1, 0, 0}},
                            {"where(x^3 > 0, 1, 0)", {0, 0, 0}, {1, 0, 0}},
                            {"relu(cbrt(x^3))", {0, 0, 0}, {0, 1, 0}},
                            {"max(x^3, x^5)", {0, 0, 0}, {0, 0, 0}},
                            {"max(x, x + x^3)", {0, 1, 0}, {0, 1, 0}},
                            {"x^3/x^2", {0, 1, 0}, {0, 1, 0}},
                            {"abs(x)^3/x^2", {0, -1, 0}, {0, 1, 0}},
                            {"sin(x)^3/x^3", {1, 0, unknown}, {1, 0, unknown}},
                            {"acos(1 - x^2)", {0, -std::sqrt(2.0), unknown}, {0, std::sqrt(2.0), unknown}},
                            {"asin(1 - x^4)", {std::asin(1.0), 0, unknown}, {std::asin(1.0), 0, unknown}}}) {
        const Function f = bound(at.formula);
        const Jet left = f.limit(0.0, Side::left);
        const Jet right = f.limit(0.0, Side::right);
        for (int k = 0; k < 3; ++k) {
            expect_told(left[k], at.left[k], at.formula + " left " + std::to_string(k));
            expect_told(right[k], at.right[k], at.formula + " right " + std::to_string(k));
        }
    }
}

TEST(LimitByPowers, SaysNothingOfWhatIsNoSumOfPowers) {
    for (const std::string formula : {"log(x)", "x*log(abs(x))", "sin(1/x)", "exp(-1/x^2)", "tanh(1/x)"}) {
        const Expression parsed = parse(formula).value();
        for (const double direction : {-1.0, 1.0}) {
            const Jet jet = limit_by_powers(parsed.program(), 0.0, direction, {});
            EXPECT_TRUE(std::isnan(jet.dy) && std::isnan(jet.ddy)) << formula;
        }
    }
}

// Where nothing is delicate, both ways agree.
TEST(LimitByPowers, AgreesWithTheJetsWhereTheseTell) {
    for (const std::string formula :
         {"x^2 + 3x", "tanh(x)*exp(x)", "1/(1 + x^2)", "sqrt(4 + x)", "elu(x + 1)*silu(x)", "max(x, 2)",
          "x^2.5 + cbrt(x)", "softplus(3x)/(2 + cos(x))"}) {
        const Expression parsed = parse(formula).value();
        const Function f = bound(formula);
        for (const double x : {0.3, 1.75, 3.0})
            for (const double direction : {-1.0, 1.0}) {
                const Jet jet = limit_by_powers(parsed.program(), x, direction, {});
                const Jet exact = f.jet(x);
                for (int k = 0; k < 3; ++k)
                    EXPECT_NEAR(jet[k], exact[k], 1e-12 * std::max(1.0, std::abs(exact[k]))) << formula << k;
            }
    }
}

TEST(LimitByPowers, LeavesNoBreakWhereTheWholeGoesOn) {
    for (const char* formula : {"cbrt(x^3)", "cbrt(sin(x)^3)", "sqrt(x^4)"}) {
        const auto activation = activate({.name = "whole", .formula = formula}).value();
        const auto breaks = bind(*activation, {}, Convention::own, {-1.0, 1.0}).listed().breaks;
        EXPECT_TRUE(std::ranges::none_of(breaks, [](const ListedBreak& at) { return at.x == 0.0; }))
            << formula;
    }
    const auto step = activate({.name = "step of a cube", .formula = "step(x^3)"}).value();
    const auto breaks = bind(*step, {}, Convention::own).listed().breaks;
    ASSERT_EQ(breaks.size(), 1U);
    EXPECT_EQ(breaks[0].kind, BreakShape::jump);
}

// A figure asks for the limits at each break dozens of times, under several conventions.
TEST(LimitByPowers, IsAskedOnceForEachSideOfABreak) {
    const auto program = std::make_shared<const SearchedProgram>(parse("step(sin(9x))").value().program());
    const std::size_t before = limits_told();
    for (int i = 0; i < 5; ++i)
        for (const Convention convention : {Convention::own, Convention::left, Convention::mean}) {
            const Function function = program->bind({-2.0, 2.0}, convention);
            ASSERT_EQ(function.breaks.size(), 11U);
            for (const double x : function.breaks) {
                EXPECT_EQ(function.jet(x).dy, 0.0);
                EXPECT_NE(function.limit(x, Side::left).y, function.limit(x, Side::right).y);
            }
        }
    EXPECT_LE(limits_told() - before, 2U * 11U);
    EXPECT_GT(limits_told(), before);
}

}} // namespace act::germ_test
