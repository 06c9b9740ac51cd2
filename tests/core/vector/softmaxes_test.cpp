#include "activation/catalogue.h"
#include "core/vector/vector_cases.h"
#include "math/scalar.h"
#include "support/ulp.h"
#include "vector/gumbel.h"

#include <numeric>

namespace act::checking::softmaxes_test { namespace {

using Numbers = std::vector<double>;

constexpr double nan_logit = std::numeric_limits<double>::quiet_NaN();

// The documents print eight digits: half a unit of the last is the bound.
constexpr double as_printed = 5e-9;

TEST(Softmax, GivesTheNumbersOfDocument000) {
    const Numbers y = y_of("softmax", {-1.0, 1.0, 2.0});
    EXPECT_NEAR(y[0], .03511903, as_printed);
    EXPECT_NEAR(y[1], .25949646, as_printed);
    EXPECT_NEAR(y[2], .70538451, as_printed);
}

TEST(Softmax, GivesTheJacobianOfDocument000) {
    const Matrix j = jacobian_at("softmax", {-1.0, 1.0, 2.0});
    const Numbers printed{.033886,  -.009113, -.024772, -.009113, .192158,
                          -.183045, -.024772, -.183045, .207817};
    for (std::size_t k = 0; k < printed.size(); ++k)
        EXPECT_NEAR(j.entries[k], printed[k], 5e-7) << k;
}

Numbers by_temperature(std::string_view id, const Numbers& z, const Numbers& parameters) {
    return sensitivity_of(*find_vector(id), {.z = z, .parameters = parameters}, 0).value();
}

// References: mpmath with 80 digits, −pᵢ·(zᵢ − Σ pₖzₖ)/T².
TEST(Softmax, KnowsItsSlopeByTheTemperature) {
    const auto expect_near = [](const Numbers& slopes, const Numbers& right) {
        for (std::size_t i = 0; i < right.size(); ++i)
            EXPECT_LE(ulps_between(slopes[i], right[i]), 4U) << i;
    };
    expect_near(by_temperature("softmax", {-1.0, 1.0, 2.0}, {1.0}),
                {0.092543779527688032921, 0.16481825785231847397, -0.25736203738000650689});
    expect_near(by_temperature("softmax", {-1.0, 1.0, 2.0}, {0.25}),
                {0.00028787781184344450937, 0.28259641644829517068, -0.28288429426013861519});
    // The last logit is the mean but for its rounding.
    expect_near(by_temperature("softmax", {0.0, 2.0, 1.7615941559557649}, {1.0}),
                {0.12396193526611978474, -0.12396193526611979371, 8.9699090249365098483e-18});
    expect_near(by_temperature("softmax", {0.0, -300.0}, {0.5}),
                {-3.1804758636051729796e-258, 3.1804758636051729796e-258});
}

TEST(Softmax, HasASlopeByTheTemperatureBesideInfinities) {
    EXPECT_EQ(by_temperature("softmax", {1.0, -infinity}, {2.0}), (Numbers{0.0, 0.0}));
    EXPECT_TRUE(std::isnan(by_temperature("softmax", {1.0, infinity}, {2.0})[0]));
    EXPECT_TRUE(std::isnan(by_temperature("softmax", {1.0, nan_logit}, {2.0})[0]));
}

TEST(Softmax, GivesAnEvenShareAtAnyLength) {
    EXPECT_EQ(y_of("softmax", {-7.0}), Numbers{1.0});
    EXPECT_EQ(y_of("softmax", Numbers(longest_vector, 3.0)), Numbers(longest_vector, 0x1p-12));
}

TEST(Softmax, KeepsTheDigitsOfOneMinusPWherePIsNearlyOne) {
    EXPECT_EQ(y_of("softmax", {0.0, -50.0})[0], 1.0);
    EXPECT_LE(ulps_between(jacobian_at("softmax", {0.0, -50.0})(0, 0), std::exp(-50.0)), 2U);
}

TEST(Softmax, GivesNothingToMinusInfinityBesideLarger) {
    EXPECT_EQ(y_of("softmax", {-infinity, 3.0, -1e4}), (Numbers{0.0, 1.0, 0.0}));
    EXPECT_EQ(y_of("softmax", {-infinity, 3.0, 3.0}), (Numbers{0.0, 0.5, 0.5}));
    EXPECT_EQ(y_of("softmin", {infinity, 3.0}), (Numbers{0.0, 1.0}));
    EXPECT_EQ(jacobian_at("softmax", {-infinity, 3.0, 3.0}).entries,
              (Numbers{0.0, 0.0, 0.0, 0.0, 0.25, -0.25, 0.0, -0.25, 0.25}));
}

// ∞/∞ or 0/0, as frameworks give it.
TEST(Softmaxes, AreAllNanWhereTheLargestExponentIsInfinite) {
    const auto expect_nan = [](const char* id, const Numbers& z) {
        for (const double y : y_of(id, z))
            EXPECT_TRUE(std::isnan(y)) << id;
        for (const double entry : jacobian_at(id, z).entries)
            EXPECT_TRUE(std::isnan(entry)) << id;
    };
    for (const char* id : {"softmax", "log-softmax", "softmax2d", "gumbel-softmax"})
        for (const Numbers& z : {Numbers{-infinity, -infinity}, Numbers{-infinity}, Numbers{1.0, infinity},
                                 Numbers{infinity, 3.0, infinity}, Numbers{-infinity, 3.0, infinity}})
            expect_nan(id, z);
    for (const Numbers& z : {Numbers{infinity, infinity}, Numbers{1.0, -infinity}})
        expect_nan("softmin", z);
}

TEST(Softmax, ApproachesHardmaxWhenColdAndAnEvenShareWhenHot) {
    const Numbers cold = y_of("softmax", {0.0, 1.0, 0.0}, {1.0 / 64.0});
    EXPECT_EQ(cold[1], 1.0);
    EXPECT_LE(ulps_between(cold[0], std::exp(-64.0)), 2U);
    for (const double p : y_of("softmax", {0.0, 1.0, 0.0}, {100.0}))
        EXPECT_NEAR(p, 1.0 / 3.0, 0.25 / 100.0); // dp/dz = p(1 − p)/T ≤ 1/(4T)
}

TEST(Softmax, OfTwoIsTheSigmoidOfTheirDifference) {
    for (const auto& [a, b] : {std::pair{0.25, 2.0}, {3.5, -8.0}, {-20.0, 16.0}}) {
        EXPECT_LE(ulps_between(y_of("softmax", {a, b})[0], logistic(a - b)), 4U);
        EXPECT_LE(ulps_between(jacobian_at("softmax", {a, b})(0, 0), find("sigmoid")->jet(a - b, {}).dy), 8U);
    }
}

TEST(Softmin, IsSoftmaxOfTheNegated) {
    EXPECT_EQ(y_of("softmin", {-1.0, 1.0, 2.0}), y_of("softmax", {1.0, -1.0, -2.0}));
    const Matrix j = jacobian_at("softmin", {-1.0, 1.0});
    EXPECT_LT(j(0, 0), 0.0);
    EXPECT_GT(j(0, 1), 0.0);
}

TEST(LogSoftmax, IsFiniteWhereSoftmaxHasVanished) {
    EXPECT_EQ(y_of("softmax", {0.0, -921.0})[1], 0.0);
    EXPECT_EQ(y_of("log-softmax", {0.0, -921.0})[1], -921.0);
    EXPECT_EQ(y_of("log-softmax", {1e4, -1e4}), (Numbers{0.0, -2e4}));
}

TEST(LogSoftmax, GivesMinusInfinityToWhatIsInfinitelyFarBehind) {
    EXPECT_EQ(y_of("log-softmax", {-infinity, 1.0}), (Numbers{-infinity, 0.0}));
    EXPECT_EQ(y_of("log-softmax", {1.0, -infinity, 1.0})[1], -infinity);
}

TEST(LogSumExp, IsTheNumberItselfWhenThereIsOne) {
    EXPECT_EQ(y_of("logsumexp", {0.1}), Numbers{0.1});
    EXPECT_EQ(jacobian_at("logsumexp", {0.1}).entries, Numbers{1.0});
}

TEST(LogSumExp, HasSoftmaxAsItsGradient) {
    const Numbers z{-1.0, 1.0, 2.0, -700.0};
    EXPECT_EQ(jacobian_at("logsumexp", z).entries, y_of("softmax", z));
}

TEST(LogSumExp, FollowsInfinities) {
    EXPECT_EQ(y_of("logsumexp", {1.0, infinity}), Numbers{infinity});
    EXPECT_EQ(y_of("logsumexp", {-infinity, -infinity}), Numbers{-infinity});
    EXPECT_EQ(y_of("logsumexp", {-infinity, 3.0}), Numbers{3.0});
    EXPECT_TRUE(std::isnan(jacobian_at("logsumexp", {1.0, infinity}).entries[0]));
}

TEST(GumbelSoftmax, IsSoftmaxOfLogitsAndNoise) {
    const Numbers noise = gumbel_noise(5, 42);
    EXPECT_EQ(y_of("gumbel-softmax", Numbers(5, 0.0), {0.7, 42.0}), y_of("softmax", noise, {0.7}));
    EXPECT_EQ(jacobian_at("gumbel-softmax", Numbers(5, 0.0), {0.7, 42.0}),
              jacobian_at("softmax", noise, {0.7}));
}

TEST(GumbelSoftmax, DrawsTheSameForTheSameSeedOnly) {
    EXPECT_EQ(gumbel_noise(8, 1), gumbel_noise(8, 1));
    EXPECT_NE(gumbel_noise(8, 1), gumbel_noise(8, 2));
    EXPECT_NE(gumbel_noise(8, 1, 0), gumbel_noise(8, 1, 1));
}

// Each of 4000 draws is Bernoulli with p; five standard deviations at most.
TEST(GumbelSoftmax, PicksTheLargestWithSoftmaxsProbabilities) {
    const Numbers z{-1.0, 1.0, 2.0};
    const Numbers p = y_of("softmax", z);
    constexpr int draws = 4000;
    std::vector<int> wins(z.size());
    for (int seed = 1; seed <= draws; ++seed) {
        const Numbers y = y_of("gumbel-softmax", z, {1.0, static_cast<double>(seed)});
        ++wins[static_cast<std::size_t>(std::ranges::max_element(y) - y.begin())];
    }
    for (std::size_t i = 0; i < z.size(); ++i)
        EXPECT_NEAR(wins[i], draws * p[i], 5.0 * std::sqrt(draws * p[i] * (1.0 - p[i])));
}

// −ln γ′ = 0.57721566 is the mean, π²/6 the variance; the mean of 4096 is within five deviations.
TEST(GumbelNoise, HasTheMeanOfItsDistribution) {
    const Numbers noise = gumbel_noise(longest_vector, 7);
    const double mean = std::reduce(noise.begin(), noise.end()) / static_cast<double>(longest_vector);
    EXPECT_NEAR(mean, 0.57721566, 5.0 * 1.2825498 / 64.0);
}

TEST(Softmaxes, AreAllNanWhereALogitIs) {
    for (const char* id : {"softmax", "log-softmax", "softmin", "gumbel-softmax", "logsumexp", "sparsemax",
                           "hardmax", "maxout"}) {
        for (const double y : y_of(id, {1.0, nan_logit, 2.0}))
            EXPECT_TRUE(std::isnan(y)) << id;
        for (const double entry : jacobian_at(id, {1.0, nan_logit, 2.0}).entries)
            EXPECT_TRUE(std::isnan(entry)) << id;
    }
}

}} // namespace act::checking::softmaxes_test
