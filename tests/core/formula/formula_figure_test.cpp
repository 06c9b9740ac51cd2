// Formulas as a part of a figure: where the layout puts them, and that they are drawn.

#include "figure/draw.h"
#include "figure/layout.h"
#include "figure/recording_canvas.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

namespace act::formula_figure_test { namespace {

constexpr PageSize page{400.0, 240.0};

Figure two_panels(std::vector<std::string> formulas) {
    Figure figure;
    figure.columns = 2;
    figure.panels.resize(2);
    figure.formulas = std::move(formulas);
    return figure;
}

Layout arranged(const Figure& figure) {
    return arrange(figure, page, theme(ThemeId::paper), EvenMetrics());
}

TEST(FormulaFigure, HasTheFormulasUnderItsPanels) {
    const Layout layout = arranged(two_panels({"f(x) = x", "f'(x) = 1"}));
    ASSERT_EQ(layout.formulas.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const PlacedFormula& placed = layout.formulas[i];
        EXPECT_GE(placed.origin.y - placed.box.above, layout.panels[i].cell.bottom());
        EXPECT_LE(placed.origin.y + placed.box.below, page.height);
        EXPECT_NEAR(placed.origin.x, layout.panels[i].cell.x, 1e-9);
    }
}

TEST(FormulaFigure, KeepsMostOfThePageForItsPanels) {
    const std::string endless(2000, 'a');
    const Layout layout = arranged(two_panels({endless, endless}));
    EXPECT_GT(layout.panels[0].plot.height, 0.25 * page.height);
    for (const PlacedFormula& placed : layout.formulas)
        EXPECT_LE(placed.origin.x + placed.box.width, page.width);
}

TEST(FormulaFigure, GivesThePanelsTheRoomWhereThereAreNone) {
    const Layout without = arranged(two_panels({}));
    EXPECT_TRUE(without.formulas.empty());
    EXPECT_GT(without.panels[0].plot.height, arranged(two_panels({"x"})).panels[0].plot.height);
}

TEST(FormulaFigure, DrawsTheFormulas) {
    const Figure figure = two_panels({R"(\textcolor{activarium-parameter}{\alpha}e^{x})"});
    RecordingCanvas canvas;
    draw(figure, arranged(figure), theme(ThemeId::paper), EvenMetrics(), canvas);
    EXPECT_NE(canvas.all().find("\"α\""), std::string::npos);
    EXPECT_NE(canvas.all().find("\"e\""), std::string::npos);
}

}} // namespace act::formula_figure_test
