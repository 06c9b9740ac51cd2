// What is seen is what is saved: the same drawing through the window's canvas and through the files' canvas.
//
// Both pictures are blurred by 3×3 pixels first: the canvases place anti-aliased edges a fraction of a pixel
// apart on purpose (thin lines and baselines are moved to whole pixels on screen), and that is not what these
// tests are about. The largest difference catches what is missing, the mean one what is out of place.

#include "canvas/imgui_canvas.h"
#include "export/animation.h"
#include "figure/line_patterns.h"
#include "support/headless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace act::canvases_agree_test { namespace {

constexpr int width = 480;
constexpr int height = 320;
constexpr double px_per_pt = 4.0 / 3.0;

// An edge moved by half a pixel changes the blurred colour by at most 255 · 0.5 / 3 = 42.5; what is missing
// altogether changes it by more.
constexpr double largest_allowed = 48.0;
// Over a whole picture such edges are rare: a few in a thousand of its pixels' range.
constexpr double mean_allowed = 0.5;

using Drawing = std::function<void(Canvas&)>;

std::vector<PagePoint> wave(double shift, std::size_t count = 400) {
    std::vector<PagePoint> line(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(count - 1);
        line[i] = {40.0 + 180.0 * t, 70.0 + shift + 40.0 * std::sin(9.0 * t) * std::exp(-t)};
    }
    return line;
}

void draw_axes(Canvas& canvas) {
    for (int i = 0; i <= 6; ++i) {
        const double x = 40.0 + 30.0 * i;
        canvas.stroke(std::vector<PagePoint>{{x, 20.0}, {x, 120.0}}, {rgb(0xC8C8C8), 0.6});
    }
    for (const auto& dash :
         cut_dashes(std::vector<PagePoint>{{40.0, 70.2}, {220.0, 70.2}}, Dash::dashed, 1.0))
        canvas.stroke(dash, {rgb(0x404040), 1.0});
}

void draw_curves(Canvas& canvas) {
    canvas.push_clip({40.0, 20.0, 180.0, 90.0});
    canvas.fill_band(wave(0.0), wave(18.0), rgb(0x2166AC, 0.25F));
    canvas.stroke(wave(0.0), {rgb(0xD2232A), 1.8});
    canvas.stroke(std::vector<PagePoint>{{60.0, 30.0}, {90.0, 140.0}, {100.0, 30.0}, {140.0, 100.0}},
                  {rgb(0x1B7837), 2.4});
    canvas.pop_clip();
    canvas.fill_disc({130.0, 60.0}, 3.4, rgb(0x7B3294));
    canvas.fill_rect({250.0, 20.0, 60.0, 24.0}, rgb(0xFDB863, 0.8F));
}

void draw_texts(Canvas& canvas) {
    canvas.text({40.0, 150.0}, "ELU(x), α = 1.5 · AVATAR", {Face::regular, 10.5, rgb(0x222222)});
    canvas.text({40.0, 170.0}, "LeakyReLU − slope", {Face::semibold, 14.0, rgb(0x222222)});
    canvas.text({200.0, 170.0}, "f(x) = x + α", {Face::math, 15.0, rgb(0xD2232A)});
    canvas.text({40.0, 195.0}, "激活函数与导数", {Face::regular, 12.0, rgb(0x222222)});
    canvas.text({30.0, 120.0}, "output f′(x) 导数", {Face::regular, 9.0, rgb(0x222222), true});
}

void draw_all(Canvas& canvas) {
    draw_axes(canvas);
    draw_curves(canvas);
    draw_texts(canvas);
}

Image on_screen(const Drawing& contents) {
    Headless ui(width, height);
    return ui.drawing([&](ImDrawList& list) {
        ImguiCanvas canvas(list, ui.glyphs(), {.px_per_pt = px_per_pt});
        contents(canvas);
    });
}

Image on_paper(const Drawing& contents) {
    const Fonts fonts;
    const Picture picture{{}, {}, {width / px_per_pt, height / px_per_pt}, contents};
    const AnimationFrame frame = paint_frame(picture, 72.0 * px_per_pt, fonts).value();

    Image image = blank(width, height, rgb(0xFFFFFF));
    std::uint8_t* out = image.rgba.data();
    for (const std::uint32_t pixel : frame.pixels) {
        for (int channel = 0; channel < 3; ++channel)
            out[channel] = static_cast<std::uint8_t>(pixel >> (16 - 8 * channel) & 0xFFU);
        out += 4;
    }
    return image;
}

// Mean of the 3×3 pixels around, of one channel.
double blurred(const Image& image, int x, int y, std::size_t channel) {
    int sum = 0;
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            sum += image.rgba[4 * static_cast<std::size_t>((y + dy) * image.width + x + dx) + channel];
    return sum / 9.0;
}

struct Difference {
    double largest = 0.0;
    double mean = 0.0;
    std::string where;
};

Difference compare(const Image& a, const Image& b) {
    Difference difference;
    double sum = 0.0;
    for (int y = 1; y + 1 < height; ++y)
        for (int x = 1; x + 1 < width; ++x)
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const double apart = std::abs(blurred(a, x, y, channel) - blurred(b, x, y, channel));
                sum += apart;
                if (apart <= difference.largest) continue;
                difference.largest = apart;
                difference.where = std::to_string(x) + ", " + std::to_string(y);
            }
    difference.mean = sum / (3.0 * width * height);
    return difference;
}

bool agree(const Difference& difference) {
    return difference.largest <= largest_allowed && difference.mean <= mean_allowed;
}

struct Case {
    const char* name;
    void (*draw)(Canvas&);
};

class CanvasesAgree : public testing::TestWithParam<Case> {};

TEST_P(CanvasesAgree, OnTheSameDrawing) {
    const Difference difference = compare(on_screen(GetParam().draw), on_paper(GetParam().draw));
    EXPECT_LE(difference.largest, largest_allowed) << "at " << difference.where;
    EXPECT_LE(difference.mean, mean_allowed);
}

INSTANTIATE_TEST_SUITE_P(Canvas, CanvasesAgree,
                         testing::Values(Case{"axes", draw_axes}, Case{"curves", draw_curves},
                                         Case{"texts", draw_texts}, Case{"all", draw_all}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(CanvasComparison, SeesAMissingLine) {
    const auto without_axes = [](Canvas& canvas) {
        draw_curves(canvas);
        draw_texts(canvas);
    };
    EXPECT_FALSE(agree(compare(on_screen(draw_all), on_paper(without_axes))));
}

TEST(CanvasComparison, SeesAShiftedPlot) {
    // Two pixels, less than one would notice without comparing.
    const auto shifted = [](Canvas& canvas) { canvas.stroke(wave(1.5), {rgb(0xD2232A), 1.8}); };
    const auto in_place = [](Canvas& canvas) { canvas.stroke(wave(0.0), {rgb(0xD2232A), 1.8}); };
    EXPECT_TRUE(agree(compare(on_screen(in_place), on_paper(in_place))));
    EXPECT_FALSE(agree(compare(on_screen(in_place), on_paper(shifted))));
}

TEST(CanvasComparison, SeesAMissingCharacter) {
    const auto whole = [](Canvas& canvas) {
        canvas.text({40, 100}, "激活函数", {Face::regular, 12.0, rgb(0)});
    };
    const auto partial = [](Canvas& canvas) {
        canvas.text({40, 100}, "激活函", {Face::regular, 12.0, rgb(0)});
    };
    EXPECT_TRUE(agree(compare(on_screen(whole), on_paper(whole))));
    EXPECT_FALSE(agree(compare(on_screen(whole), on_paper(partial))));
}

}} // namespace act::canvases_agree_test
