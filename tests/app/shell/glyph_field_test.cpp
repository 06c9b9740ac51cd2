#include "shell/glyph_field.h"

#include "export/fonts.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace act::glyph_field_test { namespace {

constexpr int width = 64;
constexpr int height = 48;

// A field inside a larger texture, with pixels of its own.
class Field {
  public:
    Field(int pixel_bytes, int x, int y) : place_{.pixel_bytes = pixel_bytes, .x = x, .y = y} {
        place_.pitch = pixel_bytes * (x + width + 3);
        place_.width = width;
        place_.height = height;
        pixels_.resize(static_cast<std::size_t>(place_.pitch * (y + height + 2)));
        place_.pixels = pixels_.data();
    }

    const Bitmap* write(GlyphField& field, const Fonts& fonts, std::string_view letter) const {
        const PlacedGlyph glyph = fonts.place(letter, Face::regular, 1.0).at(0);
        return field.find({.font = glyph.font, .glyph = glyph.glyph, .eighths = 8 * 16},
                          fonts.freetype_face(glyph.font), place_);
    }
    // A byte of the pixel at a place in the field.
    [[nodiscard]] int byte(int x, int y, int channel) const {
        return pixels_.at(static_cast<std::size_t>((place_.y + y) * place_.pitch
                                                   + (place_.x + x) * place_.pixel_bytes + channel));
    }

  private:
    FieldPlace place_;
    std::vector<unsigned char> pixels_;
};

TEST(GlyphField, WritesTheSameCoverageToPixelsOfOneAndOfFourBytes) {
    const Fonts fonts;
    const Field small(1, 0, 0);
    const Field large(4, 7, 5);
    GlyphField in_small;
    GlyphField in_large;
    int ink = 0;
    for (const char* letter : {"A", "g", "α"}) {
        const Bitmap* const one = small.write(in_small, fonts, letter);
        const Bitmap* const four = large.write(in_large, fonts, letter);
        ASSERT_TRUE(one && four) << letter;
        EXPECT_EQ(one->x, four->x);
        EXPECT_EQ(one->y, four->y);
        for (int y = four->y; y < four->y + four->height; ++y)
            for (int x = four->x; x < four->x + four->width; ++x) {
                ASSERT_EQ(large.byte(x, y, 3), small.byte(x, y, 0)) << letter << " at " << x << ", " << y;
                for (int channel = 0; channel < 3; ++channel)
                    ASSERT_EQ(large.byte(x, y, channel), 255);
                ink += small.byte(x, y, 0);
            }
    }
    EXPECT_GT(ink, 0);
}

TEST(GlyphField, KeepsItsBitmapsWhenItIsMoved) {
    const Fonts fonts;
    const Field before(1, 0, 0);
    const Field after(1, 30, 20);
    GlyphField field;
    const Bitmap first = *before.write(field, fonts, "A");
    EXPECT_EQ(field.take_written().bottom, first.height);

    const Bitmap& again = *after.write(field, fonts, "A");
    EXPECT_EQ(again.x, first.x);
    EXPECT_EQ(field.take_written().bottom, 0); // the texture's owner has moved its pixels

    const Bitmap& second = *after.write(field, fonts, "g");
    EXPECT_GT(second.x, first.x);
    int ink = 0;
    for (int y = second.y; y < second.y + second.height; ++y)
        for (int x = second.x; x < second.x + second.width; ++x)
            ink += after.byte(x, y, 0);
    EXPECT_GT(ink, 0);
}

}} // namespace act::glyph_field_test
