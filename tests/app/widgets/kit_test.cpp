#include "widgets/kit.h"

#include "support/contrast.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::kit_test { namespace {

class KitText : public testing::Test {
  protected:
    Fonts fonts_;
    Glyphs glyphs_{fonts_};
    WidgetMemory memory_;
    Kit kit_{glyphs_, memory_, ThemeId::paper, Language::english, 1.0};
};

TEST(Heads, AreSetInCapitalsButForNamesAndQuantities) {
    EXPECT_EQ(in_capitals("Add a function"), "ADD A FUNCTION");
    EXPECT_EQ(in_capitals("Target over x"), "TARGET OVER x");
    EXPECT_EQ(in_capitals("目标函数（x 的公式）"), "目标函数（x 的公式）");
    EXPECT_EQ(in_capitals("ReLU 类"), "ReLU 类");
    EXPECT_EQ(in_capitals("f and f′"), "f AND f′");
}

TEST_F(KitText, IsBrokenAtBlanks) {
    const auto lines = kit_.lines_of("one two three four five", type::body, 80.0F);
    ASSERT_GT(lines.size(), 1U);
    std::string joined = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i)
        joined += " " + lines[i];
    EXPECT_EQ(joined, "one two three four five");
    EXPECT_EQ(kit_.lines_of("", type::body, 80.0F).size(), 1U);
}

TEST_F(KitText, IsBrokenAnywhereWhereThereIsNoBlank) {
    std::string nested = "f(x) = ";
    for (int i = 0; i < 50; ++i)
        nested += "sin(";
    const auto lines = kit_.lines_of(nested, type::body, 200.0F);
    EXPECT_GT(lines.size(), 3U);
    EXPECT_TRUE(std::ranges::all_of(
        lines, [&](const std::string& line) { return kit_.width(line, type::body) <= 200.0F; }));
}

TEST_F(KitText, EndsInAnEllipsisAfterTheMostLines) {
    std::string sum = "x";
    for (int i = 0; i < 2000; ++i)
        sum += " + x";
    const auto lines = kit_.lines_of(sum, type::body, 200.0F, 6);
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_TRUE(lines.back().ends_with("…"));
    EXPECT_LE(kit_.width(lines.back(), type::body), 200.0F);
}

TEST(Palettes, KeepTextReadableOnWhateverItStands) {
    for (const ThemeId id : {ThemeId::paper, ThemeId::dark, ThemeId::projector, ThemeId::projector_black}) {
        const Palette& p = palette(id);
        for (const Colour ground : {p.page, p.chrome, p.card, p.field})
            for (const Colour ink :
                 {p.text, p.muted, p.faint, p.link, p.parameter, p.function, p.derivative, p.error})
                EXPECT_GE(contrast(ink, ground), least_text_contrast) << name_of(id);
        for (const Colour ground : {p.hover, p.accent_soft})
            EXPECT_GE(contrast(p.text, ground), least_text_contrast) << name_of(id);
        EXPECT_GE(contrast(p.on_accent, p.accent), least_text_contrast) << name_of(id);
        EXPECT_GE(contrast(p.focus, p.page), least_mark_contrast) << name_of(id);
    }
}

}} // namespace act::kit_test
