#include "core/vector/vector_cases.h"

#include <cmath>
#include <limits>

namespace act::checking::selections_test { namespace {

using Numbers = std::vector<double>;

TEST(Sparsemax, IsTheIdentityOnTheSimplex) {
    EXPECT_EQ(y_of("sparsemax", {0.25, 0.5, 0.25}), (Numbers{0.25, 0.5, 0.25}));
}

TEST(Sparsemax, GivesExactZerosToWhatIsFarBehind) {
    EXPECT_EQ(y_of("sparsemax", {-1.0, 1.0, 2.0}), (Numbers{0.0, 0.0, 1.0}));
    EXPECT_EQ(y_of("sparsemax", {1.5, 1.0, -3.0}), (Numbers{0.75, 0.25, 0.0}));
}

TEST(Sparsemax, LeavesTheSupportExactlyAtItsBoundary) {
    EXPECT_EQ(y_of("sparsemax", {1.0, 0.0}), (Numbers{1.0, 0.0}));
    EXPECT_EQ(jacobian_at("sparsemax", {1.0, 0.0}).entries, (Numbers{0.0, 0.0, 0.0, 0.0}));
    const double inside = std::numeric_limits<double>::denorm_min();
    EXPECT_EQ(y_of("sparsemax", {1.0, 2.0 * inside}), (Numbers{1.0, inside}));
    EXPECT_EQ(jacobian_at("sparsemax", {1.0, 2.0 * inside}).entries, (Numbers{0.5, -0.5, -0.5, 0.5}));
}

TEST(Sparsemax, IsExactForHugeLogits) {
    EXPECT_EQ(y_of("sparsemax", {1e308, -1e308, 1e308}), (Numbers{0.5, 0.0, 0.5}));
    EXPECT_EQ(y_of("sparsemax", {1e4, 9999.5}), (Numbers{0.75, 0.25}));
}

TEST(Sparsemax, SharesEquallyBetweenEqualInfinities) {
    EXPECT_EQ(y_of("sparsemax", {infinity, 3.0, infinity}), (Numbers{0.5, 0.0, 0.5}));
    EXPECT_EQ(y_of("sparsemax", {-infinity, -infinity}), (Numbers{0.5, 0.5}));
}

TEST(Sparsemax, SharesEquallyBetweenTheMostNumbersThereCanBe) {
    EXPECT_EQ(y_of("sparsemax", Numbers(longest_vector, -2.5)), Numbers(longest_vector, 0x1p-12));
}

TEST(Hardmax, PicksTheFirstOfTheLargest) {
    EXPECT_EQ(y_of("hardmax", {-1.0, 2.0, 2.0}), (Numbers{0.0, 1.0, 0.0}));
    EXPECT_EQ(y_of("hardmax", {-infinity, infinity}), (Numbers{0.0, 1.0}));
}

TEST(Hardmax, TeachesNothing) {
    EXPECT_EQ(jacobian_at("hardmax", {-1.0, 2.0}), Matrix::zero(2, 2));
}

TEST(Maxout, HasTheSlopeOfTheFirstOfTheLargest) {
    EXPECT_EQ(y_of("maxout", {-1.0, 2.0, 2.0}), Numbers{2.0});
    EXPECT_EQ(jacobian_at("maxout", {-1.0, 2.0, 2.0}).entries, (Numbers{0.0, 1.0, 0.0}));
}

TEST(Maxout, BendsTwoLinesIntoReluAndTheAbsoluteValue) {
    for (const double x : {-2.5, 0.0, 3.0}) {
        EXPECT_EQ(y_of("maxout", {0.0, x}), Numbers{std::max(0.0, x)});
        EXPECT_EQ(y_of("maxout", {x, -x}), Numbers{std::abs(x)});
    }
}

}} // namespace act::checking::selections_test
