#include "widgets/slider.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

TEST(Slider, StepsByAPowerOfTenThatSuitsItsRange) {
    EXPECT_DOUBLE_EQ(slider_quantum({0.0, 4.0}), 0.01);
    EXPECT_DOUBLE_EQ(slider_quantum({0.0, 1.0}), 0.001);
    EXPECT_DOUBLE_EQ(slider_quantum({0.4, 50.0}), 0.1);
}

TEST(Slider, GivesTheDoublesThatPeopleWouldType) {
    EXPECT_EQ(quantised(0.29999, {0.0, 4.0}), 0.3);
    EXPECT_EQ(quantised(0.6, {0.0, 4.0}, 0.25), 0.5);
    EXPECT_EQ(quantised(2.2, {0.0, 4.0}, 1.5), 1.5);
    EXPECT_EQ(quantised(1.4973, {0.0, 4.0}), 1.5);
    EXPECT_EQ(quantised(0.0104, {-1.0, 2.0}), 0.01);
}

TEST(Slider, ReachesTheEndsOfItsRangeExactly) {
    constexpr Interval range{0.05, 3.97};
    EXPECT_EQ(quantised(-7.0, range), range.low);
    EXPECT_EQ(quantised(3.9699, range), range.high);
    EXPECT_TRUE(range.contains(quantised(3.968, range)));
}

}} // namespace act
