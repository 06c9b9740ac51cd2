#include "view/compose/composition.h"

#include "expression/evaluate.h"
#include "figure/rings.h"
#include "session/compare.h"
#include "session/compose.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace act::composition_test { namespace {

struct GoldenRow {
    double x;
    double cells[9];
    double slope; ///< of the last cell
};

// The values that the documents' notebooks print and their chain rule gives, to six decimals.
void expect_golden(const Compose& compose, std::initializer_list<GoldenRow> rows) {
    for (const GoldenRow& row : rows) {
        const std::vector<Jet> jets =
            composition_values({.compose = compose, .repertoire = catalogue_alone()}, row.x);
        ASSERT_EQ(jets.size(), 9U);
        for (std::size_t i = 0; i < 9; ++i)
            EXPECT_NEAR(jets[i].y, row.cells[i], 0.51e-6) << compose.cells[i].formula << " at " << row.x;
        EXPECT_NEAR(jets[8].dy, row.slope, 0.51e-6) << row.x;
    }
}

const Compose& bench(std::string_view id) {
    for (const CompositionPreset& preset : composition_presets())
        if (preset.id == id) return preset.compose;
    ADD_FAILURE() << id;
    return composition_presets().front().compose;
}

TEST(Compositions, OfTheDocumentHaveTheValuesOfItsFigure) {
    expect_golden(
        bench("compose:document-001"),
        {{-3, {-.986614, .999753, .013139, 1.0, -1.0, 0, .897766, .782798, 1.680564}, .024757},
         {-1, {-.462117, .462117, 0, .999753, -.995055, .004698, .905148, .761594, 1.666742}, -.894802},
         {0, {.462117, -.905148, -.443031, .905148, .761594, 1.666742, .993047, -.648163, .344884}, .968213},
         {1,
          {.905148, -.998178, -.093030, -.905148, .999909, .094761, .944597, .556592, 1.501189},
          .422743}});
}

// The status bar asks while a worker draws the figure of another composition. So many threads are stopped in the middle.
TEST(Compositions, AreAskedByManyThreadsAtOnce) {
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number)
        threads.emplace_back([&wrong, number] {
            CompositionSpec spec{.compose = bench("compose:document-001"), .repertoire = catalogue_alone()};
            spec.compose.cells.resize(30);
            for (ComposedCell& cell : spec.compose.cells)
                cell.formula =
                    number % 2 == 0 ? "A(A(A(A(A(A(A(A(A(A + B)))))))))" : "B(B(B(B(B(B(B(B(A))))))))";
            const double expected = composition_values(spec, 0.5).front().y;
            for (int i = 0; i < 100; ++i)
                for (const Jet& jet : composition_values(spec, 0.5))
                    if (jet.y != expected) ++wrong;
        });
    threads.clear();
    EXPECT_EQ(wrong, 0);
}

TEST(Compositions, HaveNoMoreColumnsThanCells) {
    Compose compose = bench("compose:document-001");
    EXPECT_EQ(shown_columns(compose), 3U);
    compose.cells.resize(2);
    EXPECT_EQ(shown_columns(compose), 2U);
    EXPECT_EQ(composition_figure({.compose = compose, .repertoire = catalogue_alone()}, {}, {}).columns, 2U);
    compose.cells.clear();
    EXPECT_EQ(shown_columns(compose), 1U);
}

TEST(Compositions, ApplyANeuronOfSeveralLayersToItself) {
    Compose deep;
    deep.neurons = {{.name = "S", .activation = "sigmoid", .weight = 2.0, .bias = -0.5, .layers = 3}};
    deep.cells = {{"S"}, {"sigmoid(2*sigmoid(2*sigmoid(2*x - 0.5) - 0.5) - 0.5)"}};
    for (const double x : {-3.0, 0.0, 0.7, 40.0}) {
        const std::vector<Jet> jets =
            composition_values({.compose = deep, .repertoire = catalogue_alone()}, x);
        EXPECT_EQ(jets[0].y, jets[1].y) << x;
        EXPECT_EQ(jets[0].dy, jets[1].dy) << x;
    }
    deep.neurons[0].layers = most_layers;
    EXPECT_TRUE(cell_expression(deep, 0, catalogue_alone()).ok());
}

TEST(Compositions, OfEightSigmoidsHaveASlopeThatVanishes) {
    const CompositionSpec spec{.compose = bench("compose:deep"), .repertoire = catalogue_alone()};
    const Jet jet = composition_values(spec, 0.0).front();
    EXPECT_LT(jet.dy, std::pow(0.25, 8) * 1.0001);
    EXPECT_GT(jet.dy, 0.0);
    const Figure figure = composition_figure(spec, {}, {});
    ASSERT_EQ(figure.panels.size(), 2U);
    EXPECT_EQ(figure.group, 2U);
    EXPECT_NEAR(figure.panels[0].y.window.low, jet.y, 1e-3);
    EXPECT_NEAR(figure.panels[1].y.window.high, jet.dy, 1e-5) << "the slope has a height of its own";
}

TEST(Compositions, ShowAVanishingSlopeOnALogarithmicAxis) {
    CompositionSpec spec{.compose = bench("compose:deep"), .repertoire = catalogue_alone()};
    spec.compose.axes = {.log_slope = true, .named = true};
    const Figure figure = composition_figure(spec, {}, {});
    ASSERT_EQ(figure.panels.size(), 2U);
    EXPECT_FALSE(figure.panels[0].y.logarithmic);
    EXPECT_TRUE(figure.panels[1].y.logarithmic);
    const Interval decades = figure.panels[1].y.window;
    EXPECT_TRUE(decades.contains(std::log10(composition_values(spec, 0.0).front().dy)));
    EXPECT_EQ(figure.panels[0].y.label, "y");
    EXPECT_EQ(figure.panels[1].y.label, "y′");
    const auto cursor = composition_cursor(spec, 0.0);
    EXPECT_NEAR(std::get<Dot>(cursor[1].back()).at.y, std::log10(composition_values(spec, 0.0).front().dy),
                1e-12);
    spec.compose = with_windows(spec.compose, Convention::own, catalogue_alone());
    EXPECT_GT(spec.compose.cells[0].slope->low, 0.0) << "windows are values";
    EXPECT_EQ(composition_figure(spec, {}, {}).panels[1].y.window, decades);
}

TEST(Compositions, WithTwoCurvesOnALogarithmicAxisHoldWhatIsPositiveOfBoth) {
    CompositionSpec spec{.compose = bench("compose:document-001"), .repertoire = catalogue_alone()};
    spec.compose.derivative = true;
    spec.compose.axes.log_f = true;
    for (const Panel& panel : composition_figure(spec, {}, {}).panels) {
        EXPECT_TRUE(panel.y.logarithmic);
        EXPECT_TRUE(std::isfinite(panel.y.window.low) && panel.y.window.width() > 0.0);
    }
}

std::size_t knots_in(const Figure& figure) {
    std::size_t knots = 0;
    for (const Mark& mark : figure.panels.front().marks)
        knots += std::holds_alternative<Knot>(mark) ? 1U : 0U;
    return knots;
}

TEST(Compositions, DrawTheCurveOfEachNeuronOnAStage) {
    const Compose& compose = bench("compose:document-001");
    const Figure figure = network_figure(compose, 8, 0.0, catalogue_alone(), {.curves = true, .touched = 3});
    std::size_t curves = 0;
    std::size_t accents = 0;
    for (const Mark& mark : figure.panels.front().marks)
        if (const Line* line = std::get_if<Line>(&mark)) {
            curves += line->pen.ink == Ink::function ? 1U : 0U;
            accents += line->pen.ink == Ink::accent ? 1U : 0U;
        }
    EXPECT_EQ(curves, 4U) << "A, B, and C and D as functions of x through A + B";
    EXPECT_EQ(accents, 1U) << "D was touched";
    EXPECT_EQ(knots_in(figure), 3U) << "x and two sums";
}

// On stages of all sizes; a weight stands beside the ring that its edge comes from or leads to.
TEST(Compositions, DrawWholeRingsThatNoWeightLiesOn) {
    Compose deep;
    deep.neurons = {{.name = "S", .activation = "sigmoid", .weight = 1.5}};
    deep.cells = {{"S(S(S(S(S(S(S(S(x))))))))"}};
    const Theme& look = theme(ThemeId::projector);
    const EvenMetrics metrics;
    for (const auto& [compose, cell] : {std::pair{bench("compose:document-001"), std::size_t{8}}, {deep, 0}})
        for (double width = 410.0; width <= 900.0; width += 35.0) { // a window of 960 px has 414 pt
            const Figure figure = network_figure(compose, cell, 0.0, catalogue_alone(), {.curves = true});
            const Layout layout = arrange(figure, {width, 330.0}, look, metrics);
            const PanelLayout& placed = layout.panels.front();
            const std::vector<Ring> rings =
                rings_of(figure.panels.front().marks, placed, panel_theme(look, figure, layout));
            ASSERT_FALSE(rings.empty());
            for (const Ring& ring : rings) {
                const double reach = ring.radius_pt + 0.5 * ring.rim_pt;
                EXPECT_GE(ring.centre.x - reach, placed.plot.x) << width;
                EXPECT_LE(ring.centre.x + reach, placed.plot.right()) << width;
                for (const PlacedLabel& note : placed.notes) {
                    if (note.label.front().ink != Ink::parameter || note.label.front().text.front() == '+')
                        continue;
                    const double left = note.origin.x;
                    const double right = left + advance(note.label, note.size_pt, metrics);
                    const bool is_level = std::abs(note.origin.y - ring.centre.y) < ring.radius_pt;
                    EXPECT_FALSE(is_level && right > ring.centre.x - ring.radius_pt
                                 && left < ring.centre.x + ring.radius_pt && cell == 0)
                        << note.label.front().text << " at " << width;
                }
            }
        }
}

TEST(Compositions, KeepTheSignalsOfANetworkToThemselvesWhereTheCellIsGuessed) {
    const Compose& compose = bench("compose:document-001");
    const auto count = [&](std::size_t cell, bool tells) {
        std::size_t curves = 0;
        std::size_t numbers = 0;
        const Figure figure =
            network_figure(compose, cell, 0.0, catalogue_alone(), {.curves = true, .tells = tells});
        for (const Mark& mark : figure.panels.front().marks) {
            const Line* line = std::get_if<Line>(&mark);
            const Remark* remark = std::get_if<Remark>(&mark);
            curves += line != nullptr && line->pen.ink == Ink::function ? 1U : 0U;
            const Knot* knot = std::get_if<Knot>(&mark);
            numbers += remark != nullptr && remark->text.front().text.starts_with("0.") ? 1U : 0U;
            numbers += knot != nullptr && !knot->value.empty() && !knot->value.front().text.empty() ? 1U : 0U;
            EXPECT_TRUE(tells || !std::holds_alternative<Dot>(mark));
        }
        return std::pair(curves, numbers);
    };
    EXPECT_GT(count(8, true).second, 2U);
    EXPECT_EQ(count(8, false), std::pair(std::size_t{4}, std::size_t{0}));
    // C(A+B) ends in a neuron, whose curve is the cell's.
    EXPECT_EQ(count(6, true).first, 3U);
    EXPECT_EQ(count(6, false).first, 2U);
}

TEST(Compositions, FoldTheMiddleOfALongChain) {
    Compose deep;
    deep.neurons = {{.name = "S", .activation = "sigmoid"}};
    deep.cells = {{"S(S(S(S(S(S(S(S(x))))))))"}, {"S(S(x))"}};
    const auto knots = [&](std::size_t cell) {
        std::vector<std::string> names;
        const Figure figure = network_figure(deep, cell, 0.0, catalogue_alone());
        for (const Mark& mark : figure.panels.front().marks)
            if (const Knot* knot = std::get_if<Knot>(&mark)) names.push_back(knot->name.front().text);
        return names;
    };
    EXPECT_EQ(knots(0), (std::vector<std::string>{"x", "S", "⋯", "S"}));
    EXPECT_EQ(knots(1), (std::vector<std::string>{"x", "S", "S"}));
}

TEST(Compositions, ToBeginWithHaveCellsThatCanBeDrawn) {
    EXPECT_TRUE(bench("compose:empty").neurons.empty());
    for (const CompositionPreset& preset : composition_presets())
        for (std::size_t i = 0; i < preset.compose.cells.size(); ++i)
            EXPECT_TRUE(cell_expression(preset.compose, i, catalogue_alone()).ok()) << preset.id << " " << i;
}

TEST(Compositions, OfTheBookUseTheBiasOfItsCode) {
    const Compose& book = bench("compose:book");
    const std::vector<Jet> at_zero =
        composition_values({.compose = book, .repertoire = catalogue_alone()}, 0.0);
    const double expected[] = {-.848284, .635149, -.213135, .761594, .905148,
                               1.666742, .146402, .972661,  1.119062};
    for (std::size_t i = 0; i < 9; ++i)
        EXPECT_NEAR(at_zero[i].y, expected[i], 0.51e-6) << book.cells[i].formula;
    EXPECT_NEAR(at_zero[8].dy, .134174, 0.51e-6);
    EXPECT_NEAR(composition_values({.compose = book, .repertoire = catalogue_alone()}, 1.0)[8].dy, .193907,
                0.51e-6);
    EXPECT_FALSE(book.note.empty());
}

TEST(Compositions, StandAsInTheSource) {
    const Figure figure = composition_figure(
        {.compose = bench("compose:document-001"), .repertoire = catalogue_alone()}, {}, {});
    ASSERT_EQ(figure.panels.size(), 9U);
    EXPECT_EQ(figure.columns, 3U);
    const char* titles[] = {"A : tanh(1 * x + 0.5)",
                            "B : tanh(\u22122 * x \u2212 1.5)",
                            "A+B",
                            "C : tanh(\u22123 * x + 1.5)",
                            "D : tanh(4 * x + 1.0)",
                            "C+D",
                            "C(A+B)",
                            "D(A+B)",
                            "C(A+B)+D(A+B)"};
    for (std::size_t i = 0; i < 9; ++i) {
        EXPECT_EQ(figure.panels[i].title.front().text, titles[i]);
        EXPECT_EQ(figure.panels[i].title.front().ink, Ink::function);
        EXPECT_DOUBLE_EQ(figure.panels[i].x.window.low, -3.3);
        EXPECT_DOUBLE_EQ(figure.panels[i].y.window.high, 3.3);
    }
}

TEST(Compositions, ShowACellWithAnErrorAsAnEmptyPanel) {
    Compose compose;
    compose.cells = {{"A +"}, {"A"}};
    EXPECT_FALSE(cell_expression(compose, 0, catalogue_alone()).ok());
    const Figure figure = composition_figure({.compose = compose, .repertoire = catalogue_alone()}, {}, {});
    ASSERT_EQ(figure.panels.size(), 2U);
    EXPECT_LT(figure.panels[0].marks.size(), figure.panels[1].marks.size());
}

TEST(Compositions, BecomePiecewiseLinearWithRelu) {
    Compose compose;
    for (Neuron& neuron : compose.neurons)
        neuron.activation = "relu";
    const Expression last = *cell_expression(compose, 8, catalogue_alone());
    for (const double x : {-2.3, -1.1, 0.4, 2.2})
        EXPECT_EQ(evaluate(last, x).ddy, 0.0) << x;
    EXPECT_FALSE(breaks(last, {-3.0, 3.0}, {}).empty());
}

TEST(Compositions, RefuseTwoNeuronsOfOneName) {
    Compose compose;
    compose.neurons[1].name = "A";
    EXPECT_EQ(definitions_of(compose, catalogue_alone()).error().problem, Problem::defined_twice);
}

TEST(Compositions, NameTheNeuronWhoseActivationIsNotThere) {
    const Error error =
        definitions_of({.neurons = {{.name = "A", .activation = "tahn"}}}, catalogue_alone()).error();
    EXPECT_EQ(error.problem, Problem::unknown_activation);
    EXPECT_EQ(error.place, "A");
}

TEST(Compositions, MakeOnlyTheCellsAnewThatANeuronIsIn) {
    CompositionSpec spec{.compose = with_windows(Compose{}, Convention::own, catalogue_alone()),
                         .repertoire = catalogue_alone()};
    CellPanels made;
    const Figure before = composition_figure(spec, {}, {}, &made);
    EXPECT_EQ(made.made(), 9);
    spec.compose.neurons[2].weight = 2.0; // C: in C, C+D, C(A+B) and the last
    const Figure after = composition_figure(spec, {}, {}, &made);
    EXPECT_EQ(made.made(), 13);
    EXPECT_EQ(after, composition_figure(spec, {}, {}));
    EXPECT_NE(after, before);
}

TEST(Networks, ShareWhatIsWrittenAlike) {
    // x, A, B, +, C, D, +
    EXPECT_EQ(knots_in(network_figure({}, 8, 0.0, catalogue_alone())), 7U);
}

// A − 2·B and −(B/2) + A·3: no nodes for numbers that only weigh.
TEST(Networks, WriteANumberBeforeATermAtItsEdge) {
    for (const auto& [formula, knots, weights] :
         {std::tuple{"A - 2*B", 4U, std::vector<std::string>{"1", "−2", "−2"}},
          std::tuple{"A*3 + -B", 4U, std::vector<std::string>{"1", "−2", "3", "−1"}},
          std::tuple{"2*A", 4U, std::vector<std::string>{"1"}}}) {
        Compose compose;
        compose.cells = {{formula}};
        const Figure figure = network_figure(compose, 0, 0.0, catalogue_alone());
        EXPECT_EQ(knots_in(figure), knots) << formula;
        std::vector<std::string> written;
        for (const Mark& mark : figure.panels.front().marks)
            if (const Remark* remark = std::get_if<Remark>(&mark))
                if (remark->text.size() == 1 && remark->text.front().ink == Ink::parameter
                    && remark->text.front().text.front() != '+' && remark->down_pt > -12.0)
                    written.push_back(remark->text.front().text);
        EXPECT_EQ(written, weights) << formula;
    }
}

TEST(Compositions, SpellNeuronsOutAsTheSourceOrAsPeopleDo) {
    Compose compose;
    compose.neurons = {{.name = "A", .activation = "leaky-relu", .weight = 1.0, .bias = 0.5},
                       {.name = "B", .activation = "tanh", .weight = -2.0, .bias = -1.5}};
    compose.cells = {{"A"}, {"B"}, {"A-2*B"}};
    const auto titles = [&](GridStyle style) {
        compose.style = style;
        std::vector<std::string> all;
        for (const Panel& panel :
             composition_figure({.compose = compose, .repertoire = catalogue_alone()}, {}, {}).panels)
            all.push_back(panel.title.front().text);
        return all;
    };
    EXPECT_EQ(titles(GridStyle::document),
              (std::vector<std::string>{"A : leaky-relu(1 * x + 0.5)", "B : tanh(−2 * x − 1.5)", "A−2*B"}));
    EXPECT_EQ(titles(GridStyle::program),
              (std::vector<std::string>{"A: LeakyReLU(x + 0.5)", "B: tanh(−2x − 1.5)", "A − 2·B"}));
}

TEST(Networks, CarryTheSignalsAtTheCursor) {
    const Figure figure = network_figure({}, 8, 0.0, catalogue_alone());
    std::vector<std::string> values;
    for (const Mark& mark : figure.panels.front().marks)
        if (const Knot* knot = std::get_if<Knot>(&mark)) values.push_back(knot->value.front().text);
    EXPECT_EQ(values.back(), "0.345");
}

TEST(Networks, OfAnErrorOrAHugeFormulaAreEmpty) {
    Compose compose;
    std::string sum = "A";
    for (int i = 0; i < 100; ++i)
        sum += "+A";
    compose.cells = {{"A +"}, {sum}};
    EXPECT_EQ(knots_in(network_figure(compose, 0, 0.0, catalogue_alone())), 0U);
    EXPECT_EQ(knots_in(network_figure(compose, 1, 0.0, catalogue_alone())), 0U);
    EXPECT_EQ(knots_in(network_figure(compose, 7, 0.0, catalogue_alone())), 0U);
}

}} // namespace act::composition_test
