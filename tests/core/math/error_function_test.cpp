#include "math/portable_functions.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace act::error_function_test { namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The distance from the library's long double, in units of the last place of the double beside it.
double error_in_ulps(double computed, long double exact) {
    const double nearest = std::abs(static_cast<double>(exact));
    const double ulp = std::nextafter(nearest, infinity) - nearest;
    return static_cast<double>(std::abs(static_cast<long double>(computed) - exact)) / ulp;
}

TEST(ErrorFunction, IsRightToTheLastDigit) {
    for (int i = -60'000; i <= 60'000; ++i) {
        const double x = 0.0001037 * i;
        EXPECT_LE(error_in_ulps(erf(x), std::erf(static_cast<long double>(x))), 0.8) << x;
    }
    for (double x = 1.0; x > 1e-300; x *= 0.37)
        EXPECT_LE(error_in_ulps(erf(x), std::erf(static_cast<long double>(x))), 0.8) << x;
}

TEST(ErrorFunction, ComplementKeepsItsDigits) {
    for (int i = -6'000; i < 26'400; ++i) {
        const double x = 0.0009987 * i;
        const long double exact = std::erfc(static_cast<long double>(x));
        EXPECT_LE(error_in_ulps(erfc(x), exact), x < 26.0 ? 1.6 : 2.0) << x;
    }
}

TEST(ErrorFunction, HasItsLimits) {
    EXPECT_EQ(erf(infinity), 1.0);
    EXPECT_EQ(erf(-infinity), -1.0);
    EXPECT_EQ(erfc(infinity), 0.0);
    EXPECT_EQ(erfc(-infinity), 2.0);
    EXPECT_EQ(erfc(28.5), 0.0);
    EXPECT_GT(erfc(27.2), 0.0);
    EXPECT_TRUE(std::isnan(erf(std::nan(""))));
    EXPECT_TRUE(std::isnan(erfc(std::nan(""))));
    EXPECT_TRUE(std::signbit(erf(-0.0)));
}

}} // namespace act::error_function_test
