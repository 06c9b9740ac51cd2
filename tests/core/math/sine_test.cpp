#include "math/portable_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <gtest/gtest.h>

namespace act::sine_test { namespace {

double error_in_ulps(double computed, long double exact) {
    const double nearest = std::abs(static_cast<double>(exact));
    const double ulp = std::nextafter(nearest, 2.0) - nearest;
    return static_cast<double>(std::abs(static_cast<long double>(computed) - exact)) / ulp;
}

double worst_at(double x) {
    const auto exact = static_cast<long double>(x);
    return std::max(error_in_ulps(sin(x), std::sin(exact)), error_in_ulps(cos(x), std::cos(exact)));
}

TEST(Sine, IsRightToTheLastDigit) {
    for (int i = -50'000; i <= 50'000; ++i)
        EXPECT_LE(worst_at(0.000317 * i), 0.55) << 0.000317 * i;
    for (double x = 1.0; x < 1.6e6; x *= 1.00037)
        EXPECT_LE(worst_at(x), 0.55) << x;
    for (double x = 1.0; x > 1e-300; x *= 0.63)
        EXPECT_LE(worst_at(-x), 0.55) << -x;
}

// There the digits of π count that no double has.
TEST(Sine, KeepsItsDigitsBesideItsZeros) {
    for (int k = 1; k <= 1'000'000; k = 2 * k + 1) {
        const double x = 0.5 * std::numbers::pi * k;
        EXPECT_LE(worst_at(x), 0.55) << x;
    }
}

TEST(Sine, LeavesTheRestToTheLibrary) {
    EXPECT_EQ(sin(1e9), std::sin(1e9));
    EXPECT_EQ(cos(-1e300), std::cos(-1e300));
    EXPECT_TRUE(std::isnan(sin(std::numeric_limits<double>::infinity())));
    EXPECT_TRUE(std::signbit(sin(-0.0)));
}

}} // namespace act::sine_test
