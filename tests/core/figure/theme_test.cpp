#include "figure/theme.h"

#include "figure/line_patterns.h"
#include "support/contrast.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::theme_test { namespace {

constexpr ThemeId all[] = {ThemeId::paper,           ThemeId::dark,
                           ThemeId::projector,       ThemeId::document,
                           ThemeId::projector_black, ThemeId::document_dark};

TEST(Themes, AreFoundByTheirNames) {
    for (const ThemeId id : all)
        EXPECT_EQ(*theme_named(name_of(id)), id);
    EXPECT_EQ(theme_named("sepia").error().problem, Problem::unknown_option);
}

TEST(Themes, AreLightOrDark) {
    for (const ThemeId id : {ThemeId::dark, ThemeId::projector_black, ThemeId::document_dark})
        EXPECT_TRUE(is_dark(id)) << name_of(id);
    for (const ThemeId id : {ThemeId::paper, ThemeId::projector, ThemeId::document})
        EXPECT_FALSE(is_dark(id)) << name_of(id);
}

TEST(Themes, KeepTextReadableOnTheirPage) {
    for (const ThemeId id : all) {
        const Theme& t = theme(id);
        EXPECT_GE(contrast(t.text, t.page), 7.0) << name_of(id);
        for (const Ink ink : {Ink::muted, Ink::function, Ink::derivative, Ink::curvature, Ink::parameter,
                              Ink::accent, Ink::reference})
            EXPECT_GE(contrast(t.colour(ink), t.page), least_text_contrast)
                << name_of(id) << " " << static_cast<int>(ink);
        EXPECT_GE(contrast(t.guide, t.page), least_mark_contrast) << name_of(id);
    }
}

TEST(Themes, ShowWhatIsHiddenByLinesThatCanBeSeen) {
    for (const ThemeId id : all) {
        const Theme& t = theme(id);
        const float share = hatch_line(t.accent, t.page);
        const auto over = [&](float ink, float page) { return std::lerp(page, ink, share); };
        const Colour line{over(t.accent.red, t.page.red), over(t.accent.green, t.page.green),
                          over(t.accent.blue, t.page.blue), 1.0F};
        EXPECT_GE(contrast(line, t.page), least_mark_contrast) << name_of(id);
        EXPECT_LT(contrast(line, t.page), 3.6) << name_of(id) << ": what is drawn over it is the louder one";
    }
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

}} // namespace act::theme_test
