#include "study/training/optimiser.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace act::optimiser_test { namespace {

TEST(Optimiser, DescendsAlongTheSlope) {
    std::vector<float> p{1.0F, -2.0F};
    Optimiser(OptimiserKind::sgd, 0.5, 2).step(p, std::vector{2.0F, 4.0F});
    EXPECT_EQ(p, (std::vector{0.0F, -4.0F}));
}

TEST(Optimiser, KeepsMomentum) {
    std::vector<float> p{0.0F};
    Optimiser optimiser(OptimiserKind::momentum, 1.0, 1);
    optimiser.step(p, std::vector{1.0F});
    optimiser.step(p, std::vector{1.0F});
    EXPECT_FLOAT_EQ(p[0], -1.0F - 1.9F);
}

// Kingma and Ba: a constant slope moves each parameter by the rate, whatever its size.
TEST(Optimiser, AdamsStepsHaveTheSizeOfTheRate) {
    std::vector<float> p{0.0F, 0.0F, 0.0F};
    Optimiser optimiser(OptimiserKind::adam, 0.03, 3);
    for (int step = 1; step <= 10; ++step) {
        optimiser.step(p, std::vector{1e-3F, -1e3F, 0.0F});
        EXPECT_NEAR(p[0], -0.03 * step, 1e-5 * step);
        EXPECT_NEAR(p[1], 0.03 * step, 1e-5 * step);
        EXPECT_EQ(p[2], 0.0F);
    }
}

// The three steps by hand, in doubles.
TEST(Optimiser, AdamForgetsAtItsTwoRates) {
    std::vector<float> p{0.0F};
    Optimiser optimiser(OptimiserKind::adam, 0.1, 1);
    double m = 0.0;
    double v = 0.0;
    double expected = 0.0;
    int t = 0;
    for (const float g : {1.0F, -3.0F, 0.5F}) {
        optimiser.step(p, std::vector{g});
        ++t;
        m = 0.9 * m + 0.1 * static_cast<double>(g);
        v = 0.999 * v + 0.001 * static_cast<double>(g) * static_cast<double>(g);
        expected -= 0.1 * (m / (1.0 - std::pow(0.9, t))) / (std::sqrt(v / (1.0 - std::pow(0.999, t))) + 1e-8);
        EXPECT_NEAR(p[0], expected, 1e-6);
    }
}

TEST(Optimiser, AdamStandsStillWhereASquareIsInfinite) {
    std::vector<float> p{1.0F};
    Optimiser optimiser(OptimiserKind::adam, 0.03, 1);
    optimiser.step(p, std::vector{std::numeric_limits<float>::max()});
    optimiser.step(p, std::vector{1.0F});
    EXPECT_EQ(p[0], 1.0F);
}

}} // namespace act::optimiser_test
