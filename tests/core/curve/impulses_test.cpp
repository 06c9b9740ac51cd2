#include "curve/impulses.h"

#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::impulses_test { namespace {

constexpr Interval looked_at{-4.0, 4.0};

std::vector<DiracImpulse> impulses_of(const char* text, int order, Interval x = looked_at) {
    return impulses(bind(parse(text).value(), {}, x).value(), order, x);
}

TEST(Impulses, AreAsStrongAsTheJumpBelow) {
    EXPECT_EQ(impulses_of("step(x)", 1), (std::vector<DiracImpulse>{{0.0, 1.0, 0.0, 0.0}}));
    EXPECT_EQ(impulses_of("x-3*step(x-1)", 1), (std::vector<DiracImpulse>{{1.0, -3.0, 1.0, 1.0}}));
    EXPECT_EQ(impulses_of("max(x,0)", 2), (std::vector<DiracImpulse>{{0.0, 1.0, 0.0, 0.0}}));
    EXPECT_EQ(impulses_of("abs(x)+x^2", 2), (std::vector<DiracImpulse>{{0.0, 2.0, 2.0, 2.0}}));
}

TEST(Impulses, AreNoneWhereNothingJumps) {
    EXPECT_TRUE(impulses_of("step(x)", 0).empty());
    EXPECT_TRUE(impulses_of("max(x,0)", 1).empty());
    EXPECT_TRUE(impulses_of("tanh(x)", 2).empty());
    EXPECT_TRUE(impulses_of("max(x,0)^2", 2).empty()) << "f″ jumps, and f′ does not";
}

TEST(Impulses, AreNoneAtPolesAndOutsideTheWindow) {
    EXPECT_TRUE(impulses_of("1/x", 1).empty());
    EXPECT_TRUE(impulses_of("log(x^2)", 1).empty());
    EXPECT_TRUE(impulses_of("sqrt(abs(x))", 2).empty());
    EXPECT_TRUE(impulses_of("step(x-4)", 1).empty());
}

}} // namespace act::impulses_test
