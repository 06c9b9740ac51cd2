#include "core/vector/vector_cases.h"

#include <cmath>

namespace act::checking::polynomials_test { namespace {

using Numbers = std::vector<double>;

TEST(Polynorm, AddsPowersOfRootMeanSquareOne) {
    const Numbers z{0.5, -2.0, 3.0};
    for (const int k : {1, 2, 3}) {
        Numbers parameters{0.0, 0.0, 0.0, 0.25};
        parameters[static_cast<std::size_t>(k - 1)] = 1.0;
        const Numbers y = y_of("polynorm", z, parameters);
        double mean_square = 0.0;
        for (const double each : z)
            mean_square += std::pow(each, 2 * k) / 3.0;
        for (std::size_t i = 0; i < z.size(); ++i)
            EXPECT_NEAR(y[i], std::pow(z[i], k) / std::sqrt(mean_square + 1e-6) + 0.25, 1e-14) << k;
    }
}

TEST(Polynorm, DoesNotChangeWithTheScaleOfLargeVectors) {
    const Numbers small = y_of("polynorm", {5.0e3, -2.0e4, 3.0e4});
    const Numbers large = y_of("polynorm", {5.0e280, -2.0e281, 3.0e281});
    for (std::size_t i = 0; i < small.size(); ++i)
        EXPECT_NEAR(small[i], large[i], 1e-12);
}

TEST(Polynorm, TakesInfiniteNumbersForTheOnlyOnes) {
    // ±∞ become ±1 among zeros: powers ±1, divided by √(2/4).
    const Numbers y = y_of("polynorm", {infinity, 2.0, -infinity, 0.0}, {0.0, 0.0, 1.0, 0.0});
    EXPECT_NEAR(y[0], std::sqrt(2.0), 1e-15);
    EXPECT_NEAR(y[2], -std::sqrt(2.0), 1e-15);
    EXPECT_EQ(y[1], 0.0);
    for (const double entry : jacobian_at("polynorm", {infinity, 2.0, -infinity, 0.0}).entries)
        EXPECT_EQ(entry, 0.0);
}

TEST(Polynorm, DependsOnItsWeightsByTheNormalisedPowers) {
    const VectorFunction& f = *find_vector("polynorm");
    const Numbers z{0.5, -2.0, 3.0};
    const Numbers p{0.3, -0.2, 0.9, 0.1};
    for (std::size_t k = 0; k < p.size(); ++k) {
        Numbers alone(4, 0.0);
        alone[k] = 1.0;
        EXPECT_EQ(sensitivity_of(f, {.z = z, .parameters = p}, k).value(), y_of("polynorm", z, alone)) << k;
    }
}

TEST(LogMeanExp, LiesBetweenMeanAndMaximum) {
    EXPECT_EQ(y_of("logmeanexp", {3.7, 3.7, 3.7, 3.7, 3.7}), Numbers{3.7});
    EXPECT_EQ(y_of("logmeanexp", {-2.5}), Numbers{-2.5});
    const double y = y_of("logmeanexp", {0.0, 1.0, 5.0})[0];
    EXPECT_GT(y, 2.0);
    EXPECT_LT(y, 5.0);
    EXPECT_NEAR(y, std::log((1.0 + std::exp(1.0) + std::exp(5.0)) / 3.0), 1e-15 * 8.0);
    EXPECT_NEAR(y_of("logmeanexp", {1e4, -1e4})[0], 1e4 - std::log(2.0), 1e-11);
}

TEST(LogMeanExp, HasSoftmaxAsItsGradient) {
    EXPECT_EQ(jacobian_at("logmeanexp", {0.3, -1.0, 2.0}).entries, y_of("softmax", {0.3, -1.0, 2.0}, {1.0}));
}

TEST(LogMeanExp, IsInfiniteWhereTheLargestIs) {
    EXPECT_EQ(y_of("logmeanexp", {infinity, 1.0}), Numbers{infinity});
    EXPECT_EQ(y_of("logmeanexp", {-infinity, -infinity}), Numbers{-infinity});
    EXPECT_NEAR(y_of("logmeanexp", {-infinity, 1.0})[0], 1.0 - std::log(2.0), 1e-15);
}

}} // namespace act::checking::polynomials_test
