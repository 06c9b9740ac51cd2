#include "vector/naive.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::naive_test { namespace {

TEST(NaiveSoftmax, IsRightWhileTheLogitsAreSmall) {
    const SingleSoftmax result = naive_softmax(std::vector{-1.0, 1.0, 2.0});
    EXPECT_NEAR(result.y[0], 0.03511903F, 4.0F * 0x1p-29F); // four units of its last place
    EXPECT_FALSE(result.overflowed(2));
}

TEST(NaiveSoftmax, BreaksWhereAPowerOverflows) {
    const SingleSoftmax result = naive_softmax(std::vector{88.0, 89.0});
    EXPECT_FALSE(result.overflowed(0));
    EXPECT_TRUE(result.overflowed(1));
    EXPECT_EQ(result.y[0], 0.0F);
    EXPECT_TRUE(std::isnan(result.y[1]));
}

TEST(NaiveSoftmax, IsNothingButNanWhereAllPowersVanish) {
    for (const float y : naive_softmax(std::vector{-200.0, -201.0}).y)
        EXPECT_TRUE(std::isnan(y));
}

TEST(NaiveSoftmax, DividesByTheTemperature) {
    EXPECT_EQ(naive_softmax(std::vector{44.0, 44.5}, 0.5).powers,
              naive_softmax(std::vector{88.0, 89.0}).powers);
    EXPECT_EQ(naive_softmax(std::vector{1.0, 3.0}, 2.0).y, naive_softmax(std::vector{0.5, 1.5}).y);
    EXPECT_EQ(shifted_softmax(std::vector{500.0, 501.0}, 0.5).y, shifted_softmax(std::vector{0.0, 2.0}).y);
}

TEST(ShiftedSoftmax, IsRightWhereverTheLogitsAre) {
    const SingleSoftmax near = shifted_softmax(std::vector{-1.0, 1.0, 2.0});
    const SingleSoftmax far = shifted_softmax(std::vector{999.0, 1001.0, 1002.0});
    EXPECT_EQ(near.y, far.y);
    EXPECT_EQ(far.powers[2], 1.0F);
}

}} // namespace act::naive_test
