#include "curve/sample.h"
#include "expression/breaks.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace act::breaks_test { namespace {

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

TEST(BreaksOfFormula, AreFoundBehindBreaksOfBreaks) {
    EXPECT_EQ(breaks_of("abs(abs(abs(x) - 1) - 0.5)"), (Places{-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5}));
    EXPECT_EQ(breaks_of("relu(step(3x - 1) + step(x - 2) - 1.5)"), (Places{1.0 / 3.0, 2.0}));
}

TEST(BreaksOfFormula, AreFoundBetweenThoseOfUnrelatedParts) {
    const Places both = breaks_of("step(sin(2x)) + abs(cos(3x + 1))");
    Places each = breaks_of("step(sin(2x))");
    const Places other = breaks_of("abs(cos(3x + 1))");
    each.insert(each.end(), other.begin(), other.end());
    std::ranges::sort(each);
    EXPECT_EQ(both, each);
}

TEST(BreaksOfFormula, AreFoundWhereTwoBrokenFunctionsMeet) {
    EXPECT_EQ(breaks_of("max(abs(x), relu(x + 1) + 0.5)"), (Places{-1.0, -0.75, 0.0}));
    EXPECT_EQ(breaks_of("min(abs(x - 1), abs(x + 1))"), (Places{-1.0, 0.0, 1.0}));
}

TEST(BreaksOfFormula, AreAllFoundWhereTheyStandCloserThanTheGrid) {
    EXPECT_EQ(breaks_of("step(sin(200x))").size(), 2U * 254U + 1U);
    EXPECT_EQ(breaks_of("step(sin(128pi*x + 1))").size(), 1024U); // a whole wave in a cell
    EXPECT_EQ(breaks_of("relu(sin(200x) - 0.99)").size(), 2U * 255U);
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

std::string sum_of_steps(int count) {
    std::string text = "0";
    for (int k = 1; k <= count; ++k)
        text += "+step(sin(" + std::to_string(k) + "x))";
    return text;
}

BreakSearch search(const std::string& text, Interval interval = {-4.0, 4.0}) {
    return find_breaks(*with_values(parse(text)->program(), {}), interval);
}

TEST(BreakSearch, EvaluatesOnlyWhatEachBreakDependsOn) {
    const std::size_t few = search(sum_of_steps(10)).evaluations;
    const std::size_t many = search(sum_of_steps(40)).evaluations;
    // Four times the terms, with sixteen times the breaks.
    EXPECT_LT(many, 16 * few);
    EXPECT_LT(many, 500'000U);
}

TEST(BreakSearch, GivesUpAsAWholeWhereThereAreTooMany) {
    for (const std::string& text : {sum_of_steps(80), std::string("step(sin(1/x))")}) {
        const BreakSearch found = search(text);
        EXPECT_FALSE(found.known) << text;
        EXPECT_EQ(found.points, std::vector<BreakPoint>{}) << text;
        EXPECT_EQ(found.evaluations, search(text).evaluations) << text;
        EXPECT_LT(found.evaluations, SearchLimits{}.evaluations) << text;
    }
    EXPECT_FALSE(search("step(sin(x))", {-1e6, 1e6}).known);
    EXPECT_TRUE(search("step(x - 3)", {-1e6, 1e6}).known);
}

TEST(BreakSearch, StopsSoonAfterItsLastEvaluation) {
    std::string wave = "0";
    for (int k = 1; k <= 400; ++k)
        wave += "+sin(" + std::to_string(k) + "x)";
    const BreakSearch found = search("step(" + wave + ")");
    EXPECT_FALSE(found.known);
    EXPECT_LT(found.evaluations, 1.1 * static_cast<double>(SearchLimits{}.evaluations));
}

TEST(BoundFormula, SaysWhereItsBreaksAreNotKnown) {
    EXPECT_TRUE(function_of("abs(x)").breaks_known);
    const Function f = function_of(sum_of_steps(80).c_str());
    EXPECT_FALSE(f.breaks_known);
    EXPECT_EQ(f.breaks, Places{});
    EXPECT_EQ(f.jet(0.02).y, 80.0);
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

TEST(BoundFormula, RefusesParametersThatAreNotLegal) {
    const auto bound = bind(*parse("elu(x; alpha=a)"), {7e9}, {-1.0, 1.0});
    ASSERT_FALSE(bound.ok());
    EXPECT_EQ(bound.error().problem, Problem::out_of_range);
    EXPECT_EQ(bound.error().subject, "alpha");
    EXPECT_EQ(bound.error().detail, "7e+09");
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

}} // namespace act::breaks_test
