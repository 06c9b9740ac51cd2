#include "shell/shortened_texts.h"

#include "base/text_layout.h"
#include "export/fonts.h"
#include "shell/glyphs.h"

#include <gtest/gtest.h>

#include <string>

namespace act::shortened_texts_test { namespace {

// Letter by letter from the end, as it is meant.
std::string cut_slowly(const std::string& text, double room, const ShortenedTexts::Width& width) {
    if (width(text) <= room) return text;
    std::string cut = text;
    while (!cut.empty() && width(cut + "…") > room) {
        while ((static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U)
            cut.pop_back();
        cut.pop_back();
    }
    return cut + "…";
}

TEST(ShortenedText, IsTheLongestBeginningThatFits) {
    const Fonts fonts;
    const auto width = [&](std::string_view text) { return fonts.advance(text, Face::regular, 13.0); };
    for (const std::string text :
         {"", "f", "step(sin(1x))+step(sin(2x))", "阶跃函数 x 从 −4 到 4：α = 1.5", "−∞ → 0   ∞ → 1 · f′"})
        for (double room = 0.0; room < 260.0; room += 3.7)
            EXPECT_EQ(shortened(text, room, width), cut_slowly(text, room, width)) << text << ' ' << room;
}

TEST(ShortenedText, IsMeasuredNotMuchFartherThanItFits) {
    const std::string text(10'000, 'x');
    std::size_t bytes = 0;
    const auto width = [&](std::string_view part) {
        bytes += part.size();
        return static_cast<double>(part.size());
    };
    EXPECT_EQ(shortened(text, 103.0, width).size(), 103U);
    EXPECT_LT(bytes, 3000U);
}

TEST(ShortenedText, IsMeasuredOnceForEachRoomAndSize) {
    const Fonts fonts;
    const Glyphs glyphs(fonts);
    const std::string text(1000, 'x');
    const std::string narrow = glyphs.shortened(text, Face::regular, 13.0F, 100.0F);
    const std::string wide = glyphs.shortened(text, Face::regular, 13.0F, 200.0F);
    const std::string small = glyphs.shortened(text, Face::regular, 6.5F, 100.0F);
    const int before = glyphs.shaped();
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(glyphs.shortened(text, Face::regular, 13.0F, 100.0F), narrow);
        EXPECT_EQ(glyphs.shortened(text, Face::regular, 13.0F, 200.0F), wide);
        EXPECT_EQ(glyphs.shortened(text, Face::regular, 6.5F, 100.0F), small);
    }
    EXPECT_EQ(glyphs.shaped(), before);
    EXPECT_LT(narrow.size(), wide.size());
    EXPECT_LT(narrow.size(), small.size());
}

}} // namespace act::shortened_texts_test
