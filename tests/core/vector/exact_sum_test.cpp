#include "vector/extended_precision.h"

#include <gtest/gtest.h>

namespace act::exact_sum_test { namespace {

TEST(ExactSum, KeepsWhatRoundingWouldLose) {
    ExactSum sum;
    for (const double term : {1e300, 1.0, 1e-300, -1e300, -1.0})
        sum.add(term);
    EXPECT_EQ(sum.total().rounded(), 1e-300);
    EXPECT_TRUE(sum.is_positive());
}

TEST(ExactSum, IsNotPositiveWhenAllCancels) {
    ExactSum sum;
    for (const double term : {0.1, 0.2, -0.1, -0.2})
        sum.add(term);
    EXPECT_FALSE(sum.is_positive());
    EXPECT_EQ(sum.total().rounded(), 0.0);
}

TEST(ExactSum, AddsProductsWithoutRounding) {
    ExactSum sum;
    sum.add_product(3.0, {0.1, 0.0});
    sum.add(-0.30000000000000004); // 3 · 0.1 rounded
    EXPECT_EQ(sum.total().rounded(), std::fma(3.0, 0.1, -0.30000000000000004));
}

TEST(DoubleDouble, DividesToTwiceTheDigits) {
    const DoubleDouble third = DoubleDouble{1.0, 0.0} / DoubleDouble{3.0, 0.0};
    EXPECT_EQ(third.high, 1.0 / 3.0);
    EXPECT_NEAR(third.low, std::fma(-third.high, 3.0, 1.0) / 3.0, 1e-33);
}

TEST(DoubleDouble, LeavesNoRestBesideInfinity) {
    EXPECT_EQ(sum(1e308, 1e308).low, 0.0);
    EXPECT_EQ((DoubleDouble{1.0, 0.5e-16} / DoubleDouble{0.0, 0.0}).low, 0.0);
}

}} // namespace act::exact_sum_test
