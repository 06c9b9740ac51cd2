// Where the textbook forms overflow or cancel. Accuracy over the whole line is measured through the
// catalogue.

#include "math/algebraic.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace act::algebraic_test { namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

Dual<Dual<double>> at(double x) {
    return {{x, 1.0}, {1.0, 0.0}};
}

TEST(Algebraic, SquaresDoNotOverflow) {
    EXPECT_EQ(root(-1e300), 1e300);
    EXPECT_EQ(algebraic_sigmoid(-1e300), -1.0);
    EXPECT_EQ(squareplus(1e300), 1e300);
    EXPECT_EQ(root_minus_one(1e300), 1e300);
}

TEST(Algebraic, LeftTailsKeepTheirDigits) {
    EXPECT_DOUBLE_EQ(squareplus(-1e12), 0.25e-12);
    EXPECT_DOUBLE_EQ(algebraic_step(-1e12), 0.25e-24);
    EXPECT_DOUBLE_EQ(squareplus(at(-1e50)).slope.slope, 0.5e-150);
}

TEST(Algebraic, SmallNumbersKeepTheirDigits) {
    EXPECT_DOUBLE_EQ(root_minus_one(1e-20), 0.5e-40);
}

TEST(Algebraic, SlopesFallAsSlowlyAsTheyShould) {
    EXPECT_DOUBLE_EQ(softsign(at(1e10)).value.slope, 1.0 / ((1.0 + 1e10) * (1.0 + 1e10)));
    EXPECT_DOUBLE_EQ(cauchy(1e150), 1e-300);
    EXPECT_DOUBLE_EQ(atan(at(-1e100)).slope.slope, 2e-300);
}

TEST(Algebraic, InfinitiesGiveTheLimits) {
    EXPECT_EQ(algebraic_sigmoid(-inf), -1.0);
    EXPECT_EQ(squareplus(-inf), 0.0);
    EXPECT_EQ(squareplus(inf), inf);
    EXPECT_EQ(algebraic_step(inf), 1.0);
    EXPECT_EQ(inverse_root_cubed(-inf), 0.0);
    EXPECT_EQ(softsign(-inf), -1.0);
    EXPECT_EQ(cauchy(inf), 0.0);
}

TEST(Algebraic, NanGivesNan) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double y : {root(nan), root_minus_one(nan), inverse_root_cubed(nan), algebraic_sigmoid(nan),
                           squareplus(nan), algebraic_step(nan), cauchy(nan), softsign(nan)})
        EXPECT_TRUE(std::isnan(y));
}

}} // namespace act::algebraic_test
