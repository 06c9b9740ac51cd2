#include "math/dual.h"

#include "math/scalar.h"

#include <gtest/gtest.h>

#include <limits>

namespace act::dual_test { namespace {

using First = Dual<double>;
using Second = Dual<First>;
using OneSided = Dual<Dual<double, Ordering::one_sided>, Ordering::one_sided>;

constexpr double inf = std::numeric_limits<double>::infinity();

Second at(double x) {
    return {{x, 1.0}, {1.0, 0.0}};
}
OneSided beside(double x, double direction) {
    return {{x, direction}, {direction, 0.0}};
}

TEST(Dual, SquareHasSlopeTwiceX) {
    const First x{3.0, 1.0};
    const First y = x * x;
    EXPECT_EQ(y.value, 9.0);
    EXPECT_EQ(y.slope, 6.0);
}

TEST(Dual, NestingGivesTheCurvature) {
    const Second y = at(2.0) * at(2.0) * at(2.0);
    EXPECT_EQ(y.value.value, 8.0);
    EXPECT_EQ(y.value.slope, 12.0);
    EXPECT_EQ(y.slope.slope, 12.0);
}

TEST(Dual, QuotientRule) {
    const Second y = 1.0 / at(2.0);
    EXPECT_EQ(y.value.value, 0.5);
    EXPECT_EQ(y.value.slope, -0.25);
    EXPECT_EQ(y.slope.slope, 0.25);
}

TEST(Dual, QuotientOfTwoDualsDifferentiatesBoth) {
    const First y = First{3.0, 1.0} / First{2.0, 1.0};
    EXPECT_EQ(y.value, 1.5);
    EXPECT_EQ(y.slope, -0.25);
}

TEST(Dual, PlainNumbersAreConstants) {
    const First x{4.0, 1.0};
    const First y = 1.0 + (2.0 * x - 3.0) / 2.0 - (1.0 - x);
    EXPECT_EQ(y.value, 6.5);
    EXPECT_EQ(y.slope, 2.0);
}

TEST(Dual, ComparisonLooksAtTheValueOnly) {
    const First x{0.0, 1.0};
    EXPECT_FALSE(x > 0.0);
    EXPECT_TRUE(x >= 0.0);
    EXPECT_FALSE(x < (First{0.0, 2.0}));
}

TEST(Dual, OneSidedOrderBreaksTiesByTheSlope) {
    EXPECT_TRUE(beside(0.0, 1.0) > 0.0);
    EXPECT_FALSE(beside(0.0, 1.0) <= 0.0);
    EXPECT_TRUE(beside(0.0, -1.0) < 0.0);
    EXPECT_TRUE(beside(2.0, -1.0) > 0.0);
}

TEST(Dual, OneSidedOrderFallsBackOnTheCurvature) {
    for (const double direction : {-1.0, 1.0}) {
        const OneSided x = beside(0.0, direction);
        EXPECT_TRUE(x * x > 0.0);
        EXPECT_TRUE(-(x * x) < 0.0);
    }
}

TEST(Dual, OneSidedSelectTakesTheBranchBesideThePoint) {
    EXPECT_EQ(hinge(beside(0.0, 1.0)).value.slope, 1.0);
    EXPECT_EQ(hinge(beside(0.0, -1.0)).value.slope, 0.0);
    EXPECT_EQ(clamp(beside(6.0, -1.0), 0.0, 6.0).value.slope, -1.0);
    EXPECT_EQ(clamp(beside(6.0, 1.0), 0.0, 6.0).value.slope, 0.0);
}

TEST(Product, ZeroWinsOverInfinity) {
    EXPECT_EQ(product(0.0, inf), 0.0);
    EXPECT_TRUE(std::signbit(product(-inf, 0.0)));
}

TEST(Product, NanStaysNan) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(std::isnan(product(nan, 0.0)));
    EXPECT_TRUE(std::isnan(product(inf, nan)));
}

TEST(Product, OrdinaryNumbersMultiplyAsUsual) {
    EXPECT_EQ(product(-3.0, 0.5), -1.5);
    EXPECT_TRUE(std::signbit(product(-3.0, 0.0)));
}

}} // namespace act::dual_test
