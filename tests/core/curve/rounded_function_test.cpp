#include "curve/transformed.h"

#include "activation/affine.h"

#include <gtest/gtest.h>

namespace act::rounded_function_test { namespace {

TEST(RoundedFunction, FollowsTheConventionAtEveryInputThatRoundsToTheBreak) {
    const Activation& hardtanh = *find("hardtanh");
    const std::vector<double> values = initial_values(hardtanh);
    const auto slope = [&](double x, Convention convention) {
        return bind_rounded(hardtanh, values, convention, Precision::float16).jet(x).dy;
    };
    EXPECT_EQ(slope(1.0 + 0x1p-12, Convention::mean), 0.5);
    EXPECT_EQ(slope(1.0 + 0x1p-12, Convention::own), 0.0);
    EXPECT_EQ(slope(1.0 + 0x1p-10, Convention::mean), 0.0);
}

TEST(RoundedFunction, RoundsScaleAndShiftToo) {
    const Activation& identity = *find("identity");
    const std::vector affine{1.0, 1.0, 0.0, 2048.0};
    const Jet jet = bind_rounded(identity, affine, Convention::own, Precision::float16).jet(1.0);
    EXPECT_EQ(jet.y, 2048.0);
    EXPECT_EQ(jet.dy, 1.0);
}

TEST(RoundedFunction, HasSensitivitiesOfScaleAndShift) {
    const Activation& sigmoid = *find("sigmoid");
    const std::vector affine{2.0, 3.0, -0.5, 1.0};
    const Function exact = bind(sigmoid, affine, Convention::own);
    const Function rounded = bind_rounded(sigmoid, affine, Convention::own, Precision::float32);
    for (std::size_t k = 0; k < affine.size(); ++k)
        EXPECT_NEAR(rounded.sensitivity(0.4, k), exact.sensitivity(0.4, k), 0x1p-21)
            << affine_parameters.at(k).id;
}

}} // namespace act::rounded_function_test
