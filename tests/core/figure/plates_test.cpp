#include "figure/free_places.h"

#include "figure/draw.h"
#include "figure/line_patterns.h"
#include "figure/recording_canvas.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::plates_test { namespace {

Figure with(std::vector<Mark> marks) {
    Panel panel;
    panel.x.window = {-4.0, 4.0};
    panel.y.window = {-4.0, 4.0};
    panel.marks = std::move(marks);
    Figure figure;
    figure.panels.push_back(std::move(panel));
    return figure;
}

const Plate score{{{{"18 % off", Ink::text, Face::semibold, 1.25}}, {{"worst at x = 1", Ink::muted}}}};

PanelLayout placed(const Figure& figure, PageSize page = {400.0, 400.0}) {
    return arrange(figure, page, theme(ThemeId::paper), EvenMetrics()).panels[0];
}

TEST(Plate, StandsInTheFirstCornerThatIsFree) {
    const PanelLayout empty = placed(with({score}));
    ASSERT_EQ(empty.plates.size(), 1U);
    EXPECT_LT(empty.plates[0].box.right(), empty.plot.centre().x);
    EXPECT_LT(empty.plates[0].box.bottom(), empty.plot.centre().y);
    EXPECT_EQ(empty.plates[0].lines.size(), 2U);
    // Through the upper left corner and the lower right one.
    const Line falling{.pieces = {{{-4.0, 4.0}, {4.0, -4.0}}}, .pen = {}, .name = {}};
    const PanelLayout beside = placed(with({falling, score}));
    EXPECT_GT(beside.plates[0].box.x, beside.plot.centre().x);
    EXPECT_LT(beside.plates[0].box.bottom(), beside.plot.centre().y);
}

TEST(Plate, TouchesNoDotBesideIt) {
    const PanelLayout empty = placed(with({score}));
    const PageRect corner = empty.plates[0].box;
    const PagePoint beside{corner.right() + 2.0, corner.centre().y};
    const PageRect now = placed(with({Dot{.at = empty.to_data(beside), .pen = {}}, score})).plates[0].box;
    EXPECT_TRUE(now.right() + 5.0 <= beside.x || now.x - 5.0 >= beside.x || now.bottom() + 5.0 <= beside.y
                || now.y - 5.0 >= beside.y)
        << "a dot is wider than its place";
}

TEST(Plate, CoversNoBarWhereThereIsRoom) {
    const Bars bars{.tops = {{-3.0, 3.5}, {-1.5, 3.5}, {0.0, 1.0}, {2.0, 1.0}}, .base = -4.0};
    const PanelLayout panel = placed(with({bars, score}));
    EXPECT_GT(panel.plates[0].box.x, panel.to_page({-1.5, 0.0}).x);
}

TEST(Plate, IsLeftOutWhereItIsLargerThanThePlot) {
    EXPECT_TRUE(placed(with({score}), {90.0, 60.0}).plates.empty());
}

TEST(Plate, HasItsTextsInsideAndRemarksBesideIt) {
    const PanelLayout alone = placed(with({score}));
    const PageRect& box = alone.plates[0].box;
    for (const PlacedLabel& line : alone.plates[0].lines)
        EXPECT_TRUE(box.contains(line.origin));
    const Point under = alone.to_data(box.centre());
    const PanelLayout both = placed(with({score, Remark{.at = under, .text = {{"a remark"}}}}));
    EXPECT_TRUE(both.notes.empty()) << "it has no room there";
}

TEST(Plate, IsOutlinedByPolylinesOfEqualLength) {
    const PageRect box{10.0, 20.0, 100.0, 40.0};
    const PlateOutline outline = outline_of(box);
    ASSERT_EQ(outline.upper.size(), outline.lower.size());
    for (const auto* line : {&outline.upper, &outline.lower})
        for (const PagePoint p : *line)
            EXPECT_TRUE(box.contains(p)) << p.x << ", " << p.y;
}

TEST(Hatch, RunsFromEdgeToEdgeOfThePlot) {
    const PageRect plot{10.0, 20.0, 130.0, 70.0};
    const auto lines = hatch_lines(plot);
    EXPECT_GT(lines.size(), 10U);
    for (const auto& [from, to] : lines) {
        EXPECT_NEAR(to.x - from.x, from.y - to.y, 1e-9) << "at 45°";
        EXPECT_TRUE(std::abs(from.x - plot.x) < 1e-9 || std::abs(from.y - plot.bottom()) < 1e-9);
        EXPECT_TRUE(std::abs(to.x - plot.right()) < 1e-9 || std::abs(to.y - plot.y) < 1e-9);
        EXPECT_GE(from.x, plot.x - 1e-9);
        EXPECT_LE(to.x, plot.right() + 1e-9);
    }
    EXPECT_TRUE(hatch_lines({0.0, 0.0, 0.0, 0.0}).empty());
}

TEST(Hatch, IsDrawnWithThePlateOverIt) {
    const Figure figure = with({Hatch{{.ink = Ink::accent, .weight = Weight::hair}}, score});
    const EvenMetrics metrics;
    const Theme& look = theme(ThemeId::paper);
    RecordingCanvas canvas;
    draw(figure, arrange(figure, {300.0, 300.0}, look, metrics), look, metrics, canvas);
    EXPECT_TRUE(std::ranges::any_of(canvas.lines(), [](const std::string& line) {
        return line.starts_with("text") && line.find("18 % off") != std::string::npos;
    }));
}

}} // namespace act::plates_test
