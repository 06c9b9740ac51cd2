#include "support/ulp.h"

#include <gtest/gtest.h>

namespace act::ulp_test { namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Ulp, NeighboursAreOneApart) {
    for (const double x : {1.0, -1.0, 1e-310, 3.5e300})
        EXPECT_EQ(ulps_between(x, next_above(x)), 1U);
}

TEST(Ulp, CountsAcrossZero) {
    EXPECT_EQ(ulps_between(-0.0, 0.0), 0U);
    EXPECT_EQ(ulps_between(next_below(0.0), next_above(0.0)), 2U);
}

TEST(Ulp, IsSymmetric) {
    EXPECT_EQ(ulps_between(1.0, 2.0), ulps_between(2.0, 1.0));
}

TEST(Ulp, NanIsFarFromEverything) {
    EXPECT_EQ(ulps_between(nan, 1.0), std::numeric_limits<std::uint64_t>::max());
}

TEST(ConditionedError, OneLastDigitOfOneIsOne) {
    EXPECT_EQ(conditioned_error(1.0 + epsilon, 1.0, 0.0, 5.0), 1.0);
}

TEST(ConditionedError, ForgivesWhatTheInputsLastDigitMoves) {
    EXPECT_EQ(conditioned_error(1.0 + 8.0 * epsilon, 1.0, 4.0, 2.0), 1.0);
}

TEST(ConditionedError, NeedsRelativeAccuracyInATail) {
    EXPECT_GT(conditioned_error(0.0, 1e-200, -460.0, 1e-200), 1e12);
}

TEST(ConditionedError, CountsHalvesOfTheSmallestSubnormalDownThere) {
    constexpr double smallest = std::numeric_limits<double>::denorm_min();
    EXPECT_EQ(conditioned_error(3.0 * smallest, 2.0 * smallest, 0.0, 0.0), 2.0);
    EXPECT_EQ(conditioned_error(3.0 * smallest, 2.0 * smallest, 0.0, 0.0, 4.0), 0.5);
}

TEST(ConditionedError, InfinityInPlaceOfANumberIsInfinitelyWrong) {
    EXPECT_EQ(conditioned_error(inf, 1e308, 1.0, 1.0), inf);
    EXPECT_EQ(conditioned_error(nan, 1.0, 1.0, 1.0), inf);
    EXPECT_EQ(conditioned_error(inf, inf, inf, 1.0), 0.0);
    EXPECT_EQ(conditioned_error(nan, nan, inf, nan), 0.0);
}

}} // namespace act::ulp_test
