#include "export/svg_parcel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <sstream>
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
    parcel.add_line(" a", line, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path a d=\"M0 0l1 2-.5 10.3\"/>\n");
}

TEST(SvgParcel, WritesLevelAndSteepStepsWithOneNumber) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> line{{1.0, 1.0}, {3.0, 1.0}, {3.0, 0.5}, {4.0, 2.0}, {4.0, 3.0}};
    parcel.add_line({}, line, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path d=\"M1 1h2v-.5l1 1.5v1\"/>\n");
}

TEST(SvgParcel, LeavesOutWhatLiesOnTheLine) {
    SvgParcel parcel;
    std::string document;
    // The fourth point lies 0.02 pt beside the line, the sixth one is its end, and the line comes back from it.
    const std::vector<PagePoint> line{{0.0, 0.0}, {1.0, 0.0}, {2.0, 0.0}, {3.0, 0.02},
                                      {4.0, 0.0}, {5.0, 0.0}, {4.5, 0.0}, {4.5, 0.3}};
    parcel.add_line({}, line, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path d=\"M0 0h5-.5v.3\"/>\n");
}

TEST(SvgParcel, StepsDoNotDriftAndStayCloseToTheCurve) {
    const auto curve = [](double x) { return 30.0 + 30.0 * std::sin(0.1 * x); };
    const auto distance = [&](PagePoint at) {
        const double steepness = 3.0 * std::cos(0.1 * at.x);
        return std::abs(at.y - curve(at.x)) / std::hypot(1.0, steepness);
    };
    std::vector<PagePoint> line;
    for (int i = 0; i <= 3000; ++i)
        line.push_back({i / 30.0, curve(i / 30.0)});
    SvgParcel parcel;
    std::string document;
    parcel.add_line({}, line, document);
    parcel.finish(document);
    EXPECT_LT(document.size(), 500U);
    const auto steps = steps_of(document);
    auto [x, y] = steps[0];
    double farthest = 0.0;
    for (const auto& [dx, dy] : std::span(steps).subspan(1)) {
        for (int tenth = 1; tenth < 10; ++tenth)
            farthest = std::max(farthest, distance({x + 0.1 * tenth * dx, y + 0.1 * tenth * dy}));
        x += dx;
        y += dy;
    }
    EXPECT_NEAR(x, 100.0, 1e-9);
    EXPECT_NEAR(y, curve(100.0), 0.051);
    EXPECT_LT(farthest, 0.19);
}

TEST(SvgParcel, JoinsWhatHasTheSamePaint) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> square{{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}};
    const std::vector<PagePoint> beside{{1.0, 0.0}, {2.0, 0.0}, {2.0, 1.0}, {1.0, 1.0}};
    parcel.add_area(" a", std::array{square}, document);
    parcel.add_area(" a", std::array{beside}, document);
    EXPECT_TRUE(document.empty());
    parcel.add_area(" b", std::array{square}, document);
    EXPECT_EQ(document, "<path a d=\"M0 0h1v1h-1zM1 0h1v1h-1z\"/>\n");
    document.clear();
    parcel.add_disc(" c", {1.5, -0.25}, 2.0, document);
    parcel.add_disc(" c", {3.0, 4.0}, 2.0, document);
    parcel.finish(document);
    EXPECT_EQ(document, R"(<path b d="M0 0h1v1h-1z"/>)"
                        "\n"
                        R"(<g stroke-linecap="round" c stroke-width="4"><path d="M1.5-.3h0M3 4h0"/></g>)"
                        "\n");
}

TEST(SvgParcel, KeepsAreasApartThatMayOverlap) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> square{{0.0, 0.0}, {2.0, 0.0}, {2.0, 2.0}, {0.0, 2.0}};
    const std::vector<PagePoint> other_way{{1.0, 0.0}, {1.0, 1.0}, {3.0, 1.0}, {3.0, 0.0}};
    parcel.add_area(" a", std::array{square}, document);
    parcel.add_area(" a", std::array{other_way}, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path a d=\"M0 0h2v2h-2z\"/>\n<path a d=\"M1 0v1h2v-1z\"/>\n");
}

TEST(SvgParcel, KeepsCirclesAmongTheLinesOfTheirPaint) {
    SvgParcel parcel;
    std::string document;
    const std::vector<PagePoint> line{{0.0, 0.0}, {1.0, 2.0}};
    parcel.add_line(" a", line, document);
    parcel.add_circle(" a", {10.0, 4.0}, 2.5, document);
    parcel.add_circle(" a", {20.0, -4.0}, 0.75, document);
    parcel.finish(document);
    EXPECT_EQ(document, "<path a d=\"M0 0l1 2M7.5 4a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"
                        "M19.25-4a.75 .75 0 1 0 1.5 0a.75 .75 0 1 0-1.5 0\"/>\n");
}

TEST(SvgParcel, JoinsTheLinesOfAHatchAndNoneThatTouch) {
    SvgParcel parcel;
    std::string document;
    const auto hatch = [&](std::initializer_list<std::pair<PagePoint, PagePoint>> lines) {
        document.clear();
        for (const auto& [from, to] : lines)
            parcel.add_hatch(" a", from, to, 1.0, document);
        parcel.finish(document);
        return std::ranges::count(document, '\n');
    };
    EXPECT_EQ(hatch({{{0.0, 4.0}, {4.0, 0.0}}, {{0.0, 8.0}, {8.0, 0.0}}, {{4.0, 8.0}, {8.0, 4.0}}}), 1);
    EXPECT_EQ(document, "<path a d=\"M0 4l4-4M0 8l8-8M4 8l4-4\"/>\n");
    EXPECT_EQ(hatch({{{0.0, 0.0}, {4.0, 0.0}}, {{0.0, 1.0}, {4.0, 1.0}}}), 2) << "their edges meet";
    EXPECT_EQ(hatch({{{0.0, 0.0}, {4.0, 0.0}}, {{0.0, 5.0}, {4.0, 9.0}}}), 2) << "they are not parallel";
    EXPECT_EQ(hatch({{{0.0, 0.0}, {4.0, 0.0}}, {{0.0, 5.0}, {4.0, 5.0}}, {{1.0, 0.0}, {3.0, 0.0}}}), 2)
        << "the last one lies on the first";
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
    EXPECT_EQ(document, R"(<path fill="a" d="M0 0h2v1h-2zM2.5 0h.5v1h-.5zM3 0h1v2h-1z"/>
<path fill="b" d="M4 0h1v2h-1z"/>
)");
}

// Cells that are 1.5 wide and 2 high, which reach under their neighbours; some are not there.
std::string map_of(std::size_t rows, std::size_t columns, double width) {
    SvgParcel parcel;
    std::string document;
    parcel.add_rect("ground", {-5.0, -5.0}, {500.0, 500.0}, document);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            if (row == 1 && column == 2) continue;
            const PagePoint low{10.25 + 1.5 * static_cast<double>(column),
                                20.5 + 2.0 * static_cast<double>(row)};
            parcel.add_rect(column % 3 == 0 ? "#a0b0c0" : "#ff0010", low, {low.x + width, low.y + 2.3},
                            document);
        }
    parcel.finish(document);
    return document;
}

TEST(SvgParcel, DrawsTheCellsOfAMapByTheirNumbersAndColours) {
    const std::string document = map_of(8, 6, 1.8);
    EXPECT_EQ(
        document,
        R"x(<path fill="ground" d="M-5-5h505v505h-505z"/>
<g shape-rendering="crispEdges" stroke-width="1" transform="matrix(1.5 0 0 2 10.25 21.5)">)x"
        R"x(<path stroke="#a0b0c0" d="M0 0h1M3 0h1M0 1h1M3 1h1M0 2h1M3 2h1M0 3h1M3 3h1M0 4h1M3 4h1M0 5h1M3 5h1M0 6h1M3 6h1M0 7h1M3 7h1"/>)x"
        R"x(<path stroke="#ff0010" d="M1 0h2M4 0h2M1 1h1M4 1h2M1 2h2M4 2h2M1 3h2M4 3h2M1 4h2M4 4h2M1 5h2M4 5h2M1 6h2M4 6h2M1 7h2M4 7h2"/></g>
)x");
}

TEST(SvgParcel, DrawsCellsThatStandApartAsTheyAre) {
    EXPECT_EQ(map_of(8, 6, 1.4).find("crispEdges"), std::string::npos);
}

TEST(SvgParcel, JoinsTheCellsOfAMapWhoseColoursTheEyeDoesNotTellApart) {
    SvgParcel parcel;
    std::string document;
    constexpr std::array colours{"#807f81", "#83827c", "#8c8c8c", "#818181", "#fefefe", "#fd0000", "#02fffc"};
    for (const double row : {0.0, 1.0, 2.0, 3.0, 4.0})
        for (std::size_t i = 0; i < colours.size(); ++i) {
            const auto column = static_cast<double>(i);
            parcel.add_rect(colours.at(i), {column, row}, {column + 1.0, row + 1.0}, document);
        }
    parcel.finish(document);
    EXPECT_NE(document.find(R"(<path stroke="#808080" d="M0 0h2M3 0h1)"), std::string::npos) << document;
    EXPECT_NE(document.find(R"(<path stroke="#909090" d="M2 0h1)"), std::string::npos) << document;
    EXPECT_NE(document.find(R"(<path stroke="#ffffff" d="M4 0h1)"), std::string::npos) << document;
    EXPECT_NE(document.find(R"(<path stroke="#ff0000" d="M5 0h1)"), std::string::npos) << document;
    EXPECT_NE(document.find(R"(<path stroke="#00ffff" d="M6 0h1)"), std::string::npos) << document;
}

// Where the last cell of a map's first colour ends, and in which row.
std::pair<int, int> end_of_cells(const std::string& document) {
    std::istringstream data(document.substr(document.find(" d=\"") + 4));
    std::pair<int, int> at;
    char kind = ' ';
    while (data >> kind && kind != '"') {
        int x = 0;
        int y = 0;
        data >> x;
        if (kind != 'h') data >> y;
        at = kind == 'M' ? std::pair{x, y} : std::pair{at.first + x, at.second + y};
    }
    return at;
}

// Where the page's points are hundredths, a map's cells are parts of it: none may drift.
TEST(SvgParcel, TakesCellsOfAnyWidthForAMap) {
    for (const double pitch : {0.37, 1.0 / 3.0, 4.0333, 7.391}) {
        SvgParcel parcel;
        std::string document;
        for (int row = 0; row < 50; ++row)
            for (int column = 0; column < 60; ++column)
                parcel.add_rect((row + column) % 2 == 0 ? "#101010" : "#f0f0f0",
                                {20.0 + pitch * column, 7.0 + pitch * row},
                                {20.0 + pitch * (column + 1), 7.0 + pitch * (row + 1)}, document);
        parcel.finish(document);
        EXPECT_EQ(end_of_cells(document), (std::pair{60, 49})) << pitch << document.substr(0, 100);
        EXPECT_LT(document.size(), 60U * 50U * 9U);
    }
}

TEST(SvgParcel, DrawsDiscsThatTouchOneOverAnother) {
    SvgParcel parcel;
    std::string document;
    for (const PagePoint at : {PagePoint{0.0, 0.0}, {1.0, 0.0}, {5.0, 0.0}, {1.5, 0.0}, {9.0, 3.0}})
        parcel.add_disc(" a", at, 1.0, document);
    parcel.finish(document);
    EXPECT_EQ(document, R"(<g stroke-linecap="round" a stroke-width="2"><path d="M0 0h0M5 0h0M9 3h0"/>)"
                        R"(<path d="M1 0h0"/><path d="M1.5 0h0"/></g>)"
                        "\n");
}

// However many there are and however they lie, all are drawn.
TEST(SvgParcel, DrawsEveryDiscOfManyThatTouch) {
    SvgParcel parcel;
    std::string document;
    for (int i = 0; i < 5000; ++i) {
        const int row = i / 300;
        parcel.add_disc(" a", {0.01 * (i % 300), 0.02 * row}, 1.0, document);
    }
    parcel.finish(document);
    std::size_t drawn = 0;
    for (std::size_t at = document.find("h0"); at != std::string::npos; at = document.find("h0", at + 1))
        ++drawn;
    EXPECT_EQ(drawn, 5000U);
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
