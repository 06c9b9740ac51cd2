#include "curve/features.h"

#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::features_test { namespace {

constexpr Interval seen{-4.0, 4.0};

Function formula(const char* text) {
    return bind(parse(text).value(), {}, seen).value();
}

std::vector<PlacedJet> between(const Function& f, int order, double a, double b) {
    return hidden_places(f, order, {a, f.jet(a)}, {b, f.jet(b)});
}

TEST(Features, FindThePeakOfASpikeThatNoPlaceShows) {
    for (const double steepness : {1e2, 1e4, 1e8, 1e12}) {
        const Function f = formula(("1/(1+" + std::to_string(steepness) + "*(x-1.2345)^2)").c_str());
        const auto found = between(f, 0, 0.0, 3.0);
        ASSERT_EQ(found.size(), 1U) << steepness;
        EXPECT_NEAR(found[0].x, 1.2345, 1e-12) << steepness;
        EXPECT_NEAR(found[0].jet.y, 1.0, 1e-6) << steepness;
    }
}

TEST(Features, FindTheGreatestSlopeOfAStepThatBothEndsHide) {
    for (const double steepness : {50.0, 1e3, 1e6, 1e9}) {
        const Function f = formula(("sigmoid(" + std::to_string(steepness) + "*(x-1.2345))").c_str());
        double greatest = 0.0;
        for (const PlacedJet& place : between(f, 1, 0.0, 3.0))
            greatest = std::max(greatest, place.jet.dy);
        EXPECT_NEAR(greatest, 0.25 * steepness, 1e-6 * steepness) << steepness;
    }
}

TEST(Features, AreNoneOnAStretchWithoutATurn) {
    EXPECT_TRUE(between(formula("exp(x)"), 0, 0.0, 1.0).empty());
    EXPECT_TRUE(between(formula("exp(x)"), 1, 0.0, 1.0).empty());
    EXPECT_TRUE(between(formula("2x+1"), 1, -3.0, 3.0).empty());
}

TEST(Features, AreNoneAtAJumpThatNobodyDeclared) {
    Function step;
    step.jet = [](double x) { return Jet{x < 0.3 ? 0.0 : 1.0, 0.0, 0.0}; };
    EXPECT_TRUE(between(step, 1, 0.0, 1.0).empty());
}

TEST(Features, AreNoneBesideAPlaceWithoutAValue) {
    const Function f = formula("log(x)");
    EXPECT_TRUE(between(f, 0, -1.0, 1.0).empty());
}

}} // namespace act::features_test
