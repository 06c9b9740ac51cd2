// Where a panel's remarks stand: inside the plot, on no other one, off the curves where they may move, and readable on
// the cells of a map.

#include "figure/plot_texts.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::notes_test { namespace {

Panel empty_panel() {
    Panel panel;
    panel.x.window = panel.y.window = {0.0, 10.0};
    return panel;
}

Remark remark(std::string text, Point at, double align = 0.5) {
    return {.at = at, .text = {{std::move(text)}}, .align = align};
}

PanelLayout arranged(const Panel& panel, PageSize page = {300.0, 200.0}) {
    Figure figure;
    figure.panels.push_back(panel);
    return arrange(figure, page, theme(ThemeId::paper), EvenMetrics()).panels[0];
}

std::vector<std::string> said(const PanelLayout& panel) {
    std::vector<std::string> texts;
    for (const PlacedLabel& note : panel.notes)
        texts.push_back(note.label.front().text);
    std::ranges::sort(texts);
    return texts;
}

TEST(Remarks, AreMovedInsideThePlot) {
    Panel panel = empty_panel();
    panel.marks = {remark("at the left end", {0.0, 2.0}, 1.0), remark("at the right end", {10.0, 8.0}, 0.0),
                   remark("in the middle", {5.0, 5.0})};
    const PanelLayout placed = arranged(panel);
    ASSERT_EQ(placed.notes.size(), 3U);
    for (const PlacedLabel& note : placed.notes) {
        const double width = advance(note.label, note.size_pt, EvenMetrics());
        EXPECT_GE(note.origin.x, placed.plot.x - 1e-9);
        EXPECT_LE(note.origin.x + width, placed.plot.right() + 1e-9);
    }
    const PlacedLabel& middle = placed.notes[2];
    EXPECT_NEAR(middle.origin.x + 0.5 * advance(middle.label, middle.size_pt, EvenMetrics()),
                placed.plot.x + 0.5 * placed.plot.width, 1e-9)
        << "where there is room it stays";
}

TEST(Remarks, AreLeftOutWhereThePlotIsNarrowerOrAnotherOneStands) {
    Panel panel = empty_panel();
    panel.marks = {remark(std::string(400, 'm'), {5.0, 2.0}), remark("first", {5.0, 5.0}),
                   remark("second", {5.1, 5.0}), remark("elsewhere", {5.0, 8.0})};
    EXPECT_EQ(said(arranged(panel)), (std::vector<std::string>{"elsewhere", "first"}));
}

TEST(Remarks, ThatBelongTogetherAreAllThereOrNone) {
    const auto shares = [](int count) {
        Panel panel = empty_panel();
        panel.marks.emplace_back(remark("title", {5.0, 9.0}));
        for (int i = 0; i < count; ++i) {
            Remark share = remark("100%", {(i + 0.5) * 10.0 / count, 2.0});
            share.is_one = true;
            panel.marks.emplace_back(std::move(share));
        }
        return said(arranged(panel)).size();
    };
    EXPECT_EQ(shares(4), 5U);
    EXPECT_EQ(shares(40), 1U);
}

TEST(Remarks, AreLeftOutWhereACurveRunsThroughTheirLetters) {
    Panel panel = empty_panel();
    panel.marks = {remark("name", {5.0, 5.0}), Segment{{0.0, 5.0}, {10.0, 5.0}, {}}};
    EXPECT_TRUE(arranged(panel).notes.empty());
    panel.marks.back() = Line{.pieces = {{{0.0, 6.0}, {10.0, 6.0}}}};
    EXPECT_EQ(arranged(panel).notes.size(), 1U);
}

TEST(Remarks, GoAlongToWhereNoCurveCrossesThem) {
    Panel panel = empty_panel();
    // A curve along the right half.
    panel.marks.emplace_back(Line{.pieces = {{{4.0, 5.0}, {10.0, 5.0}}}});
    Remark note = remark("name", {10.0, 5.0}, 1.0);
    panel.marks.emplace_back(note);
    EXPECT_TRUE(arranged(panel).notes.empty()) << "where it may not move, the curve strikes it out";
    note.along = panel.x.window;
    panel.marks.back() = note;
    const PanelLayout placed = arranged(panel);
    const double width = advance(placed.notes.at(0).label, placed.notes.at(0).size_pt, EvenMetrics());
    EXPECT_LE(placed.notes.at(0).origin.x + width, placed.to_page({4.0, 5.0}).x);
    // With a curve all the way it goes over to the other side of its point, or is left out where that is none.
    panel.marks.front() = Line{.pieces = {{{0.0, 5.0}, {10.0, 5.0}}}};
    EXPECT_TRUE(arranged(panel).notes.empty());
    Line bars;
    for (double x = 0.0; x <= 10.0; x += 0.2)
        bars.pieces.push_back({{x, 0.0}, {x, 4.9}});
    panel.marks.front() = bars;
    std::get<Remark>(panel.marks.back()).down_pt = 20.0;
    EXPECT_LT(arranged(panel).notes.at(0).origin.y, arranged(panel).to_page({0.0, 5.0}).y);
    std::get<Remark>(panel.marks.back()).down_pt = 0.0;
    // A curve that jumps steeply past its place crosses it too.
    panel.marks.front() = Line{.pieces = {{{9.9, 0.0}, {9.9, 10.0}}}};
    EXPECT_LT(arranged(panel).notes.at(0).origin.x + width, arranged(panel).to_page({9.9, 5.0}).x);
}

TEST(Remarks, AreDarkOrLightOverCells) {
    for (const ThemeId look : {ThemeId::paper, ThemeId::dark}) {
        Panel panel = empty_panel();
        Heat heat{.x = panel.x.window, .y = panel.y.window, .rows = 2, .columns = 1, .values = {0.0, 1.0}};
        panel.marks = {heat, remark("above", {5.0, 8.0}), remark("below", {5.0, 2.0})};
        Figure figure;
        figure.panels.push_back(panel);
        const auto notes = arrange(figure, {300.0, 200.0}, theme(look), EvenMetrics()).panels[0].notes;
        ASSERT_EQ(notes.size(), 2U);
        EXPECT_NE(notes[0].label[0].ink, notes[1].label[0].ink);
    }
}

TEST(Remarks, OfADrawingStandWhereTheyAreTold) {
    Panel panel = empty_panel();
    panel.bare = true;
    panel.marks = {remark("one", {0.0, 5.0}), remark("two", {0.0, 5.0})};
    const PanelLayout placed = arranged(panel);
    ASSERT_EQ(placed.notes.size(), 2U);
    EXPECT_LT(placed.notes[0].origin.x, placed.plot.x);
}

TEST(HeatCells, AreFoundByTheirPoints) {
    const Heat heat{.x = {0.0, 2.0}, .y = {0.0, 3.0}, .rows = 3, .columns = 2, .values = {1, 2, 3, 4, 5, 6}};
    EXPECT_EQ(heat.value_at({0.5, 2.5}), 1.0);
    EXPECT_EQ(heat.value_at({1.5, 0.5}), 6.0);
    EXPECT_EQ(heat.value_at({2.0, 0.0}), 6.0);
    EXPECT_EQ(heat.value_at({0.0, 3.0}), 1.0);
    EXPECT_EQ(heat.value_at({2.1, 1.0}), std::nullopt);
    EXPECT_EQ(heat.value_at({1.0, -0.1}), std::nullopt);
}

}} // namespace act::notes_test
