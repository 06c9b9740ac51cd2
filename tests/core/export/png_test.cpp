#include "core/export/png_reader.h"
#include "export/picture.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

namespace act::png_test { namespace {

constexpr Colour red = rgb(0xFF0000);
constexpr double pixel_dpi = 72.0; // one pixel a point

class PngTest : public testing::Test {
  protected:
    TemporaryFolder folder;
    Fonts fonts;

    ReadPng drawn(PageSize size, double dpi, bool transparent, std::function<void(Canvas&)> draw) {
        auto file = AtomicFile::create(folder / "drawn.png");
        const Picture picture{.title = "", .description = "", .size_pt = size, .draw = std::move(draw)};
        EXPECT_TRUE(write_png(picture, dpi, transparent, fonts, *file).ok());
        EXPECT_TRUE(file->commit().ok());
        return read_png(folder / "drawn.png");
    }
};

TEST_F(PngTest, HasThePixelsOfThePageAndItsDpi) {
    const ReadPng image = drawn({72.0, 36.0}, 200.0, false, [](Canvas&) {});
    EXPECT_EQ(image.width, 200);
    EXPECT_EQ(image.height, 100);
    EXPECT_EQ(image.channels, 3);
    EXPECT_EQ(image.pixels_per_metre, 7874U); // 200 / 0.0254, rounded
}

TEST_F(PngTest, IsWhiteWhereNothingIsDrawn) {
    const ReadPng image = drawn({4.0, 4.0}, pixel_dpi, false, [](Canvas&) {});
    ASSERT_EQ(image.bytes.size(), 48U);
    for (const unsigned char byte : image.bytes)
        ASSERT_EQ(byte, 255);
}

TEST_F(PngTest, PaintsAPageSizedRectToTheLastPixelWhenTheDpiLeavesAFraction) {
    const PageSize size{10.3, 7.7};
    const ReadPng image = drawn(size, 100.0, false, [&](Canvas& canvas) {
        canvas.fill_rect({0.0, 0.0, size.width, size.height}, rgb(0x204060));
    });
    for (const auto& [x, y] : {std::pair{0, 0}, {image.width - 1, 0}, {image.width - 1, image.height - 1}}) {
        EXPECT_EQ(image.at(x, y, 0), 0x20);
        EXPECT_EQ(image.at(x, y, 1), 0x40);
        EXPECT_EQ(image.at(x, y, 2), 0x60);
    }
}

TEST_F(PngTest, KeepsColoursUnmultipliedWhenTransparent) {
    const ReadPng image = drawn({8.0, 8.0}, pixel_dpi, true, [](Canvas& canvas) {
        canvas.fill_rect({0.0, 0.0, 4.0, 8.0}, rgb(0xFF8000, 0.5F));
    });
    ASSERT_EQ(image.channels, 4);
    EXPECT_EQ(image.at(1, 1, 3), 128);
    // Eight bits hold a premultiplied channel to half a step, which division by alpha 1/2 doubles.
    EXPECT_NEAR(image.at(1, 1, 0), 0xFF, 1);
    EXPECT_NEAR(image.at(1, 1, 1), 0x80, 1);
    EXPECT_EQ(image.at(1, 1, 2), 0);
    EXPECT_EQ(image.at(6, 1, 3), 0);
}

// Tall enough for several bands: what crosses their seams must look as if there were none.
TEST_F(PngTest, JoinsItsBandsWithoutASeam) {
    const ReadPng image = drawn({40.0, 1500.0}, pixel_dpi, false, [](Canvas& canvas) {
        canvas.stroke(std::vector<PagePoint>{{20.0, 0.0}, {20.0, 1500.0}}, {.colour = red, .width_pt = 8.0});
        for (int y = 10; y < 1500; y += 10)
            canvas.text({2.0, 1.0 * y}, "E", {.face = Face::regular, .size_pt = 10.0, .colour = rgb(0)});
    });
    ASSERT_EQ(image.height, 1500);
    for (int y = 0; y < 1500; ++y)
        for (int x = 16; x < 24; ++x)
            ASSERT_EQ(image.at(x, y, 1), 0) << x << ", " << y;
    for (int y = 10; y < 1490; ++y)
        for (int x = 0; x < 12; ++x)
            ASSERT_EQ(image.at(x, y, 0), image.at(x, y % 10 + 10, 0)) << x << ", " << y;
}

TEST_F(PngTest, IsWiderThanCairosSurfaces) {
    const ReadPng image = drawn({40000.0, 2.0}, pixel_dpi, false, [](Canvas& canvas) {
        canvas.stroke(std::vector<PagePoint>{{0.0, 1.0}, {40000.0, 1.0}}, {.colour = red, .width_pt = 2.0});
    });
    ASSERT_EQ(image.width, 40000);
    for (int x = 0; x < image.width; ++x)
        ASSERT_EQ(image.at(x, 1, 1), 0) << x;
}

// A shift of a third of a pixel must show: glyphs are not moved to whole pixels.
TEST_F(PngTest, PutsTextAtFractionsOfAPixel) {
    const auto centre_of_ink = [&](double x) {
        const ReadPng image = drawn({30.0, 30.0}, pixel_dpi, false, [&](Canvas& canvas) {
            canvas.text({x, 20.0}, "H", {.face = Face::regular, .size_pt = 12.0, .colour = rgb(0)});
        });
        double weight = 0.0;
        double moment = 0.0;
        for (int py = 0; py < 30; ++py) {
            for (int px = 0; px < 30; ++px) {
                weight += 255 - image.at(px, py, 0);
                moment += px * (255 - image.at(px, py, 0));
            }
        }
        return moment / weight;
    };
    // Coverage is rounded to 1/255 in each pixel, which moves the centre by less than 0.02 px.
    EXPECT_NEAR(centre_of_ink(10.0 + 1.0 / 3.0) - centre_of_ink(10.0), 1.0 / 3.0, 0.02);
}

TEST_F(PngTest, LetsNoMisplacedPointSpoilTheDrawing) {
    const double nan = std::nan("");
    const double far = 1e300;
    const ReadPng image = drawn({20.0, 20.0}, pixel_dpi, false, [&](Canvas& canvas) {
        const Stroke stroke{.colour = red, .width_pt = 2.0};
        canvas.stroke(std::vector<PagePoint>{{0.0, 5.0}, {20.0, 5.0}, {nan, 3.0}, {4.0, nan}}, stroke);
        canvas.stroke(std::vector<PagePoint>{{10.0, -far}, {10.0, far}}, stroke);
        canvas.fill_rect({nan, 0.0, 5.0, 5.0}, red);
        canvas.fill_disc({10.0, nan}, 3.0, red);
        canvas.text({nan, 3.0}, "x", {});
    });
    EXPECT_EQ(image.at(2, 4, 1), 0);    // the finite part of the first line
    EXPECT_EQ(image.at(9, 18, 1), 0);   // the second, from edge to edge
    EXPECT_EQ(image.at(2, 15, 1), 255); // and nothing else
}

TEST_F(PngTest, ClipsWithinTheClipThatHolds) {
    const ReadPng image = drawn({20.0, 20.0}, pixel_dpi, false, [](Canvas& canvas) {
        canvas.push_clip({0.0, 0.0, 10.0, 20.0});
        canvas.push_clip({5.0, 0.0, 15.0, 20.0});
        canvas.fill_rect({0.0, 0.0, 20.0, 20.0}, red);
        canvas.pop_clip();
        canvas.pop_clip();
        canvas.fill_rect({0.0, 15.0, 20.0, 5.0}, red);
    });
    EXPECT_EQ(image.at(7, 3, 1), 0);
    EXPECT_EQ(image.at(2, 3, 1), 255);
    EXPECT_EQ(image.at(12, 3, 1), 255);
    EXPECT_EQ(image.at(18, 18, 1), 0);
}

TEST_F(PngTest, DrawsUpwardTextAboveItsOrigin) {
    const ReadPng image = drawn({40.0, 60.0}, pixel_dpi, false, [](Canvas& canvas) {
        canvas.text({20.0, 50.0}, "III",
                    {.face = Face::semibold, .size_pt = 12.0, .colour = rgb(0), .upwards = true});
    });
    int low = 0;
    int high = 60;
    int left = 40;
    int right = 0;
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 40; ++x) {
            if (image.at(x, y, 0) > 128) continue;
            low = std::max(low, y);
            high = std::min(high, y);
            left = std::min(left, x);
            right = std::max(right, x);
        }
    }
    EXPECT_LE(low, 50);
    EXPECT_NEAR(low - high, fonts.advance("III", Face::semibold, 12.0), 4.0); // side bearings at both ends
    EXPECT_LE(right, 20);
    EXPECT_GT(left, 20 - 12);
}

}} // namespace act::png_test
