#include "export/svg_canvas.h"
#include "export/svg_text.h"
#include "figure/line_patterns.h"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace act::svg_test { namespace {

std::string document(void (*draw)(Canvas&)) {
    SvgCanvas canvas({.size_pt = {100.0, 50.0}, .title = "A & B", .description = "1 < 2"});
    draw(canvas);
    return std::move(canvas).finish();
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

TEST(SvgNumber, KeepsAThousandthAndNoIdleZeros) {
    EXPECT_EQ(svg_number(12.5), "12.5");
    EXPECT_EQ(svg_number(-3.0), "-3");
    EXPECT_EQ(svg_number(1.0 / 3.0), "0.333");
    EXPECT_EQ(svg_number(-0.0001), "0");
    EXPECT_EQ(svg_number(1.0e5), "100000");
}

TEST(SvgText, EscapesWhatXmlReserves) {
    EXPECT_EQ(xml_escaped("a<b & \"c\">"), "a&lt;b &amp; &quot;c&quot;&gt;");
}

TEST(SvgText, ReplacesWhatXmlCannotHold) {
    EXPECT_EQ(xml_escaped(std::string_view("a\x01\0b\xFF", 5)), "a\uFFFD\uFFFDb\uFFFD");
}

TEST(SvgText, KeepsEveryOtherCharacterAsItIs) {
    EXPECT_EQ(xml_escaped("σ −1 导数 🙂"), "σ −1 导数 🙂");
}

TEST(SvgText, MakesIdsOfAnyTitle) {
    EXPECT_EQ(svg_id("Tanh (α = 1.5)"), "figure-Tanh-1-5");
    EXPECT_EQ(svg_id("导数"), "figure");
}

TEST(SvgCanvas, CarriesSizeTitleAndDescription) {
    const std::string svg = document([](Canvas&) {});
    EXPECT_TRUE(contains(svg, R"(width="100pt" height="50pt" viewBox="0 0 100 50" role="img")"));
    EXPECT_TRUE(contains(svg, "<title>A &amp; B</title>"));
    EXPECT_TRUE(contains(svg, "<desc>1 &lt; 2</desc>"));
}

TEST(SvgCanvas, WritesTextAsText) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.text({1.0, 2.0}, "α < 导数",
                    {.face = Face::semibold, .size_pt = 9.0, .colour = rgb(0x123456)});
    });
    EXPECT_TRUE(contains(
        svg, R"(<text x="1" y="2" font-size="9" font-weight="600" fill="#123456">α &lt; 导数</text>)"));
}

TEST(SvgCanvas, TurnsUpwardTextAboutItsOrigin) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.text({3.0, 4.0}, "up", {.upwards = true});
    });
    EXPECT_TRUE(contains(svg, R"x(transform="rotate(-90 3 4)")x"));
}

TEST(SvgCanvas, WritesALineAsOnePathWithoutRepeatedPoints) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.stroke(std::vector<PagePoint>{{0.0, 1.0}, {2.0, 3.0}, {2.0, 3.0001}, {4.5, 5.0}},
                      {.colour = rgb(0xFF0000, 0.5F), .width_pt = 1.8});
    });
    EXPECT_TRUE(contains(
        svg,
        R"(<path fill="none" stroke="#ff0000" stroke-opacity="0.5" stroke-width="1.8" d="M0 1 2 3 4.5 5"/>)"));
}

TEST(SvgCanvas, WritesADashedLineAsOnePathWhoseDashesItNames) {
    for (const bool small : {false, true}) {
        SvgCanvas canvas({.size_pt = {100.0, 50.0}, .title = "", .description = "", .small = small});
        const PagePoint line[] = {{1.0, 2.0}, {41.0, 2.0}, {41.0, 22.0}};
        const std::vector<double> lengths = dash_lengths(Dash::dash_dot, 1.8);
        canvas.stroke_dashed(line, {{}, 1.8}, lengths);
        canvas.stroke_dashed(line, {{}, 0.6}, {});
        const std::string svg = std::move(canvas).finish();
        EXPECT_NE(svg.find("stroke-dasharray=\"7.5 3.3 2.25 3.3\""), std::string::npos) << svg;
        EXPECT_EQ(occurrences(svg, "stroke-dasharray"), 1U) << svg;
        EXPECT_EQ(occurrences(svg, "<path"), 2U) << svg;
    }
}

TEST(SvgCanvas, ClosesABandAlongItsLowerSide) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.fill_band(std::vector<PagePoint>{{0.0, 0.0}, {1.0, 0.0}},
                         std::vector<PagePoint>{{0.0, 2.0}, {1.0, 2.0}}, rgb(0));
    });
    EXPECT_TRUE(contains(svg, R"(d="M0 0 1 0 1 2 0 2Z")"));
}

TEST(SvgCanvas, KeepsACircleOne) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.stroke_circle({10.0, 4.0}, 2.5, {.colour = rgb(0x336699), .width_pt = 1.2});
        canvas.stroke_circle({10.0, 4.0}, 3.5, {.colour = rgb(0, 0.0F), .width_pt = 1.2});
    });
    EXPECT_EQ(occurrences(svg, "<circle"), 1U);
    EXPECT_TRUE(
        contains(svg, R"(<circle cx="10" cy="4" r="2.5" fill="none" stroke="#336699" stroke-width="1.2"/>)"));
}

TEST(SvgCanvas, NumbersItsClipsAndNestsThem) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.push_clip({0.0, 0.0, 10.0, 10.0});
        canvas.push_clip({5.0, 5.0, 10.0, 10.0});
        canvas.pop_clip();
        canvas.pop_clip();
    });
    EXPECT_TRUE(contains(svg, R"(<clipPath id="figure-A-B-clip-1">)"));
    EXPECT_TRUE(contains(svg, R"x(<g clip-path="url(#figure-A-B-clip-2)">)x"));
    EXPECT_TRUE(contains(svg, "</g>\n</g>\n</svg>\n"));
}

TEST(SvgCanvas, HoldsOnlyFiniteNumbers) {
    const std::string svg = document([](Canvas& canvas) {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        canvas.stroke(std::vector<PagePoint>{{0.0, 1.0}, {2.0, nan}, {3.0, 1.0}, {infinity, 1.0}}, {});
        canvas.stroke(std::vector<PagePoint>{{0.0, 1.0}, {2.0, 1.0e308}}, {.colour = {}, .width_pt = 1.0});
        canvas.fill_rect({nan, 0.0, 1.0, 1.0}, {});
        canvas.fill_disc({0.0, 0.0}, nan, {});
        canvas.stroke_circle({infinity, 0.0}, 1.0, {});
        canvas.stroke_circle({0.0, 0.0}, nan, {});
        canvas.text({infinity, 0.0}, "gone", {});
        canvas.push_clip({0.0, 0.0, infinity, 1.0});
        canvas.pop_clip();
    });
    EXPECT_FALSE(contains(svg, "nan"));
    EXPECT_FALSE(contains(svg, "inf"));
    EXPECT_FALSE(contains(svg, "gone"));
    EXPECT_TRUE(contains(svg, "M0 1 2 100000"));
}

TEST(SvgCanvas, LeavesOutWhatCannotBeSeen) {
    const std::string svg = document([](Canvas& canvas) {
        canvas.fill_rect({0.0, 0.0, 1.0, 1.0}, rgb(0, 0.0F));
        canvas.text({0.0, 0.0}, "hidden", {.colour = rgb(0, 0.0F)});
        canvas.stroke(std::vector<PagePoint>{{0.0, 1.0}}, {});
    });
    EXPECT_FALSE(contains(svg, "<rect"));
    EXPECT_FALSE(contains(svg, "hidden"));
    EXPECT_FALSE(contains(svg, "<path"));
}

}} // namespace act::svg_test
