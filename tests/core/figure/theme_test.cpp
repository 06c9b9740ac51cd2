#include "figure/theme.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

double linear(float channel) {
    const double c = static_cast<double>(channel);
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

// WCAG 2.1, contrast ratio.
double contrast(Colour a, Colour b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

constexpr ThemeId all[] = {ThemeId::paper, ThemeId::dark, ThemeId::projector, ThemeId::document,
                           ThemeId::projector_black};

TEST(Themes, AreFoundByTheirNames) {
    for (const ThemeId id : all)
        EXPECT_EQ(*theme_named(name_of(id)), id);
    EXPECT_EQ(theme_named("sepia").error().problem, Problem::unknown_option);
}

TEST(Themes, KeepTextReadableOnTheirPage) {
    for (const ThemeId id : all) {
        const Theme& t = theme(id);
        EXPECT_GE(contrast(t.text, t.page), 7.0) << name_of(id);
        EXPECT_GE(contrast(t.muted, t.page), 4.5) << name_of(id);
    }
}

TEST(Themes, KeepCurvesApartFromTheirPage) {
    for (const ThemeId id : all)
        for (const Ink ink : {Ink::function, Ink::derivative, Ink::curvature, Ink::parameter})
            EXPECT_GE(contrast(theme(id).colour(ink), theme(id).page), 3.0) << name_of(id);
}

TEST(Themes, RepeatTheirSeriesColoursAfterTheLast) {
    const Theme& t = theme(ThemeId::paper);
    EXPECT_EQ(t.colour(Ink::series, 8), t.colour(Ink::series, 0));
}

TEST(Themes, KeepTheTitleWhenPanelsAreDetailed) {
    const Theme& t = theme(ThemeId::paper);
    const Theme d = detailed(t, 0.5);
    EXPECT_EQ(d.title_pt, t.title_pt);
    EXPECT_EQ(d.tick_pt, 0.5 * t.tick_pt);
    EXPECT_EQ(d.curve_pt, 0.5 * t.curve_pt);
}

}} // namespace act
