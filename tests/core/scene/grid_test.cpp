#include "scene/grid.h"

#include <gtest/gtest.h>

namespace act {
namespace {

const ComparisonGrid& grid(std::string_view id) {
    for (const ComparisonGrid& known : comparison_grids())
        if (known.id == id) return known;
    ADD_FAILURE() << id;
    return comparison_grids().front();
}

std::vector<std::string> names_in(const Figure& figure) {
    std::vector<std::string> names;
    for (const Panel& panel : figure.panels)
        if (!panel.title.empty()) names.push_back(panel.title.front().text);
    return names;
}

std::string text_of(const Label& label) {
    std::string text;
    for (const act::Run& run : label)
        text += run.text;
    return text;
}

TEST(Grids, StandInTheOrderOfTheirSources) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(names_in(grid_figure(grid("grid:document-001"), {}, {})),
              (Names{"Sigmoid", "Tanh", "Hardtanh", "ReLU", "LeakyReLU", "Softplus"}));
    EXPECT_EQ(names_in(grid_figure(grid("grid:book"), {}, {})),
              (Names{"Tanh", "Hardtanh", "Sigmoid", "Softplus", "ReLU", "LeakyReLU"}));
    EXPECT_EQ(grid_figure(grid("grid:pytorch"), {}, {}).panels.size(), 23U);
    EXPECT_EQ(grid_figure(grid("grid:document-002"), {}, {}).panels.size(), 18U);
}

TEST(Grids, OfTheDocumentSpanThreeWithAMarginOfFivePercent) {
    const ComparisonGrid& document = grid("grid:document-001");
    EXPECT_EQ(document.columns, 3U);
    EXPECT_EQ(document.theme, ThemeId::document);
    EXPECT_EQ(document.page_pt.width, 14.0 * 72.0);
    for (const Panel& panel : grid_figure(document, {}, {}).panels) {
        EXPECT_EQ(panel.x.window, (Interval{-3.3, 3.3}));
        EXPECT_EQ(panel.y.window, (Interval{-3.3, 3.3}));
        ASSERT_EQ(panel.marks.size(), 4U); // y = x, two axis lines, the curve
        const Segment* diagonal = std::get_if<Segment>(&panel.marks[0]);
        ASSERT_NE(diagonal, nullptr);
        EXPECT_EQ(diagonal->from, (Point{-3.0, -3.0}));
        EXPECT_EQ(diagonal->to, (Point{3.0, 3.0}));
        const Line* curve = std::get_if<Line>(&panel.marks[3]);
        ASSERT_NE(curve, nullptr);
        EXPECT_EQ(curve->pieces.front().front().x, -3.0);
        EXPECT_EQ(curve->pieces.back().back().x, 3.0);
    }
    EXPECT_EQ(theme(ThemeId::document).curve_pt, 3.0);
    EXPECT_EQ(theme(ThemeId::document).thin_pt, 1.0);
}

TEST(Grids, SayTheSlopeOfLeakyReluWhereItLooksLikeRelu) {
    EXPECT_EQ(text_of(grid_figure(grid("grid:document-001"), {}, {}).panels[4].title), "LeakyReLU\u2003s = 0.01");
    EXPECT_EQ(text_of(grid_figure(grid("grid:book"), {}, {}).panels[5].title), "LeakyReLU\u2003s = 0.1");
}

TEST(Grids, OfTheManualShareOneWindowAndNameTheirAxes) {
    for (const Panel& panel : grid_figure(grid("grid:pytorch"), {}, {}).panels) {
        EXPECT_EQ(panel.x.window, (Interval{-7.0, 7.0}));
        EXPECT_EQ(panel.y.window, (Interval{-7.0, 7.0}));
        EXPECT_EQ(panel.x.label, "Input");
        EXPECT_EQ(panel.y.label, "Output");
        EXPECT_TRUE(panel.dashed_grid);
    }
}

} // namespace
} // namespace act
