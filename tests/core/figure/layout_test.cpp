#include "figure/layout.h"

#include "support/even_metrics.h"

#include <gtest/gtest.h>

namespace act::layout_test { namespace {

Panel panel_over(Interval x, Interval y) {
    Panel panel;
    panel.x.window = x;
    panel.y.window = y;
    panel.title = {{"Title", Ink::text, Face::semibold, 1.0}};
    return panel;
}

Figure grid(std::size_t panels, std::size_t columns) {
    Figure figure;
    figure.columns = columns;
    figure.title = {{"Figure", Ink::text, Face::semibold, 1.0}};
    for (std::size_t i = 0; i < panels; ++i)
        figure.panels.push_back(panel_over({-4.0, 4.0}, {-1.0, 10.0}));
    return figure;
}

Layout arranged(const Figure& figure, PageSize page, ThemeId id = ThemeId::paper) {
    return arrange(figure, page, theme(id), EvenMetrics());
}

bool holds(const PageRect& outer, const PageRect& inner) {
    constexpr double slack = 1e-9;
    return outer.x <= inner.x + slack && outer.y <= inner.y + slack && inner.right() <= outer.right() + slack
           && inner.bottom() <= outer.bottom() + slack;
}

// Where a text of this size stands, from the top of its capitals to its baseline.
PageRect box_of(PagePoint origin, std::string_view text, double size) {
    const EvenMetrics metrics;
    const double cap = metrics.cap_height(Face::regular, size);
    return {origin.x, origin.y - cap, metrics.advance(text, Face::regular, size), cap};
}

TEST(Layout, LeavesOutATagThatHasNoRoomInItsPlot) {
    Figure figure;
    figure.panels.resize(1);
    figure.panels[0].marks = {Tag{.at = {0.0, 0.0}, .text = {{"slope 0.367879"}}}};
    const Theme& look = theme(ThemeId::paper);
    for (const double width : {90.0, 400.0}) {
        const Layout layout = arrange(figure, {width, 120.0}, look, EvenMetrics());
        EXPECT_EQ(layout.panels[0].notes.size(), width > 200.0 ? 1U : 0U) << width;
    }
}

TEST(Layout, GivesEqualAxesUnitsOfOneLength) {
    for (const Interval y : {Interval{-1.0, 10.0}, {-0.2, 0.2}, {-40.0, 40.0}}) {
        Figure figure = grid(2, 2);
        figure.panels[1].y.window = y;
        const PageRect usual = arranged(figure, {600.0, 400.0}).panels[1].plot;
        figure.panels[1].equal = true;
        const Layout layout = arranged(figure, {600.0, 400.0});
        const PanelLayout& panel = layout.panels[1];
        EXPECT_NEAR(panel.plot.width / panel.x.width(), panel.plot.height / y.width(), 1e-9);
        EXPECT_TRUE(holds(panel.cell, panel.plot));
        EXPECT_TRUE(holds(usual, panel.plot));
        EXPECT_EQ(panel.x, (Interval{-4.0, 4.0})) << "windows stay as they are";
        EXPECT_EQ(panel.y, y);
    }
}

TEST(Layout, LetsTheFirstPanelStandBesideAllOthers) {
    Figure figure = grid(3, 1);
    figure.first_leads = true;
    const Layout layout = arranged(figure, {600.0, 400.0});
    const PageRect& first = layout.panels[0].plot;
    const PageRect& upper = layout.panels[1].plot;
    const PageRect& lower = layout.panels[2].plot;
    EXPECT_LT(first.right(), upper.x);
    EXPECT_NEAR(first.width, upper.width, 1e-9);
    EXPECT_NEAR(first.y, upper.y, 1e-9);
    EXPECT_NEAR(first.bottom(), lower.bottom(), 1e-9);
    EXPECT_LT(upper.bottom(), lower.y);
    EXPECT_NEAR(upper.height, lower.height, 1e-9);
}

TEST(Layout, NamesStepsOfTheColourKey) {
    Figure figure = grid(1, 1);
    figure.panels[0].colour_key = true;
    figure.panels[0].marks = {
        Heat{.x = {-4.0, 4.0}, .y = {-1.0, 10.0}, .range = {-2.0, 2.0}, .key = {{-1.0, "½"}, {1.0, "2"}}}};
    const PanelLayout panel = arranged(figure, {400.0, 300.0}).panels[0];
    ASSERT_EQ(panel.key_ticks.size(), 2U);
    EXPECT_EQ(panel.key_ticks[1].text, "2");
    EXPECT_NEAR(panel.key_ticks[1].at, panel.key.bottom() - 0.75 * panel.key.height, 1e-9);
}

TEST(Layout, KeepsEveryTextOnThePageAndOffThePlots) {
    for (const ThemeId id : {ThemeId::paper, ThemeId::projector, ThemeId::document})
        for (const std::size_t columns : {1U, 2U, 3U}) {
            const PageSize page{200.0 * static_cast<double>(columns), 400.0};
            const Layout layout = arranged(grid(6, columns), page, id);
            const double size = layout.type * theme(id).tick_pt;
            for (const PanelLayout& panel : layout.panels) {
                EXPECT_TRUE(holds({0, 0, page.width, page.height}, panel.cell));
                EXPECT_TRUE(holds(panel.cell, panel.plot));
                for (const auto* ticks : {&panel.x_ticks, &panel.y_ticks})
                    for (const PlacedTick& tick : *ticks) {
                        const PageRect text = box_of(tick.text_origin, tick.text, size);
                        EXPECT_TRUE(holds({0, 0, page.width, page.height}, text)) << tick.text;
                        EXPECT_FALSE(overlap(text, panel.plot)) << tick.text;
                    }
            }
        }
}

TEST(Layout, KeepsNumbersOfOneAxisApart) {
    Figure figure = grid(1, 1);
    figure.panels[0].x.window = {1234567.0, 1234569.0};
    const Layout layout = arranged(figure, {300.0, 200.0});
    const auto& ticks = layout.panels[0].x_ticks;
    for (std::size_t i = 1; i < ticks.size(); ++i)
        EXPECT_FALSE(overlap(box_of(ticks[i - 1].text_origin, ticks[i - 1].text, 9.0),
                             box_of(ticks[i].text_origin, ticks[i].text, 9.0)));
}

TEST(Layout, GivesAllPlotsTheSameSize) {
    const Layout layout = arranged(grid(5, 3), {600.0, 400.0});
    for (const PanelLayout& panel : layout.panels) {
        EXPECT_NEAR(panel.plot.width, layout.panels[0].plot.width, 1e-9);
        EXPECT_NEAR(panel.plot.height, layout.panels[0].plot.height, 1e-9);
    }
    EXPECT_EQ(layout.panels[0].plot.y, layout.panels[2].plot.y);
    EXPECT_LT(layout.panels[2].plot.y, layout.panels[3].plot.y);
}

TEST(Layout, GivesRowsTheirSharesOfTheHeight) {
    Figure figure = grid(6, 2);
    figure.heights = {3.0, 1.5}; // and the third row has 1
    const Layout layout = arranged(figure, {600.0, 500.0});
    const auto cell = [&](std::size_t i) { return layout.panels[i].cell.height; };
    EXPECT_NEAR(cell(0), 2.0 * cell(2), 1e-9);
    EXPECT_NEAR(cell(1), 3.0 * cell(5), 1e-9);
    const Layout even = arranged(grid(6, 2), {600.0, 500.0});
    EXPECT_NEAR(layout.panels[5].cell.bottom(), even.panels[5].cell.bottom(), 1e-9);
    EXPECT_FALSE(overlap(layout.panels[0].cell, layout.panels[2].cell));
}

TEST(Layout, MapsDataToThePageAndBack) {
    const Layout layout = arranged(grid(1, 1), {400.0, 300.0});
    const PanelLayout& panel = layout.panels[0];
    EXPECT_NEAR(panel.to_page({-4.0, -1.0}).x, panel.plot.x, 1e-9);
    EXPECT_NEAR(panel.to_page({-4.0, -1.0}).y, panel.plot.bottom(), 1e-9);
    const Point there{1.25, 7.5};
    const Point back = panel.to_data(panel.to_page(there));
    EXPECT_NEAR(back.x, there.x, 1e-12);
    EXPECT_NEAR(back.y, there.y, 1e-12);
}

TEST(Layout, StartsANewRowUnderEachHead) {
    Figure figure = grid(4, 3);
    figure.heads = {{{{"First", Ink::muted, Face::semibold, 1.0}}, 0},
                    {{{"Second", Ink::muted, Face::semibold, 1.0}}, 2}};
    const Layout layout = arranged(figure, {600.0, 500.0});
    ASSERT_EQ(layout.heads.size(), 2U);
    EXPECT_LT(layout.heads[0].origin.y, layout.panels[0].cell.y + 1e-9);
    EXPECT_EQ(layout.panels[0].cell.y, layout.panels[1].cell.y);
    EXPECT_LT(layout.panels[1].cell.bottom(), layout.heads[1].origin.y);
    EXPECT_LT(layout.heads[1].origin.y, layout.panels[2].cell.y + 1e-9);
    EXPECT_EQ(layout.panels[2].cell.x, layout.panels[0].cell.x);
}

TEST(Layout, PutsPanelsOfAGroupCloserTogether) {
    Figure figure = grid(4, 4);
    figure.group = 2;
    const Layout layout = arranged(figure, {800.0, 300.0});
    const auto gap = [&](std::size_t i) {
        return layout.panels[i + 1].cell.x - layout.panels[i].cell.right();
    };
    EXPECT_LT(gap(0), gap(1));
    EXPECT_NEAR(gap(0), gap(2), 1e-9);
}

TEST(Layout, ShrinksATitleThatIsTooLong) {
    Figure figure = grid(1, 1);
    figure.panels[0].title = {{std::string(40, 'm'), Ink::text, Face::semibold, 1.0}};
    const Layout layout = arranged(figure, {220.0, 200.0});
    const PlacedLabel& title = layout.panels[0].title;
    EXPECT_LT(title.size_pt, theme(ThemeId::paper).panel_title_pt);
    EXPECT_LE(title.origin.x + advance(title.label, title.size_pt, EvenMetrics()), 220.0)
        << "it may go on over the margin, and not beyond the page";
}

TEST(Layout, NeverGivesNegativeSizes) {
    for (const double side : {0.0, 1.0, 20.0, 50.0})
        for (const PanelLayout& panel : arranged(grid(6, 3), {side, side}).panels) {
            EXPECT_GE(panel.plot.width, 0.0);
            EXPECT_GE(panel.plot.height, 0.0);
        }
}

TEST(Layout, DoesNotShiftThePlotWithEveryDigit) {
    Figure figure = grid(1, 1);
    figure.panels[0].y.window = {0.0, 8.0};
    const double before = arranged(figure, {300.0, 300.0}).panels[0].plot.x;
    figure.panels[0].y.window = {1.0, 9.0};
    EXPECT_EQ(arranged(figure, {300.0, 300.0}).panels[0].plot.x, before);
}

TEST(SmallType, IsUsedWhereAPageIsSmallAndNotElsewhere) {
    const Figure figure = grid(9, 3);
    EXPECT_EQ(arranged(figure, {700.0, 700.0}).type, 1.0);
    const Layout small = arranged(figure, {240.0, 200.0});
    EXPECT_LT(small.type, 1.0);
    EXPECT_TRUE(small.legible);
    for (const PanelLayout& panel : small.panels) {
        EXPECT_GT(panel.plot.width, 20.0);
        EXPECT_GT(panel.plot.height, 15.0);
    }
}

TEST(SmallType, IsAsLargeAsThePageAllows) {
    const Figure figure = grid(9, 3);
    double last = 0.0;
    for (double side = 200.0; side <= 700.0; side += 20.0) {
        const Layout layout = arranged(figure, {side, side});
        EXPECT_GE(layout.type, last) << side;
        last = layout.type;
    }
    EXPECT_EQ(last, 1.0);
}

TEST(SmallType, DoesNotMakeAPageLegibleThatHasNoRoom) {
    const Layout layout = arranged(grid(48, 8), {120.0, 60.0});
    EXPECT_FALSE(layout.legible);
    EXPECT_LT(layout.type, 0.5);
}

TEST(Titles, HaveOneSize) {
    Figure figure = grid(4, 2);
    figure.panels[2].title.front().text = "A title that is much too long for its panel";
    const Layout layout = arranged(figure, {400.0, 400.0});
    for (const PanelLayout& panel : layout.panels)
        EXPECT_EQ(panel.title.size_pt, layout.panels[0].title.size_pt);
}

TEST(Titles, AreNoSmallerThanTheNumbersWhileOtherSizesLeaveThemWhole) {
    Figure figure = grid(2, 2);
    figure.panels[1].title.front().text = "A title that is rather long for its panel";
    for (const ThemeId id : {ThemeId::paper, ThemeId::document, ThemeId::projector})
        for (const double width : {400.0, 600.0, 800.0}) {
            const Layout layout = arranged(figure, {width, 400.0}, id);
            EXPECT_EQ(layout.panels[1].title.label, figure.panels[1].title);
            EXPECT_GE(layout.panels[1].title.size_pt, layout.type * theme(id).tick_pt - 1e-9) << width;
        }
    const Layout small = arranged(figure, {300.0, 200.0});
    EXPECT_EQ(small.panels[1].title.label, figure.panels[1].title) << "whole before large";
}

TEST(Captions, StandInLinesBelowEverything) {
    Figure figure = grid(2, 2);
    figure.caption = {{"Lines: theory for wide layers. Dots: the median of twenty nets of a hundred units"}};
    const Layout wide = arranged(figure, {700.0, 400.0});
    const Layout narrow = arranged(figure, {300.0, 400.0});
    EXPECT_EQ(wide.caption.size(), 1U);
    ASSERT_GT(narrow.caption.size(), 1U);
    EXPECT_EQ(narrow.caption[0].size_pt, narrow.type * theme(ThemeId::paper).caption_pt);
    EXPECT_LT(narrow.caption[0].origin.y, narrow.caption[1].origin.y);
    EXPECT_GT(narrow.caption[0].origin.y - narrow.caption[0].size_pt, narrow.panels[0].cell.bottom());
}

TEST(AxisLabels, HaveTheIndexOfTheirSymbolBelow) {
    Figure figure = grid(1, 1);
    figure.panels[0].x.label = "deviation of weights";
    figure.panels[0].x.symbol = {"σ", "w"};
    const Label label = arranged(figure, {400.0, 300.0}).panels[0].x_label.label;
    ASSERT_EQ(label.size(), 3U);
    EXPECT_EQ(label[1].text, "σ");
    EXPECT_EQ(label[2].text, "w");
    EXPECT_GT(label[2].lower_em, 0.0);
    EXPECT_LT(label[2].scale, label[1].scale);
}

TEST(Titles, AreTheShortOnesWhereTheOthersAreWiderThanTheirPlots) {
    Figure figure = grid(2, 2);
    figure.panels[0].title.front().text = "A title that tells more";
    figure.panels[0].short_title = {{"A title", Ink::text, Face::semibold, 1.0}};
    for (const double width : {280.0, 340.0, 420.0, 900.0}) {
        const PanelLayout placed = arranged(figure, {width, 400.0}).panels[0];
        const double size = theme(ThemeId::paper).panel_title_pt;
        const bool is_wider = advance(figure.panels[0].title, size, EvenMetrics()) > placed.plot.width;
        EXPECT_EQ(placed.title.label, is_wider ? figure.panels[0].short_title : figure.panels[0].title)
            << width;
    }
    const Layout narrow = arranged(figure, {280.0, 400.0});
    EXPECT_EQ(narrow.panels[0].title.label, figure.panels[0].short_title);
    EXPECT_EQ(narrow.type, 1.0) << "type does not shrink for a title that has a short one";
}

}} // namespace act::layout_test
