#include "shell/glyphs.h"

#include "support/headless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::glyphs_test { namespace {

constexpr ImU32 black = IM_COL32_BLACK;

bool is_blank(const Image& image) {
    return std::all_of(image.rgba.begin(), image.rgba.end(), [](std::uint8_t byte) { return byte == 255; });
}

// Counts what a graphics card would be told.
class CountingTexture final : public GlyphTexture {
  public:
    std::uintptr_t replace(const unsigned char*, int, int) override {
        ++replaced;
        return 7;
    }
    void update(const unsigned char*, int, int top, int bottom) override {
        ++updated;
        rows += bottom - top;
    }
    int replaced = 0;
    int updated = 0;
    int rows = 0;
};

TEST(Glyphs, AreAsWideAsTheFontsSay) {
    Fonts fonts;
    Glyphs glyphs(fonts);
    for (const char* text : {"Activation", "AVATAR Wave To", "x² − 1.5·α", "激活函数 ELU", ""})
        for (const Face face : {Face::regular, Face::medium, Face::semibold, Face::math})
            for (const double em : {9.0, 12.67, 24.0})
                EXPECT_NEAR(static_cast<double>(glyphs.width(text, face, static_cast<float>(em))),
                            fonts.advance(text, face, em), 1e-3)
                    << text << " at " << em;
}

TEST(Glyphs, OfEnglishTextDoNotOpenTheChineseFont) {
    Headless ui(300, 60);
    ui.drawing([&](ImDrawList& list) {
        for (const Face face : {Face::regular, Face::medium, Face::semibold, Face::math}) {
            ui.glyphs().draw(list, {5, 30}, "LeakyReLU f′(x) = −0.01 · α² ≤ ∞", face, 14.0F, black);
            if (face != Face::math) static_cast<void>(ui.glyphs().font(face, 14.0F));
        }
    });
    ui.glyphs().prepare();
    for (const FontFile& file : ui.fonts().files())
        EXPECT_EQ(file.family.find("CJK"), std::string::npos) << file.path;
}

TEST(Glyphs, AppearInTheFrameThatFirstNeedsThem) {
    Headless ui(100, 40);
    for (const char* text : {"new", "激活", "∂"})
        EXPECT_FALSE(is_blank(ui.drawing([&](ImDrawList& list) {
            ui.glyphs().draw(list, {5, 30}, text, Face::regular, 16.0F, black);
        }))) << text;
    EXPECT_EQ(ui.glyphs().builds(), 1);
}

TEST(Glyphs, AreSentToTheCardOnce) {
    CountingTexture card;
    Headless ui(100, 40, &card);
    const auto show = [&] {
        ui.drawing([&](ImDrawList& list) {
            ui.glyphs().draw(list, {5, 30}, "once", Face::regular, 16.0F, black);
        });
    };
    show();
    EXPECT_EQ(card.updated, 1);
    show();
    EXPECT_EQ(card.updated, 1);
    EXPECT_EQ(card.replaced, 1);
    EXPECT_LT(card.rows, 40);
}

TEST(Glyphs, GetMoreRoomWhenTheFieldIsFull) {
    Headless ui(400, 300);
    const auto show = [&] {
        return ui.drawing([&](ImDrawList& list) {
            for (int size = 100; size < 180; size += 2)
                ui.glyphs().draw(list, {-300, 30}, "ABCDEFGH", Face::regular, static_cast<float>(size),
                                 black);
            ui.glyphs().draw(list, {5, 250}, "last", Face::regular, 30.0F, black);
        });
    };
    const Image crowded = show();
    EXPECT_TRUE(ui.glyphs().wants_prepare());
    Image settled = show();
    for (int i = 0; i < 3 && ui.glyphs().wants_prepare(); ++i)
        settled = show();
    EXPECT_FALSE(ui.glyphs().wants_prepare());
    EXPECT_NE(crowded, settled);
    EXPECT_EQ(settled, show());
}

TEST(Glyphs, StandOnAWholePixel) {
    Headless ui(100, 40);
    const auto at = [&](float y) {
        return ui.drawing([&](ImDrawList& list) {
            ui.glyphs().draw(list, {5, y}, "sharp", Face::regular, 13.0F, black);
        });
    };
    EXPECT_EQ(at(25.0F), at(25.4F));
    EXPECT_NE(at(25.0F), at(25.6F));
}

TEST(Glyphs, UpwardsAreTheSamePictureTurned) {
    Headless ui(80, 80);
    const Image level = ui.drawing([&](ImDrawList& list) {
        ui.glyphs().draw(list, {10.3F, 40}, "f(x) 导数", Face::regular, 13.0F, black);
    });
    const Image upwards = ui.drawing([&](ImDrawList& list) {
        ui.glyphs().draw(list, {40, 80.0F - 10.3F}, "f(x) 导数", Face::regular, 13.0F, black, true);
    });
    EXPECT_FALSE(is_blank(level));
    for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 80; ++x)
            ASSERT_EQ(pixel(level, x, y), pixel(upwards, y, 79 - x)) << x << ", " << y;
}

TEST(Glyphs, GiveWidgetsAFontOfTheWantedEmInTheNextFrame) {
    Headless ui(100, 40);
    ASSERT_NE(ui.glyphs().font(Face::semibold, 20.0F), nullptr);
    EXPECT_TRUE(ui.glyphs().wants_prepare());
    EXPECT_TRUE(ui.glyphs().prepare());
    const ImFont* const font = ui.glyphs().font(Face::semibold, 20.0F);
    const Fonts& fonts = ui.fonts();
    const FontFile& file = fonts.files()[static_cast<std::size_t>(fonts.main_font(Face::semibold))];
    EXPECT_NEAR(static_cast<double>(font->FontSize), 20.0 * file.line_per_em, 1e-3);
    EXPECT_FALSE(ui.glyphs().wants_prepare());
    EXPECT_FALSE(ui.glyphs().prepare());
}

TEST(Glyphs, GiveWidgetsTheFontsOwnAdvances) {
    Headless ui(100, 40);
    const ImFont* const font = ui.glyphs().font(Face::regular, 13.0F);
    for (const char* letter : {"i", "m", "α", "−"}) {
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1000.0F, 0.0F, letter);
        EXPECT_NEAR(static_cast<double>(size.x), ui.fonts().advance(letter, Face::regular, 13.0), 1e-3)
            << letter;
    }
}

TEST(Glyphs, GiveWidgetsACharacterThatIsTyped) {
    Headless ui(100, 40);
    const ImWchar typed = 0x6FC0; // 激
    EXPECT_EQ(ui.glyphs().font(Face::regular, 13.0F)->FindGlyphNoFallback(typed), nullptr);
    static_cast<void>(ui.glyphs().font(Face::regular, 13.0F, "激"));
    EXPECT_TRUE(ui.glyphs().prepare());
    EXPECT_NE(ui.glyphs().font(Face::regular, 13.0F)->FindGlyphNoFallback(typed), nullptr);
}

}} // namespace act::glyphs_test
