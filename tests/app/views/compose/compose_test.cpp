// The Compose view used by mouse and keys, without a window.

#include "base/number.h"
#include "session/compose.h"
#include "support/headless_desk.h"
#include "views/compose/compose_actions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace act::compose_test { namespace {

Session composing() {
    Session session;
    session.view = ViewId::compose;
    return session;
}

TEST(ComposePanel, SelectsTheCellThatIsClicked) {
    HeadlessDesk desk(composing());
    desk.click("compose/plot 1");
    EXPECT_EQ(desk.session().compose->selected, 0U);
}

TEST(ComposePanel, SwapsTheActivationOfAllNeuronsByOneClick) {
    HeadlessDesk desk(composing());
    desk.click("bench/swap/relu");
    for (const Neuron& neuron : desk.session().compose->neurons)
        EXPECT_EQ(neuron.activation, "relu") << neuron.name;
}

TEST(ComposePanel, KeepsTheAxesWhileAWeightIsDragged) {
    HeadlessDesk desk(composing());
    desk.frames(2);
    const Compose before = with_windows(desk.session().compose, Convention::own, catalogue_alone());
    desk.drag("bench/neuron 1/weight/track", {0.5F}, {0.8F});
    const Compose& after = desk.session().compose;
    EXPECT_GT(after.neurons[0].weight, 1.0);
    for (std::size_t i = 0; i < after.cells.size(); ++i)
        EXPECT_EQ(after.cells[i].y, before.cells[i].y);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compose, Compose{}) << "one drag is one step";
}

TEST(ComposePanel, PlaysASliderUntilItsButtonIsPressedAgain) {
    HeadlessDesk desk(composing());
    desk.click("bench/neuron 1/weight/play");
    const double early = desk.session().compose->neurons[0].weight;
    EXPECT_TRUE(next_frame_wanted(desk.workspace()).has_value());
    desk.frames(30);
    EXPECT_NE(desk.session().compose->neurons[0].weight, early);
    desk.click("bench/neuron 1/weight/play");
    const double late = desk.session().compose->neurons[0].weight;
    desk.frames(30);
    EXPECT_EQ(desk.session().compose->neurons[0].weight, late);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compose, Compose{}) << "playing is one step";
}

TEST(ComposePanel, StopsPlayingWhenTheSliderIsLeft) {
    HeadlessDesk desk(composing());
    desk.click("bench/neuron 1/weight/play");
    EXPECT_TRUE(desk.workspace().ui.play.has_value());
    desk.session().view = ViewId::explore;
    desk.frames(2);
    EXPECT_FALSE(desk.workspace().ui.play.has_value());
}

TEST(ComposePanel, TakesAFormulaAndShowsWhatIsWrongWithIt) {
    HeadlessDesk desk(composing());
    desk.click("compose/formula");
    desk.type("A(B");
    EXPECT_EQ(desk.session().compose->cells[8].formula, "A(B");
    EXPECT_FALSE(cell_expression(desk.session().compose, 8, catalogue_alone()).ok());
    desk.type("-1)*2");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().compose->cells[8].formula, "A(B-1)*2");
    EXPECT_TRUE(cell_expression(desk.session().compose, 8, catalogue_alone()).ok());
}

TEST(ComposePanel, AddsANeuronWithAFreeName) {
    HeadlessDesk desk(composing());
    desk.click("bench/add neuron");
    ASSERT_EQ(desk.session().compose->neurons.size(), 5U);
    EXPECT_EQ(desk.session().compose->neurons.back().name, "E");
    EXPECT_EQ(desk.session().compose->cells.back().formula, "E") << "it brings a cell";
    EXPECT_EQ(desk.session().compose->selected, 9U);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compose, Compose{}) << "both are one step";
}

Session composing_nothing() {
    Session session = composing();
    session.compose->neurons.clear();
    session.compose->cells.clear();
    return session;
}

TEST(ComposePanel, SaysWhenASliderTookACurveOutOfItsCell) {
    Session session = composing();
    session.compose->neurons[0].activation = "identity";
    HeadlessDesk desk(session);
    EXPECT_FALSE(desk.has("compose/fit 1"));
    desk.drag("bench/neuron 1/weight/track", {0.6F}, {1.0F});
    desk.frames(2);
    ASSERT_TRUE(desk.has("compose/fit 1"));
    desk.click("compose/fit 1");
    desk.frames(2);
    EXPECT_FALSE(desk.has("compose/fit 1"));
}

TEST(ComposePanel, FindsTheActivationOfANeuronByAnyOfItsNames) {
    HeadlessDesk desk(composing());
    desk.click("bench/neuron 2/activation");
    desk.frames(2);
    desk.type("leaky_relu");
    desk.frames(2);
    EXPECT_FALSE(desk.has("bench/neuron 2/activations/gelu"));
    desk.key(Key::enter);
    desk.frames(2);
    EXPECT_EQ(desk.session().compose->neurons[1].activation, "leaky-relu");
    desk.click("bench/neuron 2/activation");
    desk.frames(2);
    desk.click("bench/neuron 2/activations/relu");
    EXPECT_EQ(desk.session().compose->neurons[1].activation, "relu");
}

TEST(ComposePanel, TakesCellAfterCellFromTheKeyboard) {
    HeadlessDesk desk(composing());
    desk.click("compose/next cell");
    desk.type("A-B");
    EXPECT_EQ(desk.session().compose->cells.size(), 9U) << "not before Enter";
    desk.key(Key::enter);
    desk.frames(3);
    desk.type("2*C");
    desk.key(Key::enter);
    ASSERT_EQ(desk.session().compose->cells.size(), 11U);
    EXPECT_EQ(desk.session().compose->cells[9].formula, "A-B");
    EXPECT_EQ(desk.session().compose->cells[10].formula, "2*C");
}

TEST(ComposePanel, AddsNoCellWhenItsFieldIsLeft) {
    HeadlessDesk desk(composing());
    desk.click("compose/next cell");
    desk.type("A");
    desk.click("compose/plot 2");
    EXPECT_EQ(desk.session().compose->cells.size(), 9U);
}

TEST(ComposePanel, CarriesACellByItsTitle) {
    HeadlessDesk desk(composing());
    desk.drag("compose/title 1", "compose/plot 3");
    const auto& cells = desk.session().compose->cells;
    EXPECT_EQ(cells[0].formula, "B");
    EXPECT_EQ(cells[2].formula, "A");
    EXPECT_EQ(desk.session().compose->selected, 2U) << "the click selects it, and it stays selected";
}

TEST(ComposePanel, SaysWhatToDoWithAnEmptyBench) {
    HeadlessDesk desk(composing_nothing());
    desk.frames(2);
    bool said = false;
    for (const WrittenText& text : desk.texts())
        said = said || text.text.find("Nothing is composed yet") != std::string::npos;
    EXPECT_TRUE(said);
}

TEST(ComposePanel, GivesANeuronMoreLayers) {
    HeadlessDesk desk(composing());
    desk.click("bench/neuron 1/layers");
    desk.click("bench/neuron 1/depths/8");
    EXPECT_EQ(desk.session().compose->neurons[0].layers, 8U);
}

TEST(ComposePanel, ZoomsTheSlopeByItself) {
    Session session = composing();
    session.compose->derivative = session.compose->slope_apart = true;
    HeadlessDesk desk(session);
    desk.scroll("compose/plot 2", 2.0F);
    const ComposedCell& cell = desk.session().compose->cells[0];
    ASSERT_TRUE(cell.slope && cell.y);
    HeadlessDesk other(session);
    other.frames(2);
    const Compose before = with_windows(session.compose, Convention::own, catalogue_alone());
    EXPECT_LT(cell.slope->width(), before.cells[0].slope->width());
    EXPECT_EQ(cell.y, before.cells[0].y);
    desk.click("compose/plot 4");
    EXPECT_EQ(desk.session().compose->selected, 1U) << "both panels are the cell's";
}

TEST(ComposeActions, MoveACellAndKeepTheSelectedOneSelected) {
    for (const auto& [from, to, selected, then] : std::vector<std::array<std::size_t, 4>>{{0, 2, 0, 2},
                                                                                          {0, 2, 1, 0},
                                                                                          {0, 2, 3, 3},
                                                                                          {3, 1, 1, 2},
                                                                                          {3, 1, 3, 1},
                                                                                          {3, 1, 0, 0},
                                                                                          {5, 5, 5, 5}}) {
        Session session = composing();
        session.compose->selected = selected;
        const std::string formula = session.compose->cells[selected].formula;
        move_cell(session, from, to);
        EXPECT_EQ(session.compose->selected, then);
        EXPECT_EQ(session.compose->cells[then].formula, formula);
    }
    Session session = composing();
    move_cell(session, 0, 9);
    EXPECT_EQ(session.compose->cells, Compose{}.cells) << "there is no tenth place";
}

TEST(ComposePanel, CanBeEmptied) {
    Session session = composing();
    session.compose->neurons.clear();
    session.compose->cells.clear();
    HeadlessDesk desk(session);
    desk.frames(3);
    EXPECT_TRUE(desk.session().compose->cells.empty());
}

TEST(ComposeActions, RenameANeuronInTheFormulasToo) {
    Session session = composing();
    session.compose->cells = {{"A+AB"}, {"tanh(A)"}, {"C(A + B)"}};
    EXPECT_TRUE(rename_neuron(session, 0, "first"));
    EXPECT_EQ(session.compose->cells[0].formula, "first+AB");
    EXPECT_EQ(session.compose->cells[1].formula, "tanh(first)");
    EXPECT_EQ(session.compose->cells[2].formula, "C(first + B)");
    EXPECT_EQ(session.compose->neurons[0].name, "first");
}

TEST(ComposeActions, LeaveFormulasAloneWhereTheNewNameIsTaken) {
    Session session = composing();
    EXPECT_TRUE(rename_neuron(session, 0, "B"));
    EXPECT_EQ(session.compose->cells[0].formula, "A");
    EXPECT_FALSE(definitions_of(session.compose, catalogue_alone()).ok());
}

TEST(ComposeActions, RefuseTextsThatASessionDoesNotHold) {
    Session session;
    std::string sum = "A";
    while (sum.size() + 2 <= longest_composed_text)
        sum += "+A";
    ASSERT_TRUE(change_cell(session, 0, sum));
    const Session before = session;
    EXPECT_EQ(change_cell(session, 1, sum + "+A+A").error().problem, Problem::too_long);
    EXPECT_EQ(rename_neuron(session, 0, "first").error().problem, Problem::too_long)
        << "it stands in the sum";
    EXPECT_EQ(rename_neuron(session, 1, std::string(longest_neuron_name + 1, 'n')).error().problem,
              Problem::longer_text);
    EXPECT_EQ(session, before);
}

TEST(ComposeActions, PlayWhatLiesBetweenTwoKeyFrames) {
    Session session = composing();
    record_key_frame(session);
    session.compose->neurons[0].weight = 3.0;
    session.compose->neurons[0].bias = -0.5;
    record_key_frame(session);
    const std::vector<Neuron> middle = between_key_frames(session.compose, 0.5);
    EXPECT_EQ(middle[0].weight, 2.0);
    EXPECT_EQ(middle[0].bias, 0.0);
    EXPECT_EQ(middle[1], Compose{}.neurons[1]);
    EXPECT_EQ(between_key_frames(session.compose, 7.0), session.compose->neurons);
}

TEST(ComposeActions, PlayOnTheStepsOfTheSliders) {
    Session session = composing();
    session.compose->neurons[0].weight = 0.0361;
    record_key_frame(session);
    session.compose->neurons[0].weight = 1.0;
    record_key_frame(session);
    EXPECT_EQ(between_key_frames(session.compose, 0.0)[0].weight, 0.0361) << "what was recorded stays";
    for (const double position : {0.1, 0.31831, 0.77}) {
        const double weight = between_key_frames(session.compose, position)[0].weight;
        EXPECT_LE(shortest(weight).size(), 5U) << weight;
        EXPECT_NEAR(weight, std::lerp(0.0361, 1.0, position), 0.01);
    }
}

TEST(ComposeActions, AddTheNeuronThatACellNames) {
    Session session = composing();
    session.compose->cells[0].formula = "A + E";
    const auto cell = [&] { return cell_expression(session.compose, 0, catalogue_alone()); };
    EXPECT_EQ(cell().error().problem, Problem::not_a_neuron);
    EXPECT_EQ(cell().error().subject, "E");
    add_neuron(session, "E");
    EXPECT_TRUE(cell().ok());
    remove_neuron(session, session.compose->neurons.size() - 1);
    EXPECT_FALSE(cell().ok()) << "a neuron that was deleted is not 1";
    EXPECT_FALSE(can_add_neuron(session, "A")) << "there is one";
    EXPECT_FALSE(can_add_neuron(session, "tanh"));
}

TEST(Compose, OffersToAddTheNeuronThatACellNames) {
    HeadlessDesk desk(composing());
    desk.session().compose->cells[desk.session().compose->selected].formula = "A + E";
    desk.frames(2);
    desk.click("compose/add named");
    EXPECT_EQ(desk.session().compose->neurons.back().name, "E");
    EXPECT_TRUE(
        cell_expression(desk.session().compose, desk.session().compose->selected, catalogue_alone()).ok());
}

TEST(Playing, TurnsBackAtTheEnds) {
    Play play{.position = 0.9};
    advance(play, 0.2 * play_seconds);
    EXPECT_DOUBLE_EQ(play.position, 0.9);
    EXPECT_EQ(play.direction, -1.0);
}

TEST(Playing, BeginsAgainInALoop) {
    Play play{.ping_pong = false, .position = 0.9};
    advance(play, 0.2 * play_seconds);
    EXPECT_NEAR(play.position, 0.1, 1e-12);
    EXPECT_EQ(play.direction, 1.0);
}

TEST(ComposePanel, TellsTheValueOfANeuronWithAnOwnFunction) {
    Session session = composing();
    session.typed.push_back(completed({.name = "mine", .formula = "x^2+1"}).value());
    session.compose->neurons[0] = {.name = "A", .activation = "mine", .weight = 1.0, .bias = 0.5};
    session.compose->selected = 0;
    HeadlessDesk desk(std::move(session));
    desk.point("compose/plot 1");
    desk.frames(3);
    ASSERT_TRUE(desk.workspace().ui.cursor_x);
    const double u = *desk.workspace().ui.cursor_x + 0.5;
    const std::string value = pretty(u * u + 1.0, 6);
    const auto texts = desk.texts();
    EXPECT_TRUE(std::ranges::any_of(texts, [&](const WrittenText& w) {
        return w.text.starts_with("A · ") && w.text.find(value) != std::string::npos;
    })) << value;
}

}} // namespace act::compose_test
