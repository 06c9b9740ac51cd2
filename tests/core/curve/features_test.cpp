#include "curve/features.h"

#include "activation/catalogue.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace act { namespace {

Features features_of(const char* formula, Interval window = {-4.0, 4.0},
                     const std::vector<DefinitionText>& texts = {}) {
    const Expression e = *parse(formula, *define(texts));
    return measure(*bind(e, {}, window), window);
}

void expect_extrema(const Features& features, const std::vector<std::pair<double, double>>& expected,
                    double x_bound) {
    ASSERT_EQ(features.extrema.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(features.extrema[i].x, expected[i].first, x_bound);
        EXPECT_NEAR(features.extrema[i].y, expected[i].second, 5.0e-6); // printed with five decimals
    }
}

TEST(Measure, FindsTheExtremaOfTheDocumentsNetwork) {
    const Features features = features_of(
        "C(A + B) + D(A + B)", {-3.0, 3.0},
        {{"A", "tanh(x + 0.5)"}, {"B", "tanh(-2x - 1.5)"}, {"C", "tanh(-3x + 1.5)"}, {"D", "tanh(4x + 1)"}});
    expect_extrema(features, {{-1.896, 1.71912}, {-1.427, 1.70576}, {-1.157, 1.71912}, {-.295, .20394}},
                   1.0e-3);
}

TEST(Measure, FindsTheExtremaOfTheBooksNetwork) {
    const Features features = features_of("C(A + B) + D(A + B)", {-3.0, 3.0},
                                          {{"A", "tanh(-2x - 1.25)"},
                                           {"B", "tanh(x + 0.75)"},
                                           {"C", "tanh(4x + 1)"},
                                           {"D", "tanh(-3x + 1.5)"}});
    expect_extrema(features, {{-2.23, 1.71912}, {-1.109, 1.27103}, {-.596, 1.71912}, {-.029, 1.11705}},
                   1.0e-2);
}

TEST(Measure, FindsExtremaAtKinksButNotOnPlateaus) {
    EXPECT_EQ(features_of("abs(x - 1)").extrema, (std::vector<Extremum>{{1.0, 0.0, false}}));
    EXPECT_EQ(features_of("relu(x)").extrema, std::vector<Extremum>{});
    EXPECT_EQ(features_of("-x^2").extrema, (std::vector<Extremum>{{0.0, 0.0, true}}));
}

TEST(Measure, FindsZerosAndStretchesOfThem) {
    const Features features = features_of("relu(x - 1) - (x - 3)*step(x - 2; threshold=0)");
    ASSERT_FALSE(features.zeros.empty());
    EXPECT_EQ(features.zeros.front(), (Interval{-4.0, 1.0}));
    EXPECT_EQ(features_of("x - 0.3").zeros, (std::vector<Interval>{{0.3, 0.3}}));
    EXPECT_EQ(features_of("x^2 - 1").zeros, (std::vector<Interval>{{-1.0, -1.0}, {1.0, 1.0}}));
    EXPECT_EQ(features_of("exp(x)").zeros, std::vector<Interval>{});
}

TEST(Measure, TellsJumpsKinksAndBendsApart) {
    EXPECT_EQ(
        features_of("step(x) + relu(x - 1) + relu_squared(x - 2)").breaks,
        (std::vector<FeatureBreak>{{0.0, BreakKind::jump}, {1.0, BreakKind::kink}, {2.0, BreakKind::bend}}));
    EXPECT_EQ(features_of("abs(x)*abs(x)").breaks, std::vector<FeatureBreak>{});
    EXPECT_EQ(features_of("1/x").breaks, (std::vector<FeatureBreak>{{0.0, BreakKind::jump}}));
}

TEST(Measure, FindsRangeAndSteepness) {
    const Features silu = features_of("silu(x)");
    EXPECT_DOUBLE_EQ(silu.range.low, -0.27846454276107380);
    EXPECT_NEAR(silu.lipschitz, 1.09984, 5.0e-6); // printed with five decimals in the catalogue
    EXPECT_EQ(features_of("sin(x)").range, (Interval{-1.0, 1.0}));
    EXPECT_EQ(features_of("sign(x)").range, (Interval{-1.0, 1.0}));
    EXPECT_EQ(features_of("sign(x)").lipschitz, infinity);
    EXPECT_EQ(features_of("1/x").range, (Interval{-infinity, infinity}));
}

TEST(Measure, TellsMonotony) {
    EXPECT_EQ(features_of("relu(x)").monotone, Monotone::increasing);
    EXPECT_EQ(features_of("-step(x)").monotone, Monotone::decreasing);
    EXPECT_EQ(features_of("step(x) - x").monotone, Monotone::none);
    EXPECT_EQ(features_of("2 + 0*x").monotone, Monotone::constant);
    EXPECT_EQ(features_of("silu(x)").monotone, Monotone::none);
}

TEST(Measure, SeesWhereThereIsNoValue) {
    const Features features = features_of("log(x)", {-2.0, 2.0});
    EXPECT_TRUE(features.has_gaps);
    EXPECT_EQ(features.monotone, Monotone::increasing);
    EXPECT_DOUBLE_EQ(features.range.high, std::log(2.0));
    EXPECT_FALSE(features_of("exp(x)").has_gaps);
}

TEST(Measure, AgreesWithTheClaimsOfTheCatalogue) {
    for (const Activation& activation : catalogue()) {
        const std::vector<double> values = initial_values(activation);
        const Traits traits = activation.traits(values);
        const Features features = measure(bind(activation, values, Convention::own), {-9.0, 9.0});
        // Claims are numbers, rounded as values are: a few units of the last place.
        EXPECT_GE(features.range.low, traits.range.low - 1e-15) << activation.id;
        EXPECT_LE(features.range.high, traits.range.high + 1e-15) << activation.id;
        if (traits.monotone == Monotone::increasing) {
            EXPECT_EQ(features.monotone, Monotone::increasing) << activation.id;
        }
        EXPECT_FALSE(features.has_gaps) << activation.id;
    }
}

TEST(Measure, HasNothingToSayOfAnEmptyWindow) {
    const Function tanh = bind(*find("tanh"), {}, Convention::own);
    EXPECT_EQ(measure(tanh, {1.0, 0.0}), Features{});
    EXPECT_EQ(measure(tanh, {-infinity, infinity}), Features{});
}

}} // namespace act
