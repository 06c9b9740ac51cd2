#include "figure/panel_grid.h"

#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::panel_grid_test { namespace {

Figure of_panels(std::size_t count, std::size_t columns) {
    Figure figure;
    figure.columns = columns;
    figure.panels.resize(count);
    for (Panel& panel : figure.panels) {
        panel.title = {{"Title", Ink::text, Face::semibold, 1.0}};
        panel.x.label = "x";
    }
    return figure;
}

const Theme& look() {
    return theme(ThemeId::paper);
}

PanelGrid best(const Figure& figure, PageSize page) {
    return best_grid(figure, page, look(), EvenMetrics());
}

double lower_side(Figure figure, PanelGrid grid, PageSize page) {
    put_in(figure, std::move(grid));
    const PageRect plot = arrange(figure, page, look(), EvenMetrics()).panels[0].plot;
    return std::min(plot.width, plot.height);
}

TEST(PanelGrid, HasNoSliversInANarrowView) {
    const PageSize narrow{300.0, 420.0};
    for (const std::size_t count : {2U, 3U, 4U}) {
        const Figure row = of_panels(count, count);
        EXPECT_LT(best(row, narrow).columns, count);
        EXPECT_GT(lower_side(row, best(row, narrow), narrow), lower_side(row, grid_of(row), narrow)) << count;
    }
}

TEST(PanelGrid, IsARowInALowView) {
    const PageSize low{1300.0, 220.0};
    EXPECT_EQ(best(of_panels(4, 2), low).columns, 4U);
    EXPECT_EQ(best(of_panels(3, 1), low).columns, 3U);
}

TEST(PanelGrid, StaysAsItIsWhereAnotherOneIsHardlyBetter) {
    EXPECT_EQ(best(of_panels(4, 2), {600.0, 400.0}).columns, 2U);
    EXPECT_EQ(best(of_panels(3, 3), {700.0, 250.0}).columns, 3U);
}

// Three panels beside and one below would leave two places empty.
TEST(PanelGrid, LeavesNoPlacesEmptyForALittleWidth) {
    for (double width = 200.0; width < 1400.0; width += 60.0) {
        const PanelGrid grid = best(of_panels(4, 2), {width, 400.0});
        EXPECT_EQ(4 % grid.columns, 0U) << width;
    }
}

TEST(PanelGrid, LeavesPanelsThatBelongTogether) {
    Figure pairs = of_panels(4, 4);
    pairs.group = 2;
    EXPECT_EQ(best(pairs, {200.0, 600.0}), grid_of(pairs));
    Figure headed = of_panels(4, 4);
    headed.heads = {{.label = {{"Head"}}, .before_panel = 0}};
    EXPECT_EQ(best(headed, {200.0, 600.0}), grid_of(headed));
}

TEST(PanelGrid, KeepsRowsOfUnlikeHeightOrMakesOneRow) {
    Figure rows = of_panels(2, 1);
    rows.heights = {1.0, 0.5};
    EXPECT_EQ(best(rows, {400.0, 500.0}), grid_of(rows));
    EXPECT_EQ(best(rows, {1300.0, 200.0}), (PanelGrid{.columns = 2}));
}

TEST(PanelGrid, LetsTheFirstPanelLeadWhereThePageHasItsShape) {
    Figure leading = of_panels(3, 1);
    leading.first_leads = true;
    EXPECT_TRUE(best(leading, {560.0, 380.0}).first_leads);
    EXPECT_EQ(best(leading, {1300.0, 220.0}), (PanelGrid{.columns = 3}));
    EXPECT_EQ(best(leading, {240.0, 500.0}), (PanelGrid{.columns = 1}));
}

// Along a strip one can follow a curve, but see no plane.
TEST(PanelGrid, MakesNoStripsOfPlanes) {
    Figure curves = of_panels(2, 1);
    Figure planes = curves;
    for (Panel& panel : planes.panels)
        panel.marks = {Heat{.x = {-1.0, 1.0}, .y = {-1.0, 1.0}, .rows = 1, .columns = 1, .values = {1.0}}};
    const PageSize page{500.0, 300.0};
    EXPECT_EQ(best(curves, page).columns, 1U);
    EXPECT_EQ(best(planes, page).columns, 2U);
}

}} // namespace act::panel_grid_test
