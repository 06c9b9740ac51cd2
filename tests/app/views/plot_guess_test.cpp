// Guessing a panel in the window: by mouse, by keys, and as a quiz.

#include "views/guess_card.h"

#include "i18n/text.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/guess.h"
#include "session/studies.h"
#include "support/headless_desk.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::plot_guess_test { namespace {

Session exploring(const char* id) {
    Session session;
    session.explore->activation = id;
    return session;
}

bool says(HeadlessDesk& desk, std::string_view words) {
    const auto texts = desk.texts();
    return std::ranges::any_of(
        texts, [&](const WrittenText& each) { return each.text.find(words) != std::string::npos; });
}

void mask(HeadlessDesk& desk, const char* plot = "explore/plot 2") {
    desk.point(plot);
    desk.frame();
    desk.key('G');
}

TEST(Guessing, MasksThePanelUnderTheMouseByAKey) {
    HeadlessDesk desk(exploring("sigmoid"));
    mask(desk);
    EXPECT_EQ(masked_panel(desk.session()), 1U);
    EXPECT_TRUE(says(desk, "Draw the derivative"));
    desk.key('R');
    EXPECT_TRUE(desk.session().guess->revealed);
    desk.key('R');
    EXPECT_EQ(masked_panel(desk.session()), 1U);
}

TEST(Guessing, DrawsByMouseAndIsUndoneStrokeByStroke) {
    HeadlessDesk desk(exploring("sigmoid"));
    mask(desk);
    const Interval x = desk.session().explore->windows.x;
    desk.drag("explore/plot 2", {0.1F, 0.8F}, {0.5F, 0.2F});
    const auto first = desk.session().guess->line;
    ASSERT_EQ(first.size(), 1U);
    EXPECT_LT(first.front().front().y, first.front().back().y);
    EXPECT_EQ(desk.session().explore->windows.x, x) << "nothing was panned";
    EXPECT_TRUE(desk.session().explore->pinned.places.empty()) << "and nothing pinned";
    desk.drag("explore/plot 2", {0.5F, 0.2F}, {0.9F, 0.8F});
    const auto both = desk.session().guess->line;
    EXPECT_EQ(both.size(), 1U) << "one stroke goes on where the other ended";
    desk.key('Z', true);
    EXPECT_EQ(desk.session().guess->line, first);
    desk.key('Z', true);
    EXPECT_TRUE(desk.session().guess->line.empty());
    EXPECT_EQ(masked_panel(desk.session()), 1U);
    desk.key('Y', true);
    desk.key('Y', true);
    EXPECT_EQ(desk.session().guess->line, both);
}

TEST(Guessing, ShowsTheScoreAfterTheReveal) {
    HeadlessDesk desk(exploring("sigmoid"));
    mask(desk);
    desk.drag("explore/plot 2", {0.0F, 0.5F}, {1.0F, 0.5F});
    EXPECT_FALSE(says(desk, "% off"));
    desk.click("inspector/guess/reveal");
    desk.frames(2);
    EXPECT_TRUE(says(desk, "% off"));
    EXPECT_TRUE(says(desk, "your guess"));
    EXPECT_TRUE(says(desk, "There: true / drawn"));
    desk.click("inspector/guess/again");
    EXPECT_TRUE(desk.session().guess->line.empty());
    EXPECT_FALSE(desk.session().guess->revealed);
    desk.click("inspector/guess/stop");
    EXPECT_EQ(guessed_panel(desk.session()), std::nullopt);
}

TEST(Guessing, HidesWhatTheWindowWouldTell) {
    Session session = exploring("sigmoid");
    session.explore->pinned.places = {0.0};
    HeadlessDesk desk(session);
    desk.frames(2);
    EXPECT_TRUE(says(desk, "0.25"));
    mask(desk);
    desk.point("explore/plot 1", {0.5F, 0.5F});
    desk.frames(2);
    EXPECT_FALSE(says(desk, "0.25")) << "f′(0) in table, card, formulas or readout";
    EXPECT_FALSE(says(desk, "f′(0)"));
    EXPECT_TRUE(says(desk, "appears after the reveal"));
    desk.key('R');
    desk.frames(2);
    EXPECT_TRUE(says(desk, "0.25"));
}

TEST(Guessing, MovesHandlesByKeysAlone) {
    HeadlessDesk desk(exploring("tanh"));
    mask(desk);
    desk.click("inspector/guess/handles/5");
    desk.frame();
    EXPECT_EQ(desk.session().guess->handles, 5U);
    for (int i = 0; i < 60 && !desk.workspace().ui.guess.has_keys; ++i)
        desk.key(Key::tab);
    ASSERT_TRUE(desk.workspace().ui.guess.has_keys);
    while (desk.workspace().ui.guess.selected < 2)
        desk.key(Key::right);
    for (int i = 0; i < 3; ++i)
        desk.key(Key::up);
    ASSERT_EQ(desk.session().guess->line.size(), 1U);
    const Polyline handles = desk.session().guess->line.front();
    ASSERT_EQ(handles.size(), 5U);
    EXPECT_GT(handles[2].y, handles[1].y);
    EXPECT_EQ(desk.session().explore->activation, "tanh") << "arrows belong to the handle";
    desk.key(Key::left);
    desk.key(Key::down);
    EXPECT_LT(desk.session().guess->line.front()[1].y, handles[0].y + 1e-12);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().guess->line.front()[1].y, desk.session().guess->line.front()[0].y);
}

TEST(Guessing, DragsHandlesByMouse) {
    HeadlessDesk desk(exploring("tanh"));
    mask(desk);
    desk.click("inspector/guess/handles/9");
    desk.frame();
    desk.drag("explore/plot 2", {0.5F, 0.5F}, {0.52F, 0.1F});
    ASSERT_EQ(desk.session().guess->line.size(), 1U);
    const Polyline handles = desk.session().guess->line.front();
    ASSERT_EQ(handles.size(), 9U);
    EXPECT_GT(handles[4].y, handles[3].y) << "the nearest one, whatever the mouse passes";
}

TEST(Guessing, IsOfferedInTheMenuOfEveryView) {
    for (const auto& [view, plot] : {std::pair{ViewId::compare, "compare/compare/plot 1"},
                                     {ViewId::compose, "compose/compose/plot 1"},
                                     {ViewId::study, "study/plot 1"},
                                     {ViewId::vector, "vector/vector/plot 3"}}) {
        Session session;
        session.view = view;
        session.studies->study = "layer";
        HeadlessDesk desk(session);
        desk.frames(3);
        desk.key('G');
        EXPECT_TRUE(guessed_panel(desk.session()).has_value()) << name_of(view);
        desk.frames(2);
        desk.key('R');
        desk.frames(2);
        EXPECT_TRUE(desk.session().guess->revealed) << name_of(view);
        static_cast<void>(plot);
    }
}

TEST(Guessing, DrawsOverBarsInVector) {
    Session session;
    session.view = ViewId::vector;
    mask_panel(session, 2);
    HeadlessDesk desk(session);
    desk.frames(2);
    EXPECT_TRUE(says(desk, "Drag the bars"));
    EXPECT_FALSE(says(desk, "Entropy"));
    const auto items = desk.items();
    const auto plot =
        std::ranges::find_if(items, [](const Item& item) { return item.name.ends_with("plot 3"); });
    ASSERT_NE(plot, items.end());
    desk.drag(plot->name, {0.1F, 0.5F}, {0.9F, 0.5F});
    ASSERT_EQ(desk.session().guess->line.size(), 1U);
    EXPECT_EQ(desk.session().guess->line.front().size(), 5U) << "a height for each bar";
    desk.key('R');
    desk.frames(2);
    EXPECT_TRUE(says(desk, "% off"));
}

TEST(Quiz, GoesThroughAFamilyAndKeepsTheScore) {
    HeadlessDesk desk(exploring("sigmoid"));
    desk.frame();
    desk.key('Q');
    const Guess& guess = desk.session().guess;
    EXPECT_EQ(guess.quiz.asked, 1U);
    EXPECT_EQ(masked_panel(desk.session()), 1U);
    desk.drag("explore/plot 2", {0.0F, 0.5F}, {1.0F, 0.5F});
    desk.key('R');
    desk.key('Q');
    EXPECT_EQ(guess.quiz.asked, 2U);
    EXPECT_EQ(guess.quiz.answered, 1U);
    EXPECT_GT(guess.quiz.mean, 0.0);
    EXPECT_NE(desk.session().explore->activation, "sigmoid");
    EXPECT_TRUE(guess.line.empty());
    EXPECT_TRUE(says(desk, "Question 2 of"));
    const double mean = guess.quiz.mean;
    desk.key('Q');
    EXPECT_EQ(guess.quiz.answered, 1U) << "a question that was passed over does not count";
    EXPECT_EQ(guess.quiz.mean, mean);
    desk.key('Z', true);
    EXPECT_EQ(guess.quiz.asked, 2U) << "can be undone";
    for (std::size_t i = guess.quiz.asked; i <= quiz_length(desk.session()); ++i)
        desk.key('Q');
    EXPECT_EQ(guess.quiz.asked, 0U);
    EXPECT_EQ(guessed_panel(desk.session()), std::nullopt);
    EXPECT_TRUE(says(desk, "The quiz is over"));
}

TEST(Quiz, GoesThroughTheUsersOwnFunctions) {
    Session session = exploring("first");
    session.typed = {completed({.name = "first", .formula = "x^2"}).value(),
                     completed({.name = "second", .formula = "x^3"}).value()};
    HeadlessDesk desk(session);
    desk.frame();
    desk.key('Q');
    EXPECT_TRUE(says(desk, "Question 1 of 2"));
    desk.key('Q');
    EXPECT_EQ(desk.session().explore->activation, "second");
}

TEST(Guessing, BeforeAProjectorShowsTheCellOfComposeThatIsMasked) {
    Session session;
    session.view = ViewId::compose;
    session.theme = ThemeId::projector;
    session.compose->selected = 0;
    mask_panel(session, 2);
    HeadlessDesk desk(session);
    desk.frames(2);
    EXPECT_TRUE(says(desk, "Draw what you expect"));
    EXPECT_TRUE(says(desk, "A + B")) << "its title";
    EXPECT_EQ(desk.session().compose->selected, 0U) << "the selection is the user's";
    desk.key('R');
    desk.frames(2);
    EXPECT_TRUE(says(desk, "A + B"));
}

TEST(Guessing, KeepsAMaskedJacobianInSightBeforeAProjector) {
    Session session;
    session.view = ViewId::vector;
    session.theme = ThemeId::projector;
    mask_panel(session, 3);
    HeadlessDesk desk(session, {1366.0F, 560.0F});
    desk.frames(2);
    EXPECT_TRUE(says(desk, "Say what you expect"));
}

}} // namespace act::plot_guess_test
