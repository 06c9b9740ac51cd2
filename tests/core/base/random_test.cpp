#include "base/random.h"

#include <gtest/gtest.h>

namespace act::random_test { namespace {

TEST(Random, GivesThePublishedSequence) {
    Random random(42, 54);
    for (const std::uint32_t expected :
         {0xa15c02b7U, 0x7b47f409U, 0xba1d3330U, 0x83d2f293U, 0xbfa4784bU, 0xcbed606eU})
        EXPECT_EQ(random.next(), expected);
}

TEST(Random, IsUniformInTheHalfOpenUnitInterval) {
    Random random(1);
    double sum = 0.0;
    constexpr int n = 100000;
    for (int i = 0; i < n; ++i) {
        const double u = random.uniform();
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        sum += u;
    }
    // Five standard errors of the mean of n uniform numbers.
    EXPECT_NEAR(sum / n, 0.5, 5.0 * std::sqrt(1.0 / 12.0 / n));
}

TEST(Random, HasANormalDrawOfMeanZeroAndVarianceOne) {
    Random random(2);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int n = 100000;
    for (int i = 0; i < n; ++i) {
        const double z = random.normal();
        sum += z;
        squares += z * z;
    }
    EXPECT_NEAR(sum / n, 0.0, 5.0 / std::sqrt(n));
    EXPECT_NEAR(squares / n, 1.0, 5.0 * std::sqrt(2.0 / n));
}

}} // namespace act::random_test
