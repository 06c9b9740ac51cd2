// The primitives where the textbook formula fails. Their accuracy over the whole line is measured through the
// catalogue.

#include "math/scalar.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace act::scalar_test { namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

Dual<Dual<double>> at(double x) {
    return {{x, 1.0}, {1.0, 0.0}};
}

TEST(Scalar, SlopeOfTanhSurvivesWhereTanhIsOne) {
    EXPECT_EQ(std::tanh(30.0), 1.0);
    EXPECT_DOUBLE_EQ(sech2(30.0), 4.0 * std::exp(-60.0));
    EXPECT_DOUBLE_EQ(sech2(-300.0), 4.0 * std::exp(-600.0));
}

TEST(Scalar, LogisticSlopeSurvivesWhereLogisticIsOne) {
    EXPECT_EQ(logistic(40.0), 1.0);
    EXPECT_LT(logistic(37.42), 1.0) << "e⁻ˣ is more than half a last digit below 1";
    EXPECT_EQ(logistic(37.44), 1.0);
    EXPECT_DOUBLE_EQ(logistic(at(40.0)).value.slope, std::exp(-40.0));
}

TEST(Scalar, LogisticCurvatureKeepsItsDigitsNearZero) {
    // σ″(x) = −x/8 + O(x³); the difference σ(−x) − σ(x) would be 0 here.
    EXPECT_DOUBLE_EQ(logistic(at(1e-20)).slope.slope, -1.25e-21);
}

TEST(Scalar, SoftplusNeitherOverflowsNorVanishes) {
    EXPECT_EQ(softplus(1e300), 1e300);
    EXPECT_DOUBLE_EQ(softplus(-700.0), std::exp(-700.0));
}

TEST(Scalar, NormalCdfKeepsItsLeftTail) {
    EXPECT_NEAR(normal_cdf(-10.0) / 7.6198530241605261e-24, 1.0,
                1e-14); // 10² times the input's own last digit
}

TEST(Scalar, TanhshrinkStartsAsACube) {
    EXPECT_DOUBLE_EQ(tanhshrink(1e-9), 1e-27 / 3.0);
    EXPECT_DOUBLE_EQ(tanhshrink(-1e-100), -1e-300 / 3.0);
}

TEST(Scalar, LogCoshStartsAsAParabola) {
    EXPECT_DOUBLE_EQ(log_cosh(1e-10), 0.5e-20);
}

TEST(Scalar, BellKeepsTheDigitsOfItsSquare) {
    // exp(−x²) at x = 26.0…01, where rounding x² alone moves the result by 600 times its last digit.
    EXPECT_DOUBLE_EQ(gaussian(26.000000000000004), 2.6117417612835730e-294);
}

TEST(Scalar, RisingSineIsALineAtInfinity) {
    EXPECT_EQ(rising_sine(-inf), -inf);
}

TEST(Scalar, InfinitiesGiveTheLimits) {
    EXPECT_EQ(logistic(-inf), 0.0);
    EXPECT_EQ(logistic(inf), 1.0);
    EXPECT_EQ(softplus(-inf), 0.0);
    EXPECT_EQ(softplus(inf), inf);
    EXPECT_EQ(sech2(inf), 0.0);
    EXPECT_EQ(normal_cdf(-inf), 0.0);
    EXPECT_EQ(normal_pdf(at(-inf)).slope.slope, 0.0);
}

TEST(Scalar, NanGivesNan) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double y :
         {hinge(nan), clamp(nan, 0.0, 1.0), logistic(nan), softplus(nan), sech2(nan), normal_cdf(nan)})
        EXPECT_TRUE(std::isnan(y));
}

}} // namespace act::scalar_test
