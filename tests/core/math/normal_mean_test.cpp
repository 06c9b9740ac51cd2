#include "curve/normal_mean.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::normal_mean_test { namespace {

TEST(NormalNodes, TakeMeansOfWhatIsSmoothBetweenCuts) {
    double all = 0.0;
    double cosine = 0.0;
    double above = 0.0; // E max(Z − 1/3, 0) = φ(⅓) − ⅓(1 − Φ(⅓))
    for (const auto& [z, weight] : normal_nodes({1.0 / 3.0, 99.0})) {
        all += weight;
        cosine += weight * std::cos(3.0 * z);
        above += weight * std::max(z - 1.0 / 3.0, 0.0);
    }
    EXPECT_NEAR(all, 1.0, 1e-14);
    EXPECT_NEAR(cosine, std::exp(-4.5), 1e-14);
    EXPECT_NEAR(above, normal_density(1.0 / 3.0) - normal_below(-1.0 / 3.0) / 3.0, 1e-14);
}

}} // namespace act::normal_mean_test
