#include "base/interval.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace act::interval_test { namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Interval, HoldsItsEnds) {
    const Interval i{-1.0, 2.0};
    EXPECT_TRUE(i.contains(-1.0));
    EXPECT_TRUE(i.contains(2.0));
    EXPECT_FALSE(i.contains(2.1));
    EXPECT_FALSE(i.contains(nan));
}

TEST(Interval, IsEmptyWhenReversedOrNan) {
    EXPECT_TRUE((Interval{1.0, 0.0}.empty()));
    EXPECT_TRUE((Interval{nan, 0.0}.empty()));
    EXPECT_FALSE((Interval{1.0, 1.0}.empty()));
}

TEST(Interval, ClampsToTheNearestPoint) {
    const Interval i{-1.0, 2.0};
    EXPECT_EQ(i.clamp(-5.0), -1.0);
    EXPECT_EQ(i.clamp(5.0), 2.0);
    EXPECT_EQ(i.clamp(0.5), 0.5);
    EXPECT_TRUE(std::isnan(i.clamp(nan)));
}

TEST(Interval, HullIgnoresAnEmptyOne) {
    EXPECT_EQ(hull({0.0, 1.0}, {3.0, 4.0}), (Interval{0.0, 4.0}));
    EXPECT_EQ(hull({0.0, 1.0}, {4.0, 3.0}), (Interval{0.0, 1.0}));
    EXPECT_EQ(hull({nan, 1.0}, {3.0, 4.0}), (Interval{3.0, 4.0}));
}

}} // namespace act::interval_test
