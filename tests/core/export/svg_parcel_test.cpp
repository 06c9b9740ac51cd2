#include "export/svg_parcel.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace act::svg_parcel_test { namespace {

// From point to point, of a path that is one line.
std::vector<std::pair<double, double>> steps_of(const std::string& document) {
    std::vector<std::pair<double, double>> steps;
    char kind = ' ';
    std::size_t at = document.find("d=\"") + 3;
    const auto number = [&] {
        std::size_t used = 0;
        // Of "1.5.25" the second point begins the next number.
        std::string text = document.substr(at);
        const std::size_t point = text.find('.');
        if (point != std::string::npos) text.resize(std::min(text.size(), text.find('.', point + 1)));
        const double value = std::stod(text, &used);
        at += used;
        return value;
    };
    while (document[at] != '"') {
        if (std::string("Mlhv").find(document[at]) != std::string::npos) kind = document[at++];
        const double x = kind == 'v' ? 0.0 : number();
        const double y = kind == 'h' ? 0.0 : number();
        steps.emplace_back(x, y);
    }
    return steps;
}

TEST(SvgParcel, WritesLinesAsSteps) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> line{{0.0, 0.0}, {1.0, 2.0}, {1.0, 2.001}, {0.504, 12.25}};
    parcel.add_path(" a", line, false, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path a d=\"M0 0l1 2-.5 10.25\"/>\n");
}

TEST(SvgParcel, WritesLevelAndSteepStepsWithOneNumber) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> line{{1.0, 1.0}, {3.0, 1.0}, {3.0, 0.5}, {4.0, 2.0}, {4.0, 3.0}};
    parcel.add_path({}, line, false, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path d=\"M1 1h2v-.5l1 1.5v1\"/>\n");
}

TEST(SvgParcel, LeavesOutWhatLiesOnTheLine) {
    SvgParcel parcel;
    std::string document;
    // The fourth point lies 0.02 pt beside the line, the sixth one is its end, and the line comes back from it.
    const std::vector<PagePoint> line{{0.0, 0.0}, {1.0, 0.0}, {2.0, 0.0}, {3.0, 0.02},
                                      {4.0, 0.0}, {5.0, 0.0}, {4.5, 0.0}, {4.5, 0.04}};
    parcel.add_path({}, line, false, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path d=\"M0 0h5-.5v.04\"/>\n");
}

TEST(SvgParcel, StepsDoNotDriftAndStayCloseToTheCurve) {
    const auto curve = [](double x) { return 30.0 + 30.0 * std::sin(0.1 * x); };
    std::vector<PagePoint> line;
    for (int i = 0; i <= 3000; ++i)
        line.push_back({i / 30.0, curve(i / 30.0)});
    SvgParcel parcel;
    std::string document;
    parcel.add_path({}, line, false, document);
    parcel.finish(document);
    EXPECT_LT(document.size(), 1000U);
    const auto steps = steps_of(document);
    auto [x, y] = steps[0];
    double farthest = 0.0;
    for (const auto& [dx, dy] : std::span(steps).subspan(1)) {
        for (double share = 0.1; share < 1.0; share += 0.1)
            farthest = std::max(farthest, std::abs(y + share * dy - curve(x + share * dx)));
        x += dx;
        y += dy;
    }
    EXPECT_NEAR(x, 100.0, 1e-9);
    EXPECT_NEAR(y, curve(100.0), 0.006);
    // 0.03 pt aside, seen along y where the curve is as steep as 3, and rounding.
    EXPECT_LT(farthest, 0.03 * std::hypot(1.0, 3.0) + 0.02);
}

TEST(SvgParcel, JoinsWhatHasTheSamePaint) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> square{{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}};
    parcel.add_path(" a", square, true, document);
    parcel.add_path(" a", square, true, document);
    EXPECT_TRUE(document.empty());
    parcel.add_path(" b", square, true, document);
    EXPECT_EQ(document, "<path a d=\"M0 0h1v1h-1zM0 0h1v1h-1z\"/>\n");
    document.clear();
    parcel.add_disc(" c", {1.5, -0.25}, 2.0, document);
    parcel.add_disc(" c", {3.0, 4.0}, 2.0, document);
    parcel.finish(document);
    EXPECT_EQ(document,
              R"(<path b d="M0 0h1v1h-1z"/>)"
              "\n"
              R"(<g stroke-linecap="round" c stroke-width="4"><path d="M1.5-.25h0"/><path d="M3 4h0"/></g>)"
              "\n");
}

TEST(SvgParcel, WidensRectanglesThatGoOn) {
    SvgParcel parcel;
    std::string document;
    parcel.add_rect("a", {0.0, 0.0}, {1.0, 1.0}, document);
    parcel.add_rect("a", {0.75, 0.0}, {2.0, 1.0}, document);
    parcel.add_rect("a", {2.5, 0.0}, {3.0, 1.0}, document); // beyond a gap
    parcel.add_rect("a", {3.0, 0.0}, {4.0, 2.0}, document); // higher
    parcel.add_rect("b", {4.0, 0.0}, {5.0, 2.0}, document);
    parcel.finish(document);
    EXPECT_EQ(document, R"(<path fill="a" d="M0 0h2v1h-2z"/>
<path fill="a" d="M2.5 0h.5v1h-.5z"/>
<path fill="a" d="M3 0h1v2h-1z"/>
<path fill="b" d="M4 0h1v2h-1z"/>
)");
}

TEST(SvgParcel, DrawsCellsInARowAsThickLines) {
    SvgParcel parcel;
    std::string document;
    const auto add = [&](std::string_view colour, double x, double y) {
        parcel.add_rect(colour, {x, y}, {x + 1.0, y + 3.0}, document);
    };
    add("a", 0.0, 0.0);
    add("b", 1.0, 0.0);
    add("b", 2.0, 0.0);
    add("c", 3.0, 0.0);
    add("c", 0.0, 3.0);
    parcel.finish(document);
    EXPECT_EQ(document,
              R"(<g stroke-width="3"><path stroke="a" d="M0 1.5h1"/><path stroke="b" d="M1 1.5h2"/>)"
              R"(<path stroke="c" d="M3 1.5h1"/></g>
<path fill="c" d="M0 3h1v3h-1z"/>
)");
}

TEST(SvgParcel, SaysOnceHowTextsLook) {
    SvgParcel parcel;
    std::string document;
    parcel.add_text(" a", {1.0, 2.5}, "", "one", document);
    parcel.add_text(" a", {3.0, 4.0}, " b", "two", document);
    parcel.add_text(" c", {5.0, 6.0}, "", "three", document);
    parcel.finish(document);
    EXPECT_EQ(document, "<g a><text x=\"1\" y=\"2.5\">one</text><text x=\"3\" y=\"4\" b>two</text></g>\n"
                        "<text c x=\"5\" y=\"6\">three</text>\n");
}

}} // namespace act::svg_parcel_test
