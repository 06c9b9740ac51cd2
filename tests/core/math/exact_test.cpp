#include "math/exact.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace act::exact_test { namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();

TEST(ProductError, IsWhatRoundingDropped) {
    // (1+ε)² = 1 + 2ε + ε², of which ε² does not fit.
    EXPECT_EQ(product_error(1.0 + epsilon, 1.0 + epsilon), epsilon * epsilon);
}

TEST(ProductError, IsZeroForAnExactProduct) {
    EXPECT_EQ(product_error(3.0, 0.1875), 0.0);
}

TEST(ProductError, AgreesWithAFusedMultiplyAdd) {
    for (const double a : {1.0 / 3.0, -7.1, 1e-100, 3.3e120})
        for (const double b : {0.1, 2.0 / 7.0, -1e20})
            EXPECT_EQ(product_error(a, b), std::fma(a, b, -(a * b))) << a << " · " << b;
}

TEST(SumError, IsWhatRoundingDropped) {
    EXPECT_EQ(sum_error(1.0, 0x1p-60), 0x1p-60);
    EXPECT_EQ(sum_error(0x1p-60, 1.0), 0x1p-60);
    EXPECT_EQ(sum_error(1.5, 0.25), 0.0);
}

}} // namespace act::exact_test
