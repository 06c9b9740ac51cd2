// The Compose view used by mouse and keys, without a window.

#include "base/number.h"
#include "support/headless_desk.h"
#include "views/compose/compose_actions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act { namespace {

Session composing() {
    Session session;
    session.view = ViewId::compose;
    return session;
}

TEST(ComposePanel, SelectsTheCellThatIsClicked) {
    HeadlessDesk desk(composing());
    desk.click("compose/plot 1");
    EXPECT_EQ(desk.session().compose.selected, 0U);
}

TEST(ComposePanel, SwapsTheActivationOfAllNeuronsByOneClick) {
    HeadlessDesk desk(composing());
    desk.click("bench/swap/relu");
    for (const Neuron& neuron : desk.session().compose.neurons)
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
    const double early = desk.session().compose.neurons[0].weight;
    EXPECT_TRUE(next_frame_wanted(desk.workspace()).has_value());
    desk.frames(30);
    EXPECT_NE(desk.session().compose.neurons[0].weight, early);
    desk.click("bench/neuron 1/weight/play");
    const double late = desk.session().compose.neurons[0].weight;
    desk.frames(30);
    EXPECT_EQ(desk.session().compose.neurons[0].weight, late);
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
    EXPECT_EQ(desk.session().compose.cells[8].formula, "A(B");
    EXPECT_FALSE(cell_expression(desk.session().compose, 8, catalogue_alone()).ok());
    desk.type("-1)*2");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().compose.cells[8].formula, "A(B-1)*2");
    EXPECT_TRUE(cell_expression(desk.session().compose, 8, catalogue_alone()).ok());
}

TEST(ComposePanel, AddsANeuronWithAFreeName) {
    HeadlessDesk desk(composing());
    desk.click("bench/add neuron");
    ASSERT_EQ(desk.session().compose.neurons.size(), 5U);
    EXPECT_EQ(desk.session().compose.neurons.back().name, "E");
}

TEST(ComposePanel, CanBeEmptied) {
    Session session = composing();
    session.compose.neurons.clear();
    session.compose.cells.clear();
    HeadlessDesk desk(session);
    desk.frames(3);
    EXPECT_TRUE(desk.session().compose.cells.empty());
}

TEST(ComposeActions, RenameANeuronInTheFormulasToo) {
    Session session = composing();
    session.compose.cells = {{"A+AB"}, {"tanh(A)"}, {"C(A + B)"}};
    EXPECT_TRUE(rename_neuron(session, 0, "first"));
    EXPECT_EQ(session.compose.cells[0].formula, "first+AB");
    EXPECT_EQ(session.compose.cells[1].formula, "tanh(first)");
    EXPECT_EQ(session.compose.cells[2].formula, "C(first + B)");
    EXPECT_EQ(session.compose.neurons[0].name, "first");
}

TEST(ComposeActions, LeaveFormulasAloneWhereTheNewNameIsTaken) {
    Session session = composing();
    EXPECT_TRUE(rename_neuron(session, 0, "B"));
    EXPECT_EQ(session.compose.cells[0].formula, "A");
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
              Problem::too_large);
    EXPECT_EQ(session, before);
}

TEST(ComposeActions, PlayWhatLiesBetweenTwoKeyFrames) {
    Session session = composing();
    record_key_frame(session);
    session.compose.neurons[0].weight = 3.0;
    session.compose.neurons[0].bias = -0.5;
    record_key_frame(session);
    const std::vector<Neuron> middle = between_key_frames(session.compose, 0.5);
    EXPECT_EQ(middle[0].weight, 2.0);
    EXPECT_EQ(middle[0].bias, 0.0);
    EXPECT_EQ(middle[1], Compose{}.neurons[1]);
    EXPECT_EQ(between_key_frames(session.compose, 7.0), session.compose.neurons);
}

TEST(ComposeActions, PlayOnTheStepsOfTheSliders) {
    Session session = composing();
    session.compose.neurons[0].weight = 0.0361;
    record_key_frame(session);
    session.compose.neurons[0].weight = 1.0;
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
    session.compose.cells[0].formula = "A + E";
    const auto cell = [&] { return cell_expression(session.compose, 0, catalogue_alone()); };
    EXPECT_EQ(cell().error().problem, Problem::not_a_neuron);
    EXPECT_EQ(cell().error().subject, "E");
    add_neuron(session, "E");
    EXPECT_TRUE(cell().ok());
    remove_neuron(session, session.compose.neurons.size() - 1);
    EXPECT_FALSE(cell().ok()) << "a neuron that was deleted is not 1";
    EXPECT_FALSE(can_add_neuron(session, "A")) << "there is one";
    EXPECT_FALSE(can_add_neuron(session, "tanh"));
}

TEST(Compose, OffersToAddTheNeuronThatACellNames) {
    HeadlessDesk desk(composing());
    desk.session().compose.cells[desk.session().compose.selected].formula = "A + E";
    desk.frames(2);
    desk.click("compose/add named");
    EXPECT_EQ(desk.session().compose.neurons.back().name, "E");
    EXPECT_TRUE(
        cell_expression(desk.session().compose, desk.session().compose.selected, catalogue_alone()).ok());
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
    session.compose.neurons[0] = {.name = "A", .activation = "mine", .weight = 1.0, .bias = 0.5};
    session.compose.selected = 0;
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

}} // namespace act
