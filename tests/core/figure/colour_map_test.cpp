#include "figure/colour_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace act::colour_map_test { namespace {

constexpr ThemeId all_themes[] = {ThemeId::paper,           ThemeId::dark,
                                  ThemeId::projector,       ThemeId::document,
                                  ThemeId::projector_black, ThemeId::document_dark};

std::vector<double> lightness_along(const Theme& look, ColourScale scale) {
    std::vector<double> steps;
    for (int k = 0; k <= 20; ++k)
        steps.push_back(lightness(scale_colour(look, scale, k / 20.0)));
    return steps;
}

TEST(ColourMap, StartsAndEndsAtTheThemesOwnColours) {
    const Theme& look = theme(ThemeId::paper);
    for (const auto& [t, k] : {std::pair{0.0, 0U}, {0.5, 1U}, {1.0, 2U}}) {
        const Colour colour = scale_colour(look, ColourScale::diverging, t);
        EXPECT_NEAR(colour.red, look.diverging.at(k).red, 1e-5F);
        EXPECT_NEAR(colour.green, look.diverging.at(k).green, 1e-5F);
        EXPECT_NEAR(colour.blue, look.diverging.at(k).blue, 1e-5F);
    }
    EXPECT_EQ(scale_colour(look, ColourScale::sequential, 7.0),
              scale_colour(look, ColourScale::sequential, 1.0));
}

TEST(CellColours, AreThoseOfTheScale) {
    const Theme& look = theme(ThemeId::paper);
    Heat heat{.scale = ColourScale::diverging, .range = {-2.0, 6.0}};
    for (const double value : {-9.0, -2.0, 0.0, 1.5, 6.0, 9.0})
        EXPECT_EQ(CellColours(look, heat).of(value),
                  scale_colour(look, heat.scale, (value - heat.range.low) / heat.range.width()));
    heat.levels = 4; // each two wide
    const CellColours colours(look, heat);
    for (const auto& [value, level] :
         {std::pair{-9.0, 0}, {-2.0, 0}, {-0.1, 0}, {0.0, 1}, {5.9, 3}, {6.0, 3}, {9.0, 3}})
        EXPECT_EQ(colours.of(value), scale_colour(look, heat.scale, (level + 0.5) / 4.0)) << value;
    heat = {.range = {3.0, 3.0}}; // all cells alike
    EXPECT_EQ(CellColours(look, heat).of(3.0), scale_colour(look, heat.scale, 0.5));
}

TEST(ColourMap, KnowsBlackGreyAndWhite) {
    EXPECT_NEAR(lightness(rgb(0x000000)), 0.0, 1e-6);
    EXPECT_NEAR(lightness(rgb(0xFFFFFF)), 1.0, 1e-6);
    const Colour middle = between(rgb(0x000000), rgb(0xFFFFFF), 0.5);
    EXPECT_NEAR(lightness(middle), 0.5, 1e-6);
    EXPECT_NEAR(middle.red, middle.blue, 1e-5F);
}

// In grey print only lightness is left.
TEST(ColourMap, ReadsInGreyFromNothingToMuch) {
    for (const ThemeId id : all_themes) {
        const std::vector<double> steps = lightness_along(theme(id), ColourScale::sequential);
        EXPECT_TRUE(std::ranges::is_sorted(steps) || std::ranges::is_sorted(steps, std::greater<>()));
        EXPECT_GT(std::abs(steps.front() - steps.back()), 0.5);
    }
}

TEST(ColourMap, LeavesZeroOnBothSidesAndTellsThemApartInGrey) {
    for (const ThemeId id : all_themes) {
        const std::vector<double> steps = lightness_along(theme(id), ColourScale::diverging);
        const auto zero = steps.begin() + 10;
        const auto away = [&](auto from, auto to) {
            return std::ranges::is_sorted(from, to, std::greater<>()) || std::ranges::is_sorted(from, to);
        };
        EXPECT_TRUE(away(steps.begin(), zero + 1) && away(zero, steps.end()));
        EXPECT_GT(std::abs(steps.front() - steps.back()), 0.1);
    }
}

TEST(ColourMap, WritesOnEveryColourInTheInkThatCanBeReadBest) {
    for (const ThemeId id : all_themes) {
        const Theme& look = theme(id);
        for (const ColourScale scale : {ColourScale::sequential, ColourScale::diverging})
            for (int k = 0; k <= 20; ++k) {
                const Colour ground = scale_colour(look, scale, k / 20.0);
                const Ink ink = ink_on(look, ground);
                const Ink other = ink == Ink::text ? Ink::page : Ink::text;
                EXPECT_GE(contrast(look.colour(ink), ground), contrast(look.colour(other), ground));
                EXPECT_GE(contrast(look.colour(ink), ground), 3.9) << name_of(id) << ", " << k;
            }
    }
}

TEST(ColourMap, CountsContrastsAsTheGuidelinesDo) {
    EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 1e-6);
    EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.48, 0.005); // the grey that just fails
    EXPECT_EQ(contrast(rgb(0x3563A8), rgb(0x3563A8)), 1.0);
}

}} // namespace act::colour_map_test
