#include "export/fonts.h"

#include <cmath>

#include <gtest/gtest.h>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace act::fonts_test { namespace {

// Sums of at most a dozen doubles below 100 agree far closer than this.
constexpr double rounding = 1e-9;

class FontsTest : public testing::Test {
  protected:
    Fonts fonts;

    void SetUp() override {
        if (!fonts.missing().empty())
            GTEST_SKIP() << "the font " << fonts.missing().front() << " is not installed";
    }
    [[nodiscard]] const std::string& family_of(const PlacedGlyph& glyph) const {
        return fonts.files()[static_cast<std::size_t>(glyph.font)].family;
    }
};

TEST_F(FontsTest, UsesTheTextCutOfInterInEveryWeight) {
    for (const Face face : {Face::regular, Face::medium, Face::semibold})
        EXPECT_EQ(fonts.files()[static_cast<std::size_t>(fonts.main_font(face))].family, "Inter");
    EXPECT_NE(fonts.main_font(Face::regular), fonts.main_font(Face::medium));
    EXPECT_NE(fonts.main_font(Face::medium), fonts.main_font(Face::semibold));
}

TEST_F(FontsTest, OpensNoFileBeforeATextNeedsIt) {
    EXPECT_TRUE(fonts.files().empty());
    (void)fonts.advance("x", Face::regular, 9.0);
    EXPECT_EQ(fonts.files().size(), 1U);
}

TEST_F(FontsTest, AdvanceGrowsInProportionToTheSize) {
    const double one = fonts.advance("Saturation −3.5", Face::medium, 1.0);
    EXPECT_GT(one, 0.0);
    EXPECT_NEAR(fonts.advance("Saturation −3.5", Face::medium, 37.0), 37.0 * one, rounding);
}

TEST_F(FontsTest, DigitsAddUpBecauseTheyAreNotKernedAgainstEachOther) {
    const double two = fonts.advance("2", Face::regular, 10.0);
    EXPECT_NEAR(fonts.advance("222", Face::regular, 10.0), 3.0 * two, rounding);
}

TEST_F(FontsTest, KernsAPairThatNeedsIt) {
    const double apart = fonts.advance("A", Face::regular, 100.0) + fonts.advance("V", Face::regular, 100.0);
    EXPECT_LT(fonts.advance("AV", Face::regular, 100.0), apart - 1.0);
}

// The prime comes from the upright STIX, and without correction the italic f would lean into it.
TEST_F(FontsTest, MakesRoomForAnItalicThatLeansTowardsAnotherFont) {
    const auto glyphs = fonts.place("f′", Face::math, 100.0);
    ASSERT_EQ(glyphs.size(), 2U);
    EXPECT_NE(glyphs[0].font, glyphs[1].font);
    EXPECT_GT(glyphs[1].x, fonts.advance("f", Face::math, 100.0) + 5.0);
}

TEST_F(FontsTest, GivesEachCharacterOneGlyphThatIsTheFontsOwnForIt) {
    for (const std::string_view text : {"affine fi -> != 1/2 x", "e\u0301", "f(x) = max(0, x)"}) {
        for (const PlacedGlyph& glyph : fonts.place(text, Face::regular, 10.0)) {
            auto* face = static_cast<FT_Face>(fonts.freetype_face(glyph.font));
            EXPECT_EQ(glyph.glyph, FT_Get_Char_Index(face, glyph.character)) << text;
        }
    }
    EXPECT_EQ(fonts.place("affine", Face::regular, 10.0).size(), 6U);
    EXPECT_EQ(fonts.place("e\u0301", Face::regular, 10.0).size(), 2U);
}

TEST_F(FontsTest, PlacesGlyphsWhereTheAdvanceOfTheTextBeforeThemEnds) {
    const auto glyphs = fonts.place("10 中", Face::regular, 12.0);
    ASSERT_EQ(glyphs.size(), 4U);
    EXPECT_EQ(glyphs.front().x, 0.0);
    EXPECT_NEAR(glyphs.back().x, fonts.advance("10 ", Face::regular, 12.0), rounding);
    EXPECT_EQ(glyphs.back().byte, 3);
    EXPECT_EQ(glyphs.back().bytes, 3);
}

TEST_F(FontsTest, TakesChineseFromTheCompanionOfTheSameWeight) {
    const PlacedGlyph plain = fonts.place("导", Face::medium, 10.0).front();
    const PlacedGlyph bold = fonts.place("导", Face::semibold, 10.0).front();
    EXPECT_EQ(family_of(plain), "Noto Sans CJK SC");
    EXPECT_EQ(family_of(bold), "Noto Sans CJK SC");
    EXPECT_NE(plain.font, bold.font);
    EXPECT_NE(plain.glyph, 0U);
}

TEST_F(FontsTest, HasGreekAndTheTrueMinusInEveryFace) {
    for (const Face face : {Face::regular, Face::medium, Face::semibold, Face::math})
        for (const PlacedGlyph& glyph : fonts.place("αβλσ−×′", face, 10.0))
            EXPECT_NE(glyph.glyph, 0U) << static_cast<unsigned>(glyph.character);
}

TEST_F(FontsTest, ShowsAnUnknownCharacterAsGlyphZeroOfTheMainFontWithAFiniteWidth) {
    const std::string_view noncharacter = "\U0010FFFE";
    const auto glyphs = fonts.place(noncharacter, Face::regular, 10.0);
    ASSERT_EQ(glyphs.size(), 1U);
    EXPECT_EQ(glyphs.front().glyph, 0U);
    EXPECT_EQ(glyphs.front().font, fonts.main_font(Face::regular));
    const double width = fonts.advance(noncharacter, Face::regular, 10.0);
    EXPECT_TRUE(std::isfinite(width));
    EXPECT_GT(width, 0.0);
}

TEST_F(FontsTest, ReadsBrokenUtf8AsReplacementCharacters) {
    const auto glyphs = fonts.place("a\xFF\xC3", Face::regular, 10.0);
    ASSERT_EQ(glyphs.size(), 3U);
    EXPECT_EQ(glyphs[1].character, U'\uFFFD');
    EXPECT_EQ(glyphs[2].character, U'\uFFFD');
}

TEST_F(FontsTest, MeasuresTheSameTwice) {
    const double first = fonts.advance("LeakyReLU", Face::semibold, 10.5);
    EXPECT_EQ(fonts.advance("LeakyReLU", Face::semibold, 10.5), first);
    EXPECT_EQ(Fonts().advance("LeakyReLU", Face::semibold, 10.5), first);
}

TEST_F(FontsTest, EmptyTextHasNoWidth) {
    EXPECT_EQ(fonts.advance("", Face::regular, 10.0), 0.0);
    EXPECT_TRUE(fonts.place("", Face::regular, 10.0).empty());
}

// Inter's capitals are 2048 of 2816 units high.
TEST_F(FontsTest, KnowsTheHeightOfCapitals) {
    EXPECT_NEAR(fonts.cap_height(Face::regular, 100.0), 100.0 * 2048.0 / 2816.0, rounding);
    EXPECT_GT(fonts.cap_height(Face::math, 10.0), 5.0);
}

}} // namespace act::fonts_test
