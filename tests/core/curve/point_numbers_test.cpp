#include "curve/point_numbers.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::point_numbers_test { namespace {

Function elu(double alpha, Convention convention = Convention::own) {
    return bind(*find("elu"), {alpha}, convention);
}

std::vector<PointNumbers> numbers(const Function& function, std::vector<double> places) {
    return numbers_at(function, places);
}

TEST(PointNumbers, AreValueSlopeAndCurvatureInTheOrderOfThePlaces) {
    const auto points = numbers(elu(2.0), {2.0, -1.0, 1.0});
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points[0].x, 2.0);
    EXPECT_EQ(points[0].jet, (Jet{2.0, 1.0, 0.0}));
    EXPECT_NEAR(points[1].jet.y, 2.0 * std::expm1(-1.0), 1e-15);
    EXPECT_NEAR(points[1].jet.dy, 2.0 * std::exp(-1.0), 1e-15);
    EXPECT_NEAR(points[1].jet.ddy, 2.0 * std::exp(-1.0), 1e-15);
    for (const PointNumbers& point : points)
        EXPECT_TRUE(point.slopes.empty());
}

TEST(PointNumbers, TellAtAKinkWhatTheSlopeCanBe) {
    for (const Convention convention : {Convention::left, Convention::right, Convention::mean}) {
        const PointNumbers kink = numbers(elu(2.0, convention), {0.0}).front();
        EXPECT_EQ(kink.jet.dy,
                  convention == Convention::left ? 2.0 : (convention == Convention::right ? 1.0 : 1.5));
        EXPECT_TRUE(std::isnan(kink.jet.ddy)) << "no convention says";
        const std::string choices = kink.choices();
        EXPECT_NE(choices.find("left 2"), std::string::npos) << choices;
        EXPECT_NE(choices.find("right 1"), std::string::npos) << choices;
    }
}

TEST(PointNumbers, TellNothingWhereTheSlopeGoesOn) {
    const PointNumbers bend = numbers(elu(1.0), {0.0}).front();
    EXPECT_EQ(bend.jet.dy, 1.0);
    EXPECT_TRUE(bend.slopes.empty()) << bend.choices();
    EXPECT_TRUE(std::isnan(bend.jet.ddy));
    EXPECT_TRUE(numbers(elu(1.0), {}).empty());
}

TEST(PointNumbers, HoldWhatAJumpHas) {
    const PointNumbers jump =
        numbers(bind(*find("step"), initial_values(*find("step")), Convention::own), {0.0}).front();
    EXPECT_TRUE(std::isfinite(jump.jet.y));
    for (const OfferedSlope& offered : jump.slopes)
        EXPECT_TRUE(std::isfinite(offered.slope));
}

}} // namespace act::point_numbers_test
