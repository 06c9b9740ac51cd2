#include "curve/sample.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace act { namespace {

using Places = std::vector<double>;

Places breaks_of(const char* text, Interval interval = {-4.0, 4.0}) {
    return breaks(*parse(text), interval, {});
}

Function function_of(const char* text, Interval interval = {-4.0, 4.0},
                     Convention convention = Convention::own) {
    return *bind(*parse(text), {}, interval, convention);
}

TEST(BreaksOfFormula, AreExactBehindAffineInnerFunctions) {
    EXPECT_EQ(breaks_of("relu(2x - 1)"), Places{0.5});
    EXPECT_EQ(breaks_of("relu(3x - 1)"), Places{1.0 / 3.0});
    EXPECT_EQ(breaks_of("hardtanh(-(x + 1)/2)"), (Places{-3.0, 1.0}));
    EXPECT_EQ(breaks_of("max(x, 1 - x) + abs(x + 2) + 1/(x - 3)"), (Places{-2.0, 0.5, 3.0}));
    EXPECT_EQ(breaks_of("where(2*x > 1, log(x), 0)"), (Places{0.0, 0.5}));
}

TEST(BreaksOfFormula, StayInsideTheInterval) {
    EXPECT_EQ(breaks_of("relu(x - 5)"), Places{});
    EXPECT_EQ(breaks_of("relu(x - 5)", {0.0, 5.0}), Places{5.0});
}

TEST(BreaksOfFormula, AreFoundBehindCurvedInnerFunctions) {
    const Places roots = breaks_of("relu(x^2 - 2)");
    ASSERT_EQ(roots.size(), 2U);
    EXPECT_NEAR(roots[0], -std::numbers::sqrt2, 1e-15);
    EXPECT_NEAR(roots[1], std::numbers::sqrt2, 1e-15);
    EXPECT_EQ(breaks_of("relu(tanh(x - 0.3))"), Places{0.3});
    EXPECT_EQ(breaks_of("abs(x^3)"), Places{0.0});
    EXPECT_EQ(breaks_of("tan(x)").size(), 2U);
}

TEST(BreaksOfFormula, AreFoundWhereTheInnerFunctionOnlyTouches) {
    EXPECT_EQ(breaks_of("sqrt(x^2)"), Places{0.0});
    EXPECT_EQ(breaks_of("log((x - 0.3)^2)"), Places{0.3});
    EXPECT_EQ(breaks_of("1/(1 - cos(x))", {-1.0, 5.0}), Places{0.0});
}

TEST(BreaksOfFormula, AreFoundBehindBreaks) {
    EXPECT_EQ(breaks_of("relu(abs(x) - 1)"), (Places{-1.0, 0.0, 1.0}));
    EXPECT_EQ(breaks_of("relu(relu(x) - 0.001)"), (Places{0.0, 0.001}));
    EXPECT_EQ(breaks_of("relu(step(x) - 0.5)"), Places{0.0});
}

TEST(BreaksOfFormula, AreNoneWhereItIsSmoothOrConstant) {
    EXPECT_EQ(breaks_of("tanh(2x)^3 + x^2/(1 + x^2)"), Places{});
    EXPECT_EQ(breaks_of("x*relu(2 - 2)"), Places{});
    EXPECT_EQ(breaks_of("abs(a)"), Places{});
}

TEST(BreaksOfFormula, MoveWithParameters) {
    const Expression e = *parse("hardshrink(w*x; lambda=k)");
    EXPECT_EQ(breaks(e, {-9.0, 9.0}, std::array{0.5, 1.0}), (Places{-2.0, 2.0}));
}

TEST(BoundFormula, BreaksExactlyWhereRoundingWouldMissIt) {
    // 49·(1/49) rounds to less than 1.
    const Function f = function_of("step(49*x - 1)");
    ASSERT_EQ(f.breaks, Places{1.0 / 49.0});
    const double x = f.breaks[0];
    EXPECT_NE(49.0 * x - 1.0, 0.0);
    EXPECT_EQ(f.limit(x, Side::left).y, 0.0);
    EXPECT_EQ(f.limit(x, Side::right).y, 1.0);
    EXPECT_EQ(f.jet(x).y, 0.0);
}

TEST(BoundFormula, ObeysTheConventionAtItsBreaks) {
    const auto slope = [](Convention convention) {
        return function_of("3*relu(1 - 2x)", {-4.0, 4.0}, convention).jet(0.5).dy;
    };
    EXPECT_EQ(slope(Convention::own), 0.0);
    EXPECT_EQ(slope(Convention::left), -6.0);
    EXPECT_EQ(slope(Convention::right), 0.0);
    EXPECT_EQ(slope(Convention::mean), -3.0);
}

TEST(BoundFormula, RefusesParametersOutsideTheirRange) {
    const auto bound = bind(*parse("elu(x; alpha=a)"), {7.0}, {-1.0, 1.0});
    ASSERT_FALSE(bound.ok());
    EXPECT_EQ(bound.error().problem, Problem::out_of_range);
    EXPECT_EQ(bound.error().subject, "alpha");
    EXPECT_EQ(bound.error().detail, "7");
}

TEST(BoundFormula, IsDrawnWithGapsWhereItHasNoValue) {
    const Curve curve = sample(function_of("log(x^2 - 1)"), 0, {-4.0, 4.0}, {.y = {-5.0, 5.0}});
    ASSERT_EQ(curve.pieces.size(), 2U);
    EXPECT_LT(curve.pieces[0].back().x, -1.0 + 1e-3);
    EXPECT_GT(curve.pieces[1].front().x, 1.0 - 1e-3);
}

TEST(BoundFormula, IsDrawnWithExactJumps) {
    const Curve curve = sample(function_of("where(x^2 < 1, 1, -x)"), 0, {-4.0, 4.0}, {});
    ASSERT_EQ(curve.jumps.size(), 1U);
    EXPECT_EQ(curve.jumps[0], (Jump{1.0, 1.0, -1.0, -1.0}));
}

}} // namespace act
