#include "vector/extended_precision.h"

#include <gtest/gtest.h>

namespace act::checking::long_exponential_test { namespace {

// (1 + a)(1 + b) − 1 of two long numbers, rounded.
double product_minus_one(const TripleDouble& a, const TripleDouble& b) {
    ExactSum sum;
    for (const double x : a)
        for (const double y : b)
            sum.add_product(x, {y, 0.0});
    for (const TripleDouble& each : {a, b})
        for (const double x : each)
            sum.add(x);
    return sum.leading()[0];
}

TEST(ExactSum, GivesItsThreeLeadingParts) {
    ExactSum sum;
    for (const double term : {0x1p-160, 1.0, -0x1p-55, 0x1p-110})
        sum.add(term);
    EXPECT_EQ(sum.leading(), (TripleDouble{1.0, -0x1p-55, 0x1p-110 + 0x1p-160}));
    sum.add(-1.0);
    EXPECT_EQ(sum.leading(), (TripleDouble{-0x1p-55, 0x1p-110 + 0x1p-160, 0.0}));
    EXPECT_EQ(ExactSum{}.leading(), TripleDouble{});
}

TEST(LongExponential, TimesThatOfTheOppositeIsOneTo130Bits) {
    for (const double x : {1e-17, 0.004, 0.3, 0.7, 1.0}) {
        const DoubleDouble argument{x, x * 1e-17};
        EXPECT_LE(std::abs(product_minus_one(long_expm1(argument), long_expm1(-argument))), 0x1p-130) << x;
    }
}

TEST(LongExponential, RoundsToTheStandardOne) {
    for (const double x : {-100.0, -9.5, -1.0, -1e-9, 0.0, 1e-300, 0.9})
        EXPECT_NEAR(long_expm1({x, 0.0})[0], std::expm1(x), std::abs(std::expm1(x)) * 0x1p-52) << x;
}

}} // namespace act::checking::long_exponential_test
