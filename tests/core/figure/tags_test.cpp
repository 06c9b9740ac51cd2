#include "figure/layout.h"

#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::tags_test { namespace {

constexpr Tag tag_of(Point at) {
    return {.at = at, .text = {}};
}

Panel with_tag(std::vector<Mark> marks, Point at) {
    Panel panel;
    panel.x.window = {-4.0, 4.0};
    panel.y.window = {-4.0, 4.0};
    panel.marks = std::move(marks);
    Tag tag = tag_of(at);
    tag.text = {{"slope 0.5"}};
    panel.marks.emplace_back(tag);
    return panel;
}

// Where the panel's only tag begins, in data: its left end, on its baseline.
Point place_in(const Panel& panel) {
    Figure figure;
    figure.panels.push_back(panel);
    const Layout layout = arrange(figure, {400.0, 400.0}, theme(ThemeId::paper), EvenMetrics());
    EXPECT_EQ(layout.panels[0].notes.size(), 1U);
    return layout.panels[0].to_data(layout.panels[0].notes[0].origin);
}

TEST(Tag, StandsRightOfItsPointAndBelowIt) {
    const Point place = place_in(with_tag({}, {0.0, 0.0}));
    EXPECT_GT(place.x, 0.0);
    EXPECT_LT(place.x, 0.5);
    EXPECT_LT(place.y, 0.0);
    EXPECT_GT(place.y, -1.0);
}

TEST(Tag, GoesOverToTheSideWhereNoLineRuns) {
    const Line falling{.pieces = {{{0.0, 0.0}, {4.0, -4.0}}}, .pen = {}, .name = {}};
    EXPECT_GT(place_in(with_tag({falling}, {0.0, 0.0})).y, 0.0);
    // A rule falls through two of the four places; the other two are free.
    const Point beside = place_in(with_tag({Rule{{0.0, 0.0}, -1.0, {}}}, {0.0, 0.0}));
    EXPECT_GT(beside.x * beside.y, 0.0);
}

TEST(Tag, StandsBesideZeroLinesWhereThereIsAnotherPlace) {
    // Right of the point and below it lies the axis of x.
    const Point place = place_in(with_tag({}, {1.0, 0.3}));
    EXPECT_GT(place.y, 0.0);
    Panel without = with_tag({}, {1.0, 0.3});
    without.zero_lines = false;
    EXPECT_LT(place_in(without).y, 0.3);
}

TEST(Tag, StaysInsideThePlot) {
    for (const Point corner : {Point{3.9, -3.9}, {-3.9, 3.9}, {3.9, 3.9}, {-3.9, -3.9}}) {
        const Point place = place_in(with_tag({}, corner));
        EXPECT_LT(std::abs(place.x), 4.0);
        EXPECT_LT(std::abs(place.y), 4.0);
    }
}

// Lines through all places near the point, and then through all there are.
TEST(Tag, GoesAlongItsLineAndIsLeftOutRatherThanCrossed) {
    std::vector<Mark> bars;
    for (double x = -3.8; x < 0.5; x += 0.2)
        bars.emplace_back(Segment{{x, -4.0}, {x, 4.0}, {}});
    const auto placed = [](std::vector<Mark> marks, Interval along) {
        Panel panel = with_tag(std::move(marks), {-4.0, 0.0});
        std::get<Tag>(panel.marks.back()).along = along;
        Figure figure;
        figure.panels.push_back(panel);
        return arrange(figure, {400.0, 400.0}, theme(ThemeId::paper), EvenMetrics()).panels[0];
    };
    EXPECT_TRUE(placed(bars, {}).notes.empty());
    const PanelLayout moved = placed(bars, {-4.0, 4.0});
    ASSERT_EQ(moved.notes.size(), 1U);
    EXPECT_GT(moved.to_data(moved.notes[0].origin).x, 0.4);
    for (double x = 0.4; x < 4.0; x += 0.2)
        bars.emplace_back(Segment{{x, -4.0}, {x, 4.0}, {}});
    EXPECT_TRUE(placed(bars, {-4.0, 4.0}).notes.empty());
}

TEST(Tag, CoversNoOtherTag) {
    Panel panel = with_tag({}, {0.0, 0.0});
    panel.marks.push_back(panel.marks.back());
    Figure figure;
    figure.panels.push_back(panel);
    const Layout layout = arrange(figure, {400.0, 400.0}, theme(ThemeId::paper), EvenMetrics());
    ASSERT_EQ(layout.panels[0].notes.size(), 2U);
    EXPECT_NE(layout.panels[0].notes[0].origin, layout.panels[0].notes[1].origin);
}

}} // namespace act::tags_test
