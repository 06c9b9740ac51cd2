#include "view/vector/bundled_vectors.h"

#include "figure/layout.h"
#include "support/even_metrics.h"
#include "vector/vector_catalogue.h"
#include "view/figures.h"
#include "view/vector/vector_panels.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::bundled_vectors_test { namespace {

// Every text of a figure on its own page: titles, ticks and numbers.
std::vector<std::string> texts_on_page(std::string_view id) {
    const FigureEntry entry = require_figure(id).value();
    const Figure figure = make_figure({.id = entry.id}, {}).value();
    const Layout layout = arrange(figure, entry.page_pt, theme(entry.theme), EvenMetrics());
    std::vector<std::string> texts;
    for (const PanelLayout& panel : layout.panels) {
        std::string title;
        for (const Run& run : panel.title.label)
            title += run.text;
        texts.push_back(title);
        for (const PlacedLabel& number : panel.numbers)
            texts.push_back(number.label[0].text);
    }
    return texts;
}

void expect_all(const std::vector<std::string>& texts, std::initializer_list<const char*> wanted) {
    for (const char* text : wanted)
        EXPECT_NE(std::ranges::find(texts, text), texts.end()) << text;
}

TEST(VectorFigures, PrintTheDigitsOfDocument000) {
    expect_all(texts_on_page("softmax:document-000"),
               {"0.03511903", "0.25949646", "0.70538451", "Probabilities y, sum 1", "0.033886", "−0.009113",
                "−0.024772", "0.192158", "−0.183045", "0.207817"});
}

TEST(VectorFigures, PrintTheDigitsOfDocument001) {
    expect_all(texts_on_page("softmax:document-001"),
               {"0.83601880", "0.11314284", "0.05083836", "0.07769558", "0.57409699", "0.34820743",
                "Axis 1: each row sums to 1"});
}

TEST(VectorFigures, AreThereForEveryVectorFunctionByAnyName) {
    for (const VectorFunction& function : vector_catalogue())
        EXPECT_EQ(require_figure(function.name)->id, "vector:" + std::string(function.id));
    EXPECT_EQ(require_figure("vector:log_softmax")->id, "vector:log-softmax");
    EXPECT_EQ(require_figure("softmx").error().hint, "vector:softmax");
}

TEST(VectorFigures, ObeyParameters) {
    const Figure cold = make_figure({.id = "softmax", .set = {{"temperature", 0.5}}}, {}).value();
    EXPECT_NE(cold.panels, make_figure({.id = "softmax"}, {})->panels);
    EXPECT_EQ(make_figure({.id = "softmax", .set = {{"temperature", 0.0}}}, {}).error().problem,
              Problem::out_of_range);
    EXPECT_EQ(make_figure({.id = "softmax:document-001", .set = {{"temperature", 2.0}}}, {}).error().problem,
              Problem::unknown_parameter);
}

TEST(BarsPanel, HoldsZeroAndEveryFiniteValueWithRoomForNumbers) {
    const std::vector values{-2.0, 1.0, infinity, unknown};
    const Panel panel = bars_panel({.title = {}, .values = values});
    EXPECT_LT(panel.y.window.low, -2.0);
    EXPECT_GT(panel.y.window.high, 1.0);
    const std::vector zeros{0.0, 0.0};
    EXPECT_GT(bars_panel({.title = {}, .values = zeros}).y.window.width(), 1.0);
}

TEST(MatrixPanel, CountsRowsDownwardsAndKeepsColoursEvenAboutZero) {
    const Matrix matrix{2, 1, {-3.0, 1.0}};
    const Panel panel = matrix_panel({.title = {}, .matrix = matrix});
    EXPECT_EQ(panel.y.names.back(), (NamedTick{1.5, "1"}));
    EXPECT_EQ(std::get<Heat>(panel.marks.front()).range, (Interval{-3.0, 3.0}));
}

TEST(DecimalsFor, AreTheFewestThatShowValuesAsTheyAre) {
    EXPECT_EQ(decimals_for(std::vector{-1.0, 2.0, infinity}), 0);
    EXPECT_EQ(decimals_for(std::vector{0.5, 0.25}), 2);
    EXPECT_EQ(decimals_for(std::vector{1.0 / 3.0}), 3);
}

}} // namespace act::bundled_vectors_test
