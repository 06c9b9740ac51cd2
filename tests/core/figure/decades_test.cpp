#include "figure/axes.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::decades_test { namespace {

std::vector<std::string> names_of(Interval window) {
    std::vector<std::string> names;
    for (const NamedTick& tick : decade_axis(window, "").names)
        names.push_back(tick.text);
    return names;
}

using Texts = std::vector<std::string>;

TEST(DecadeAxis, NamesPowersOfTen) {
    EXPECT_EQ(names_of({-20.5, 0.5}), (Texts{"10⁻¹⁸", "10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"}));
    EXPECT_EQ(names_of({-2.2, 1.2}), (Texts{"0.01", "0.1", "1", "10"}));
}

TEST(DecadeAxis, NamesTwoAndFiveWhereItIsShort) {
    EXPECT_EQ(names_of({-0.4, 0.8}), (Texts{"0.5", "1", "2", "5"}));
}

// With 1 and 2 alone one would take the steps for even ones.
TEST(DecadeAxis, NamesRoundNumbersWhereItIsShorter) {
    EXPECT_EQ(names_of({-0.05, 0.52}), (Texts{"1.0", "1.5", "2.0", "2.5", "3.0"}));
    for (const NamedTick& tick : decade_axis({-0.05, 0.52}, "").names)
        EXPECT_NEAR(std::pow(10.0, tick.at), std::stod(tick.text), 1e-12);
}

TEST(DecadeAxis, HasNoPlaceForZeroAndNegativeValues) {
    const Axis axis = decade_axis({-3.0, 1.0}, "");
    EXPECT_DOUBLE_EQ(place_on(axis, 0.01), -2.0);
    EXPECT_DOUBLE_EQ(value_on(axis, -2.0), 0.01);
    EXPECT_TRUE(std::isnan(place_on(axis, 0.0)));
    EXPECT_TRUE(std::isnan(place_on(axis, -1.0)));
    EXPECT_EQ(place_on(Axis{}, -1.0), -1.0) << "a linear axis has";
}

TEST(DecadeAxis, BendsAStraightLineAndEndsItWhereItIsNotPositive) {
    const Mark mark = straight_line(decade_axis({-3.0, 1.0}, ""), {-4.0, 4.0}, {1.0, 1.0}, 1.0, {});
    const Polyline& line = std::get<Line>(mark).pieces.at(0);
    EXPECT_GT(line.front().x, 0.0);
    EXPECT_DOUBLE_EQ(line.back().y, std::log10(4.0));
    for (const Point p : line)
        EXPECT_NEAR(std::pow(10.0, p.y), p.x, 1e-12);
    EXPECT_TRUE(std::holds_alternative<Rule>(straight_line(Axis{}, {-4.0, 4.0}, {1.0, 1.0}, 1.0, {})));
}

}} // namespace act::decades_test
