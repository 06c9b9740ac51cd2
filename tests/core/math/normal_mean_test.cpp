#include "math/normal_mean.h"

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

// Means of one function ask it at the same places, and a later one halves panels that an earlier one did not have to.
TEST(NormalMeans, FindEveryMeanOfOneFunction) {
    for (const MeanRule& rule : {exact_mean, quick_mean}) {
        const double right = rule.reach == exact_mean.reach ? 1e-13 : 1e-9;
        NormalMeans means(
            [](double z) {
                return Jet{std::max(z, 0.0), z > 0.0 ? 1.0 : 0.0, 0.0};
            },
            {0.0}, rule);
        EXPECT_NEAR(means.mean([](const Jet& f) { return f.y; }), normal_density(0.0), right);
        EXPECT_NEAR(means.mean([](const Jet& f) { return f.y * f.y; }), 0.5, right);
        EXPECT_NEAR(means.mean([](const Jet& f) { return f.dy; }), 0.5, right);
        // E cos 20Z = e^−200 needs finer panels; E Z⁴ over the right half is ³⁄₂.
        EXPECT_NEAR(means.mean([](const Jet& f) { return f.dy * std::cos(20.0 * f.y); }),
                    0.5 * std::exp(-200.0), right);
        EXPECT_NEAR(means.mean([](const Jet& f) { return std::pow(f.y, 4.0); }), 1.5, right);
    }
}

TEST(NormalMeans, AreUnknownWhereTheIntegralDoesNotExist) {
    for (const MeanRule& rule : {exact_mean, quick_mean}) {
        NormalMeans means([](double z) { return Jet{z, 1.0, 0.0}; }, {}, rule);
        EXPECT_TRUE(std::isnan(means.mean([](const Jet& f) { return std::exp(0.5 * f.y * f.y); })));
        EXPECT_TRUE(std::isnan(means.mean([](const Jet& f) { return 1.0 / f.y; })));
        EXPECT_TRUE(std::isnan(means.mean([](const Jet& f) { return std::log(f.y); })));
        EXPECT_NEAR(means.mean([](const Jet& f) { return f.y * f.y; }), 1.0, 1e-9);
    }
}

TEST(NormalNodes, AreFewerWhereTheyMayBeWider) {
    const auto fine = normal_nodes({0.3});
    const auto coarse = normal_nodes({0.3}, 2.0);
    EXPECT_LT(3 * coarse.size(), fine.size());
    double square = 0.0;
    for (const auto& [z, weight] : coarse)
        square += weight * z * z;
    EXPECT_NEAR(square, 1.0, 1e-10);
}

}} // namespace act::normal_mean_test
