#include "canvas/imgui_canvas.h"

#include "support/headless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace act::imgui_canvas_test { namespace {

constexpr CanvasPlace one_to_one = {};
constexpr Colour black = rgb(0x000000);
constexpr Colour half_black = rgb(0x000000, 0.5F);

class ImguiCanvasTest : public testing::Test {
  protected:
    Image draw(const std::function<void(Canvas&)>& contents) {
        return ui.drawing([&](ImDrawList& list) {
            ImguiCanvas canvas(list, ui.glyphs(), one_to_one);
            contents(canvas);
        });
    }
    Headless ui{100, 100};
};

TEST_F(ImguiCanvasTest, ThinLinesAlongTheAxesFillWholePixels) {
    for (const double x : {20.0, 20.3, 20.5, 20.8}) {
        const std::vector<PagePoint> line = {{x, 10.0}, {x, 90.0}};
        const Image image = draw([&](Canvas& canvas) { canvas.stroke(line, {black, 1.0}); });
        int inked = 0;
        for (int column = 0; column < 100; ++column)
            if (pixel(image, column, 50) == 0x000000)
                ++inked;
            else
                EXPECT_EQ(pixel(image, column, 50), 0xFFFFFFU) << "at " << x;
        EXPECT_EQ(inked, 1) << "at " << x;
    }
}

TEST_F(ImguiCanvasTest, FourThinLinesCloseAFrameAtItsCorners) {
    const PageRect frame = {20.3, 20.6, 50.0, 40.0};
    const Image image = draw([&](Canvas& canvas) {
        const auto line = [&](PagePoint a, PagePoint b) {
            canvas.stroke(std::vector<PagePoint>{a, b}, {black, 1.0});
        };
        line({frame.x, frame.y}, {frame.right(), frame.y});
        line({frame.right(), frame.y}, {frame.right(), frame.bottom()});
        line({frame.x, frame.bottom()}, {frame.right(), frame.bottom()});
        line({frame.x, frame.y}, {frame.x, frame.bottom()});
    });
    // The inked pixels of the frame are those of a rectangle's rim, and nothing else.
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x) {
            const bool inside = 20 <= x && x <= 70 && 20 <= y && y <= 60;
            const bool rim = inside && (x == 20 || x == 70 || y == 20 || y == 60);
            ASSERT_EQ(pixel(image, x, y), rim ? 0x000000U : 0xFFFFFFU) << x << ", " << y;
        }
}

TEST_F(ImguiCanvasTest, RectanglesSideBySideNeitherOverlapNorPart) {
    const Image image = draw([&](Canvas& canvas) {
        for (int i = 0; i < 10; ++i)
            canvas.fill_rect({10.0 + 7.3 * i, 20.0, 7.3, 10.0}, half_black);
    });
    for (int x = 11; x < 82; ++x)
        ASSERT_EQ(pixel(image, x, 25), pixel(image, 11, 25)) << x;
}

TEST_F(ImguiCanvasTest, ATranslucentLineIsNoDarkerWhereItBends) {
    const std::vector<PagePoint> line = {{20.0, 80.0}, {50.0, 20.0}, {80.0, 80.0}};
    const Image image = draw([&](Canvas& canvas) { canvas.stroke(line, {half_black, 6.0}); });
    unsigned darkest = 0xFFFFFF;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            darkest = std::min(darkest, pixel(image, x, y));
    EXPECT_EQ(darkest, pixel(image, 35, 50));
}

TEST_F(ImguiCanvasTest, ABandThatCrossesItselfIsFilledOnceOnBothSides) {
    const std::vector<PagePoint> rising = {{10.0, 80.0}, {90.0, 20.0}};
    const std::vector<PagePoint> falling = {{10.0, 20.0}, {90.0, 80.0}};
    const Image image = draw([&](Canvas& canvas) { canvas.fill_band(rising, falling, half_black); });
    const unsigned fill = pixel(image, 20, 50);
    EXPECT_NE(fill, 0xFFFFFFU);
    EXPECT_EQ(pixel(image, 80, 50), fill);
    EXPECT_EQ(pixel(image, 50, 30), 0xFFFFFFU);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            ASSERT_GE(pixel(image, x, y), fill);
}

TEST_F(ImguiCanvasTest, GivesAThinBandSoftRimsAndItsFullWeight) {
    const std::vector<PagePoint> left = {{20.0, 80.0}, {60.3, 20.0}};
    const std::vector<PagePoint> right = {{23.0, 80.0}, {63.3, 20.0}};
    const Image image = draw([&](Canvas& canvas) { canvas.fill_band(left, right, black); });
    double weight = 0.0;
    int soft = 0;
    for (int x = 0; x < 100; ++x) {
        const double ink = 1.0 - static_cast<double>(pixel(image, x, 50) & 0xFFU) / 255.0;
        weight += ink;
        soft += ink > 0.02 && ink < 0.98 ? 1 : 0;
    }
    EXPECT_NEAR(weight, 3.0, 0.2); // px, along the row
    EXPECT_GE(soft, 1);
}

TEST_F(ImguiCanvasTest, ClipsHoldWithinTheClipsAroundThem) {
    const Image image = draw([&](Canvas& canvas) {
        canvas.push_clip({20.0, 20.0, 40.0, 40.0});
        canvas.push_clip({40.0, 0.0, 60.0, 100.0});
        canvas.fill_rect({0.0, 0.0, 100.0, 100.0}, black);
        canvas.pop_clip();
        canvas.pop_clip();
        canvas.fill_rect({90.0, 90.0, 5.0, 5.0}, black);
    });
    EXPECT_EQ(pixel(image, 40, 20), 0x000000U);
    EXPECT_EQ(pixel(image, 59, 59), 0x000000U);
    EXPECT_EQ(pixel(image, 39, 30), 0xFFFFFFU);
    EXPECT_EQ(pixel(image, 60, 30), 0xFFFFFFU);
    EXPECT_EQ(pixel(image, 92, 92), 0x000000U);
}

TEST_F(ImguiCanvasTest, VeryLongLinesKeepTheirIndicesInRange) {
    std::vector<PagePoint> line;
    for (int i = 0; i < 20000; ++i)
        line.push_back({5.0 + 4.5e-3 * i, i % 2 == 0 ? 10.0 : 14.0});
    draw([&](Canvas& canvas) { canvas.stroke(line, {black, 1.5}); });
    const ImDrawList& list = *ImGui::GetDrawData()->CmdLists[0];
    EXPECT_GT(list.VtxBuffer.Size, 4 * 20000); // more than 16 bits can count
    for (const ImDrawCmd& command : list.CmdBuffer) {
        unsigned last = 0;
        for (unsigned i = 0; i < command.ElemCount; ++i)
            last = std::max<unsigned>(last, list.IdxBuffer[static_cast<int>(command.IdxOffset + i)]);
        ASSERT_LT(command.VtxOffset + last, static_cast<unsigned>(list.VtxBuffer.Size));
        if (command.ElemCount > 0) {
            // An index that had wrapped around would point back by tens of thousands of vertices.
            const ImDrawVert& first = list.VtxBuffer[static_cast<int>(
                command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset)])];
            const ImDrawVert& second = list.VtxBuffer[static_cast<int>(
                command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + 1)])];
            EXPECT_LT(std::abs(first.pos.x - second.pos.x), 3.0F);
        }
    }
}

TEST_F(ImguiCanvasTest, DotsHaveTheAreaOfTheirCircle) {
    const Image image = draw([&](Canvas& canvas) { canvas.fill_disc({50.3, 49.6}, 6.0, black); });
    double area = 0.0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            area += 1.0 - (pixel(image, x, y) & 0xFFU) / 255.0;
    // Chords lie at most 0.03 px inside: 2π·6·0.03 = 1.1; as much again for rounding to 8 bits along the rim.
    EXPECT_NEAR(area, 3.14159265358979 * 36.0, 2.2);
}

}} // namespace act::imgui_canvas_test
