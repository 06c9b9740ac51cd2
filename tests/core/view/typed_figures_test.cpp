// Typed functions in every figure that shows activations.

#include "session/compose.h"
#include "session/explore.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace act::typed_figures_test { namespace {

Session with_swish() {
    Session session;
    session.typed = {*completed({.name = "my swish", .formula = "x*sigmoid(b*x)"}),
                     *completed({.name = "steps", .formula = "abs(sin(x))"})};
    return session;
}

const Line& curve(const Panel& panel) {
    for (const Mark& mark : panel.marks)
        if (const Line* line = std::get_if<Line>(&mark)) return *line;
    throw std::runtime_error("no curve");
}

TEST(TypedFigure, IsTheExploreFigureOfASession) {
    Session session = with_swish();
    session.explore->activation = "my-swish";
    const auto made = session_figure(session, {{"b", 2.0}}, {}, {}, {});
    ASSERT_TRUE(made.ok());
    ASSERT_EQ(made->figure.panels.size(), 2U);
    EXPECT_EQ(made->figure.title.front().text, "my swish");
    EXPECT_TRUE(session_figure(session, {{"b", 99.0}}, {}, {}, {}).ok()) << "beyond the slider";
    EXPECT_FALSE(session_figure(session, {{"b", 1.0e7}}, {}, {}, {}).ok()) << "not legal";
}

TEST(TypedFigure, HasAVertexAtEveryKinkOfAWideWindow) {
    Session session = with_swish();
    session.explore->activation = "steps";
    session.explore->windows.x = {40.0, 60.0};
    const auto made = session_figure(session, {}, {}, {}, {});
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(curve(made->figure.panels[1]).pieces.size(), 8U) << "kinks at 13π … 19π";
}

TEST(TypedFigure, StandsInAComparison) {
    const Session session = with_swish();
    ComparisonSpec spec{
        .compare = {.functions = {{.activation = "my-swish", .set = {{"b", 1.0}}}, {.activation = "silu"}}},
        .repertoire = repertoire_of(session)};
    const Figure figure = comparison_figure(spec, {}, {});
    EXPECT_EQ(figure.panels.size(), 4U);
    const std::vector<Jet> jets = comparison_values(spec, 1.5);
    EXPECT_NEAR(jets[0].dy, jets[1].dy, 1e-14);
    EXPECT_TRUE(
        with_windows(spec.compare, Convention::own, spec.repertoire).functions[0].windows.has_value());
}

TEST(TypedFigure, IsWhatANeuronApplies) {
    const Session session = with_swish();
    const Compose compose{
        .neurons = {{.name = "A", .activation = "my-swish", .set = {{"b", 3.0}}, .weight = 2.0, .bias = 0.5}},
        .cells = {{"A"}, {"A(A)"}},
        .selected = 1};
    const CompositionSpec spec{.compose = compose, .repertoire = repertoire_of(session)};
    const auto by_hand = [](double x) {
        const double u = 2.0 * x + 0.5;
        return u / (1.0 + std::exp(-3.0 * u));
    };
    const std::vector<Jet> jets = composition_values(spec, 0.7);
    EXPECT_NEAR(jets[0].y, by_hand(0.7), 1e-14);
    EXPECT_NEAR(jets[1].y, by_hand(by_hand(0.7)), 1e-13);
    EXPECT_FALSE(cell_expression(compose, 0, catalogue_alone()).ok()) << "unknown without the repertoire";
    EXPECT_EQ(composition_figure(spec, {}, {}).panels[0].title.front().text, "A : my swish(2 * x + 0.5)");
    EXPECT_FALSE(network_figure(compose, 1, 0.0, spec.repertoire).panels[0].marks.empty());
}

std::size_t dots_in(const Panel& panel) {
    std::size_t dots = 0;
    for (const Mark& mark : panel.marks)
        dots += std::holds_alternative<Dot>(mark) ? 1U : 0U;
    return dots;
}

TEST(TypedFigures, MarkTheSlopeAtAllJumpsOrAtNone) {
    const auto slope_dots = [](const char* formula) {
        const SharedActivation f = activate({.name = "f", .formula = formula}).value();
        const Figure figure = explore_figure({.activation = f, .windows = {.x = {-4.0, 4.0}}}, {}, {});
        return dots_in(figure.panels.at(1));
    };
    EXPECT_EQ(slope_dots("step(x+1)+step(x-1)"), 2U);
    EXPECT_EQ(slope_dots("step(sin(50x))"), 0U);
    EXPECT_EQ(slope_dots("1/x"), 0U) << "a pole has no slope";
}

}} // namespace act::typed_figures_test
