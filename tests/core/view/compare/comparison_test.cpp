#include "view/compare/comparison.h"

#include "curve/difference.h"
#include "session/compare.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace act::comparison_test { namespace {

const ComparisonPreset& preset(std::string_view id) {
    for (const ComparisonPreset& known : comparison_presets())
        if (known.id == id) return known;
    ADD_FAILURE() << id;
    return comparison_presets().front();
}

Figure figure_of(const Compare& compare) {
    return comparison_figure({.compare = compare, .repertoire = catalogue_alone()}, {}, {});
}

Figure figure_of(std::string_view id) {
    return figure_of(preset(id).compare);
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
    EXPECT_EQ(names_in(figure_of("grid:document-001")),
              (Names{"Sigmoid", "Tanh", "Hardtanh", "ReLU", "LeakyReLU", "Softplus"}));
    EXPECT_EQ(names_in(figure_of("grid:book")),
              (Names{"Tanh", "Hardtanh", "Sigmoid", "Softplus", "ReLU", "LeakyReLU"}));
    EXPECT_EQ(figure_of("grid:pytorch").panels.size(), 23U);
    EXPECT_EQ(figure_of("grid:document-002").panels.size(), 18U);
}

TEST(Grids, OfTheDocumentSpanThreeWithAMarginOfFivePercent) {
    const ComparisonPreset& document = preset("grid:document-001");
    EXPECT_EQ(document.compare.columns, 3);
    EXPECT_EQ(document.theme, ThemeId::document);
    EXPECT_EQ(document.page_pt.width, 14.0 * 72.0);
    for (const Panel& panel : figure_of(document.compare).panels) {
        EXPECT_DOUBLE_EQ(panel.x.window.low, -3.3);
        EXPECT_DOUBLE_EQ(panel.x.window.high, 3.3);
        EXPECT_NEAR(panel.y.window.low, -3.3, 0.003); // softplus ends above 3, and the margin follows
        EXPECT_NEAR(panel.y.window.high, 3.3, 0.052);
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

TEST(Grids, FollowTheirDataInTheDocumentsStyle) {
    Compare compare = preset("grid:document-001").compare;
    compare.functions = {{.activation = "exponential"}};
    const Panel panel = figure_of(compare).panels.front();
    EXPECT_NEAR(panel.y.window.high, std::exp(3.0) + 0.05 * (std::exp(3.0) + 3.0), 1e-12);
}

TEST(Grids, SayTheSlopeOfLeakyReluWhereItLooksLikeRelu) {
    EXPECT_EQ(text_of(figure_of("grid:document-001").panels[4].title), "LeakyReLU\u2003s = 0.01");
    EXPECT_EQ(text_of(figure_of("grid:book").panels[5].title), "LeakyReLU\u2003s = 0.1");
}

TEST(Grids, OfTheManualShareOneWindowAndNameTheirAxes) {
    for (const Panel& panel : figure_of("grid:pytorch").panels) {
        EXPECT_EQ(panel.x.window, (Interval{-7.0, 7.0}));
        EXPECT_EQ(panel.y.window, (Interval{-7.0, 7.0}));
        EXPECT_EQ(panel.x.label, "Input");
        EXPECT_EQ(panel.y.label, "Output");
        EXPECT_TRUE(panel.dashed_grid);
    }
}

TEST(Grids, WithOneWindowForAllHoldEveryFunction) {
    Compare compare;
    compare.functions = {{.activation = "relu6"}, {.activation = "tanh"}};
    compare.shared = true;
    const Figure figure = figure_of(compare);
    ASSERT_EQ(figure.panels.size(), 4U);
    EXPECT_EQ(figure.panels[0].x.window, figure.panels[2].x.window);
    EXPECT_EQ(figure.panels[0].y.window, figure.panels[2].y.window);
    EXPECT_GE(figure.panels[2].x.window.high, 8.0); // the kink at 6 and room beyond it
    EXPECT_LE(figure.panels[0].y.window.low, -1.0);
    EXPECT_GE(figure.panels[0].y.window.high, 6.0);
}

TEST(Grids, KeepTheirAxesOnceTheirWindowsAreHeld) {
    Compare compare = with_windows(Compare{}, Convention::own, catalogue_alone());
    const Figure before = figure_of(compare);
    compare.functions[1].set["negative_slope"] = 0.5;
    const Figure after = figure_of(compare);
    for (std::size_t i = 0; i < before.panels.size(); ++i) {
        EXPECT_EQ(before.panels[i].x, after.panels[i].x);
        EXPECT_EQ(before.panels[i].y, after.panels[i].y);
    }
    EXPECT_NE(before, after);
}

TEST(Grids, OfDocumentsThatEndInSoftmaxShowItAsBars) {
    for (const char* id : {"grid:document-000", "grid:document-004"}) {
        const Figure figure = figure_of(id);
        const Bars* shares = std::get_if<Bars>(&figure.panels.back().marks.front());
        ASSERT_NE(shares, nullptr) << id;
        ASSERT_EQ(shares->tops.size(), 3U);
        EXPECT_NEAR(shares->tops[0].y, .03511903, 0.5e-8);
        EXPECT_NEAR(shares->tops[2].y, .70538451, 0.5e-8);
        EXPECT_EQ(figure.panels.size() % 2, 0U);
    }
    EXPECT_EQ(
        names_in(figure_of("grid:document-004")),
        (std::vector<std::string>{"Step", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "Logits z", "Softmax"}));
}

TEST(Grids, MakeOnlyTheCellAnewThatChanged) {
    ComparisonSpec spec{.compare = with_windows(Compare{}, Convention::own, catalogue_alone()),
                        .repertoire = catalogue_alone()};
    GridPanels made;
    const Figure before = comparison_figure(spec, {}, {}, &made);
    EXPECT_EQ(made.made(), 12);
    spec.compare.functions[1].set["negative_slope"] = 0.5;
    const Figure after = comparison_figure(spec, {}, {}, &made);
    EXPECT_EQ(made.made(), 14);
    EXPECT_EQ(after, comparison_figure(spec, {}, {}));
    EXPECT_NE(after, before);
}

TEST(Grids, KnowTheirXWithoutFittingHeights) {
    for (const ComparisonPreset& preset : comparison_presets())
        for (const bool shared : {false, true}) {
            Compare compare = preset.compare;
            compare.shared = shared;
            EXPECT_EQ(shown_x(compare, catalogue_alone()), figure_of(compare).panels.front().x.window)
                << preset.id;
        }
}

std::size_t dots_at(const Panel& panel, double x) {
    std::size_t count = 0;
    for (const Mark& mark : panel.marks)
        if (const auto* dot = std::get_if<Dot>(&mark); dot != nullptr && dot->at.x == x) ++count;
    return count;
}

TEST(Comparisons, PinPointsOnEveryCurveAndTellThemInATable) {
    Compare compare{.functions = {{.activation = "tanh"}, {.activation = "silu"}, {.activation = "gelu"}},
                    .pinned = {.places = {1.0, 2.5}, .selected = 1}};
    const Figure grid = figure_of(compare);
    ASSERT_EQ(grid.panels.size(), 6U);
    for (const Panel& panel : grid.panels) {
        EXPECT_EQ(dots_at(panel, 1.0), 1U);
        EXPECT_EQ(dots_at(panel, 2.5), 2U) << "the selected one has a ring";
    }
    EXPECT_EQ(grid.table.columns.size(), 7U);
    ASSERT_EQ(grid.table.rows.size(), 2U);
    EXPECT_EQ(std::stod(grid.table.rows[0][1]), std::tanh(1.0));

    compare.form = CompareForm::overlay;
    compare.functions[1].hidden = true;
    const Figure overlay = figure_of(compare);
    EXPECT_EQ(dots_at(overlay.panels[0], 1.0), 2U) << "none on a hidden curve";
    EXPECT_EQ(overlay.table.columns,
              (std::vector<std::string>{"x", "Tanh f", "Tanh f'", "GELU f", "GELU f'"}));
    compare.orders = ShownCurves::derivative;
    EXPECT_EQ(figure_of(compare).table.columns, (std::vector<std::string>{"x", "Tanh f'", "GELU f'"}));
}

TEST(Comparisons, MakeACellAnewWhenItsPointsMove) {
    ComparisonSpec spec{.compare = with_windows(Compare{}, Convention::own, catalogue_alone()),
                        .repertoire = catalogue_alone()};
    spec.compare.pinned.places = {1.0};
    GridPanels made;
    static_cast<void>(comparison_figure(spec, {}, {}, &made));
    spec.compare.pinned.places = {1.5};
    EXPECT_EQ(comparison_figure(spec, {}, {}, &made), comparison_figure(spec, {}, {}));
}

TEST(Grids, OfTheDocumentTakeALogarithmicAxis) {
    Compare compare = preset("grid:document-001").compare;
    compare.axes.log_f = true;
    for (const Panel& panel : figure_of(compare).panels) {
        if (!panel.y.logarithmic) continue;
        EXPECT_TRUE(std::isfinite(panel.y.window.low) && std::isfinite(panel.y.window.high));
        EXPECT_GT(panel.y.window.width(), 0.0);
    }
}

TEST(Overlays, GiveEveryFunctionAPenOfItsOwn) {
    Compare compare = preset("overlay").compare;
    compare.functions.clear();
    for (std::size_t i = 0; i < 32; ++i)
        compare.functions.push_back({.activation = std::string(catalogue()[i].id)});
    const Figure figure = figure_of(compare);
    ASSERT_EQ(figure.legend.size(), 32U);
    for (std::size_t i = 0; i < 32; ++i)
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_NE(figure.legend[i].pen, figure.legend[k].pen) << i << " " << k;
}

TEST(Overlays, NameAHiddenFunctionWithoutDrawingIt) {
    Compare compare = preset("overlay").compare;
    const std::size_t all = figure_of(compare).panels[0].marks.size();
    compare.functions[0].hidden = true;
    const Figure figure = figure_of(compare);
    EXPECT_EQ(figure.panels[0].marks.size(), all - 1);
    EXPECT_TRUE(figure.legend[0].muted);
    EXPECT_EQ(figure.legend.size(), compare.functions.size());
}

TEST(Overlays, LetOneFunctionStandOutOnTopOfTheOthers) {
    const ComparisonSpec spec{
        .compare = preset("overlay").compare, .lit = 2, .repertoire = catalogue_alone()};
    const Figure figure = comparison_figure(spec, {}, {});
    const Line* last = std::get_if<Line>(&figure.panels[0].marks.back());
    ASSERT_NE(last, nullptr);
    EXPECT_EQ(last->pen, figure.legend[2].pen);
    EXPECT_EQ(std::get<Line>(figure.panels[0].marks.front()).pen.ink, Ink::guide);
}

TEST(Overlays, SayHowFarTwoFunctionsOfOneNameAreApart) {
    const Figure figure = figure_of("overlay:hard-sigmoid");
    ASSERT_EQ(figure.panels.size(), 4U);
    // (x/6 + 1/2) and (x/2 + 1/2), clipped to [0, 1]: farthest where the steeper one has arrived, 1/3 at x =
    // ±1.
    EXPECT_EQ(text_of(figure.panels[2].title), "Difference: at most 0.3333, at x = \u22121");
    EXPECT_EQ(text_of(figure.panels[3].title), "Slope of the difference: at most 0.3333, at x = \u22121");
    EXPECT_EQ(text_of(figure.legend.back().text), "Hard sigmoid \u2212 Hard sigmoid (s = 0.5)");
    EXPECT_TRUE(text_of(figure_of("overlay:gelu").panels[2].title)
                    .starts_with("GELU \u2212 GELU (sigmoid): at most 0.02033"));
}

TEST(Differences, OfGeluAndItsTanhFormAreLargestWhereItIsKnownToBe) {
    const Function gelu = bind(*find("gelu"), {}, Convention::own);
    const Function tanh_form = bind(*find("gelu-tanh"), {}, Convention::own);
    const Point most = farthest_from_zero(difference(gelu, tanh_form), 0, {-5.0, 5.0});
    EXPECT_NEAR(std::abs(most.y), 4.73e-4, 0.01e-4);
    EXPECT_NEAR(std::abs(most.x), 2.70, 0.02);
}

TEST(Differences, TakeTheLimitsAtAJumpIntoAccount) {
    const Function step = bind(*find("step"), {0.0}, Convention::own);
    const Function sigmoid = bind(*find("sigmoid"), {}, Convention::own);
    const Point most = farthest_from_zero(difference(step, sigmoid), 0, {-4.0, 4.0});
    EXPECT_EQ(most, (Point{0.0, -0.5})); // the limit from the left comes first
}

TEST(Overlays, ShowADifferenceBesideAPole) {
    const SharedActivation pole = activate({.name = "pole", .formula = "1/x"}).value();
    Compare compare;
    compare.form = CompareForm::overlay;
    compare.functions = {{.activation = "pole", .subtracted = true},
                         {.activation = "relu", .subtracted = true}};
    const Figure figure = comparison_figure({.compare = compare, .repertoire = Repertoire({pole})}, {}, {});
    for (const std::size_t panel : {2U, 3U}) {
        EXPECT_GT(figure.panels.at(panel).y.window.high, 3.0) << panel;
        EXPECT_LT(figure.panels.at(panel).y.window.high, 80.0) << panel;
    }
}

}} // namespace act::comparison_test
