#include "figure/draw.h"

#include "figure/plot_texts.h"
#include "figure/recording_canvas.h"
#include "support/even_metrics.h"
#include "support/source_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

namespace act::draw_test { namespace {

Figure one_panel(std::vector<Mark> marks) {
    Figure figure;
    Panel panel;
    panel.x.window = {0.0, 10.0};
    panel.y.window = {0.0, 5.0};
    panel.marks = std::move(marks);
    figure.panels.push_back(std::move(panel));
    return figure;
}

std::vector<std::string> drawn(const Figure& figure, const Theme& look = theme(ThemeId::paper)) {
    RecordingCanvas canvas;
    const EvenMetrics metrics;
    draw(figure, arrange(figure, {200.0, 120.0}, look, metrics), look, metrics, canvas);
    return canvas.lines();
}

std::size_t count(const std::vector<std::string>& lines, std::string_view start) {
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(start); }));
}

// All calls of a small figure with every kind of mark, as they stand in tests/golden. After a change that is
// meant, the failing test's output says where the new text lies; read the difference before taking it over.
TEST(Drawing, MatchesTheGoldenText) {
    Figure figure = one_panel(
        {Line{{{{0.0, 1.0}, {5.0, 1.0}}, {{5.0, 4.0}, {10.0, 4.0}}}, {.ink = Ink::function}},
         Dot{{5.0, 1.0}, true, {.ink = Ink::function}}, Dot{{5.0, 4.0}, false, {.ink = Ink::function}},
         Rule{{2.0, 2.0}, 0.5, {.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dashed}},
         Shade{{7.0, 12.0}, {.ink = Ink::accent}}});
    figure.title = {{"ELU", Ink::text, Face::semibold, 1.0}, {" α", Ink::parameter, Face::math, 0.7}};
    figure.panels[0].title = {{"Function", Ink::function, Face::semibold, 1.0}};
    figure.panels[0].x.label = "x";
    figure.panels[0].y.label = "f(x)";
    std::string now;
    for (const std::string& line : drawn(figure))
        now += line + "\n";
    std::ifstream file(source_file("tests/golden/panel.txt"));
    std::stringstream golden;
    golden << file.rdbuf();
    if (now != golden.str()) std::ofstream("panel.txt.now") << now;
    EXPECT_EQ(now, golden.str()) << "the new text is in panel.txt.now, in the folder of the test program";
}

// Cells that reach to the edge would hide half of the line there.
TEST(Drawing, PutsTheFrameOverCells) {
    const Figure cells =
        one_panel({Heat{.x = {0.0, 10.0}, .y = {0.0, 5.0}, .rows = 1, .columns = 1, .values = {1.0}},
                   Dot{{0.0, 2.0}, true, {.ink = Ink::accent}}});
    const std::vector<std::string> lines = drawn(cells);
    const auto last = [&](std::string_view start) {
        const auto at = std::find_if(lines.rbegin(), lines.rend(),
                                     [&](const std::string& line) { return line.starts_with(start); });
        return lines.rend() - at;
    };
    EXPECT_GT(last("stroke"), last("rect"));
    EXPECT_GT(last("disc"), last("stroke")) << "a dot on the frame is whole";
}

TEST(Drawing, ShowsInTheLegendWhatThePanelsHave) {
    const auto of = [](LegendSample sample) {
        Figure figure = one_panel({});
        figure.legend = {{.text = {{"found"}}, .pen = {.ink = Ink::accent}, .sample = sample}};
        return drawn(figure);
    };
    const std::vector<std::string> line = of(LegendSample::line);
    EXPECT_EQ(count(of(LegendSample::dot), "disc"), count(line, "disc") + 1);
    EXPECT_EQ(count(of(LegendSample::dot), "stroke"), count(line, "stroke") - 1);
    EXPECT_EQ(count(of(LegendSample::ring), "disc"), count(line, "disc"));
    EXPECT_EQ(count(of(LegendSample::ring), "stroke"), count(line, "stroke"));
    EXPECT_NE(of(LegendSample::ring), line);
    EXPECT_EQ(count(of(LegendSample::area), "rect"), count(line, "rect") + 1);
}

// A disc in the colour of the page would show on a transparent one.
TEST(Drawing, FillsNothingInAnOpenDotOrAKnot) {
    Theme transparent = theme(ThemeId::paper);
    transparent.page.alpha = 0.0F;
    const Figure figure = one_panel({Line{{{{0.0, 2.5}, {5.0, 2.5}}}, {.ink = Ink::function}},
                                     Dot{{5.0, 2.5}, false, {.ink = Ink::function}},
                                     Segment{{1.0, 1.0}, {9.0, 1.0}, {.ink = Ink::accent}},
                                     Knot{.at = {9.0, 1.0}, .pen = {.ink = Ink::accent}}});
    const auto lines = drawn(figure, transparent);
    EXPECT_EQ(count(lines, "disc"), 0U);
    EXPECT_EQ(count(lines, "rect"), 0U);
}

TEST(Drawing, EndsEveryLineAtTheRingOfAnOpenDot) {
    const Theme& look = theme(ThemeId::paper);
    const EvenMetrics metrics;
    for (const Dash dash : {Dash::solid, Dash::dashed, Dash::dotted}) {
        const Figure figure = one_panel({Line{{{{0.0, 2.5}, {10.0, 2.5}}}, {.dash = dash}},
                                         Rule{{5.0, 2.5}, HUGE_VAL, {.dash = dash}},
                                         Dot{{5.0, 2.5}, false, {.ink = Ink::accent}}});
        const Layout layout = arrange(figure, {200.0, 120.0}, look, metrics);
        const PagePoint centre = layout.panels[0].to_page({5.0, 2.5});
        for (const std::string& line : drawn(figure)) {
            if (!line.starts_with("stroke")) continue;
            std::istringstream numbers(line.substr(line.find(':') + 1));
            for (double x = 0.0, y = 0.0; numbers >> x;) {
                numbers.ignore(1);
                ASSERT_TRUE(numbers >> y) << line;
                EXPECT_GT(std::hypot(x - centre.x, y - centre.y), 0.7 * look.dot_pt) << line;
            }
        }
    }
}

TEST(Drawing, LeadsTheArrowOfAnImpulseToTheEdgeItPointsTo) {
    const EvenMetrics metrics;
    const Theme& look = theme(ThemeId::paper);
    for (const bool up : {true, false}) {
        const Impulse impulse{.foot = {5.0, 2.5}, .up = up, .text = {{"δ", Ink::function}}};
        const Figure figure = one_panel({impulse});
        const Layout layout = arrange(figure, {200.0, 120.0}, look, metrics);
        const PanelLayout& panel = layout.panels[0];
        const auto arrow = arrow_of(impulse, panel, panel_theme(look, figure, layout));
        ASSERT_EQ(arrow.size(), 2U);
        EXPECT_EQ(arrow[0].front(), panel.to_page({5.0, 2.5}));
        EXPECT_TRUE(panel.plot.contains(arrow[0].back()));
        EXPECT_LT(std::abs(arrow[0].back().y - (up ? panel.plot.y : panel.plot.bottom())), look.tick_pt);
        EXPECT_EQ(arrow[1][1], arrow[0].back()) << "the head's tip";
        EXPECT_EQ(panel.notes.size(), 1U);
    }
    const Figure low = one_panel({Impulse{.foot = {5.0, 4.9}, .text = {{"δ", Ink::function}}}});
    EXPECT_TRUE(arrange(low, {200.0, 120.0}, look, metrics).panels[0].notes.empty()) << "no room";
}

TEST(Drawing, LeavesOutADotBeyondTheWindow) {
    EXPECT_EQ(count(drawn(one_panel({Dot{{5.0, 5.1}, true, {}}})), "disc"), 0U);
}

TEST(Drawing, BalancesItsClips) {
    const auto lines = drawn(one_panel({Line{{{{0.0, 0.0}, {1.0, 1.0}}}, {}}}));
    EXPECT_EQ(count(lines, "clip"), count(lines, "unclip"));
    EXPECT_GE(count(lines, "clip"), 1U);
}

// Cairo's coordinates are 24.8 fixed point and screens' are floats: nothing beyond a few thousand points may
// pass.
TEST(Drawing, CutsCurvesThatLeaveThePageByFar) {
    RecordingCanvas canvas;
    const EvenMetrics metrics;
    const Figure figure =
        one_panel({Line{{{{0.0, -1e300}, {5.0, 2.0}, {7.0, 1e300}, {8.0, 1e300}, {9.0, -1e12}}}, {}}});
    const Layout layout = arrange(figure, {200.0, 120.0}, theme(ThemeId::paper), metrics);
    draw(figure, layout, theme(ThemeId::paper), metrics, canvas);
    for (const std::string& line : canvas.lines()) {
        if (!line.starts_with("stroke #cc2430")) continue;
        std::istringstream numbers(line.substr(line.find(':') + 1));
        for (double x = 0.0, y = 0.0; numbers >> x;) {
            numbers.ignore(1);
            ASSERT_TRUE(numbers >> y) << line;
            EXPECT_LE(std::abs(x), 1e4) << line;
            EXPECT_LE(std::abs(y), 1e4) << line;
        }
    }
}

TEST(Drawing, DrawsNothingInAPlotWithoutSize) {
    RecordingCanvas canvas;
    const EvenMetrics metrics;
    const Figure figure = one_panel({Line{{{{0.0, 0.0}, {1.0, 1.0}}}, {}}});
    draw(figure, arrange(figure, {10.0, 10.0}, theme(ThemeId::paper), metrics), theme(ThemeId::paper),
         metrics, canvas);
    EXPECT_EQ(count(canvas.lines(), "stroke"), 0U);
}

TEST(Drawing, OfAPartLeavesOutWhatIsNotVisible) {
    Figure figure;
    figure.columns = 1;
    for (int i = 0; i < 10; ++i)
        figure.panels.push_back(one_panel({Dot{{5.0, 2.5}, true, {}}}).panels[0]);
    const EvenMetrics metrics;
    const Theme& look = theme(ThemeId::paper);
    const Layout layout = arrange(figure, {200.0, 1000.0}, look, metrics);
    RecordingCanvas canvas;
    draw_part(figure, layout, look, metrics, canvas, {0.0, 0.0, 200.0, 150.0});
    EXPECT_EQ(count(canvas.lines(), "disc"), 2U);
}

// A dashed wave that leaves the plot by a thousand times its height, fifty times.
TEST(Drawing, MakesNoDashesWhereNobodySeesThem) {
    Polyline wave;
    for (int k = 0; k <= 100; ++k)
        wave.push_back({0.1 * k, k % 2 == 0 ? -5000.0 : 5000.0});
    const auto strokes = [&](Dash dash) {
        return count(drawn(one_panel({Line{{wave}, {.ink = Ink::function, .dash = dash}}})),
                     "stroke #cc2430");
    };
    EXPECT_EQ(strokes(Dash::solid), 100U) << "one for each time it crosses the plot";
    EXPECT_LT(strokes(Dash::dotted), 100U * 80U);
    EXPECT_GT(strokes(Dash::dotted), 1000U);
}

}} // namespace act::draw_test
