// Own functions by mouse and keys, without a window.

#include "desk/desk.h"
#include "session/explore.h"
#include "support/headless_desk.h"
#include "view/explore/explore_figure.h"
#include "views/explore/explore_actions.h"
#include "views/explore/explore_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace act::typed_test { namespace {

Session with_own(std::string formula) {
    Session session;
    add_typed(session, {.name = "mine", .formula = std::move(formula)});
    return session;
}

TEST(TypedPanel, AddsAFunctionFromTheBrowser) {
    HeadlessDesk desk({});
    desk.click("browser/add typed");
    ASSERT_EQ(desk.session().typed.size(), 1U);
    EXPECT_EQ(desk.session().explore->activation, "my-function");
}

TEST(TypedPanel, KeepsTheLastGoodFunctionWhileAFormulaIsTyped) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/typed formula");
    desk.type("a*x+(");
    EXPECT_EQ(desk.session().typed[0].formula, "a*x");
    EXPECT_TRUE(desk.workspace().parts.of<ExplorePart>().typed.problem.has_value());
    desk.type("b*x)");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().typed[0].formula, "a*x+(b*x)");
    EXPECT_EQ(desk.session().typed[0].parameters.size(), 2U);
    EXPECT_FALSE(desk.workspace().parts.of<ExplorePart>().typed.problem.has_value());
}

TEST(TypedPanel, WaitsForTheEndOfAWordBeforeItBecomesAParameter) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/typed formula");
    desk.key('A', true);
    desk.type("x*si");
    EXPECT_EQ(desk.session().typed[0].formula, "a*x") << "the last good curve stays";
    desk.type("n(x)");
    EXPECT_EQ(desk.session().typed[0].formula, "x*sin(x)");
    EXPECT_TRUE(desk.session().typed[0].parameters.empty());
    desk.type("+am");
    EXPECT_EQ(desk.session().typed[0].formula, "x*sin(x)");
    EXPECT_TRUE(next_frame_wanted(desk.workspace()).has_value());
    desk.frames(60);
    EXPECT_EQ(desk.session().typed[0].formula, "x*sin(x)+am") << "typing rests";
    desk.type("p");
    EXPECT_EQ(desk.session().typed[0].parameters[0].symbol, "am");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().typed[0].parameters[0].symbol, "amp");
}

TEST(TypedPanel, RenamesOnEnter) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/typed name");
    desk.type("yours");
    EXPECT_EQ(desk.session().typed[0].name, "mine");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().typed[0].name, "yours");
    EXPECT_EQ(desk.session().explore->activation, "yours");
}

TEST(TypedPanel, AddsAnExample) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/examples/" + typed_examples()[1].function.name);
    ASSERT_EQ(desk.session().typed.size(), 2U);
    EXPECT_EQ(desk.session().typed[1], typed_examples()[1].function);
}

TEST(TypedPanel, RemovesTheFunction) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/remove typed");
    EXPECT_TRUE(desk.session().typed.empty());
    EXPECT_EQ(desk.session().explore->activation, "elu");
}

TEST(TypedPanel, WidensTheRangeOfASlider) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/a/range");
    desk.click("inspector/a/high");
    desk.type("50");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().typed[0].parameters[0].high, 50.0);
}

TEST(TypedPanel, GivesASliderTheStepThatIsTyped) {
    HeadlessDesk desk(with_own("a*x"));
    desk.click("inspector/a/range");
    desk.click("inspector/a/step");
    desk.type("0.25");
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().typed[0].parameters[0].step, 0.25);
    EXPECT_EQ(find_in(repertoire_of(desk.session()), "mine")->parameters[0].step, 0.25);
}

TEST(TypedPanel, KeepsFewOfTheFunctionsThatAreTyped) {
    HeadlessDesk desk(with_own("a*x"));
    std::vector<std::weak_ptr<const Activation>> records;
    for (int i = 0; i < 3000; ++i) {
        TypedFunction changed = desk.session().typed[0];
        changed.formula = "a*x + abs(x - " + std::to_string(i) + ")";
        ASSERT_TRUE(change_typed(desk.session(), 0, changed).ok());
        records.emplace_back(explore_spec(desk.session()).activation);
        if (i % 20 == 0) desk.frame();
    }
    desk.frames(2);
    EXPECT_LT(std::ranges::count(records, false, &std::weak_ptr<const Activation>::expired), 150);
    EXPECT_FALSE(records.back().expired());
    for (int i = 0; i < 200; ++i)
        desk.key('Z', true);
    EXPECT_NE(desk.session().typed[0].formula, "a*x + abs(x - 2999)");
    EXPECT_LT(std::ranges::count(records, false, &std::weak_ptr<const Activation>::expired), 150);
}

TEST(TwoDesks, KeepWhatIsTypedApart) {
    HeadlessDesk one(with_own("a*x"));
    HeadlessDesk other(with_own("a*x"));
    one.click("inspector/typed name");
    one.type("ours");
    other.click("inspector/typed name");
    other.type("theirs");
    one.click("inspector/typed formula");
    EXPECT_EQ(one.session().typed[0].name, "ours");
    EXPECT_EQ(other.session().typed[0].name, "mine");
}

TEST(TwoDesks, PlayTheirSlidersEachInItsOwnWay) {
    HeadlessDesk one(with_own("a*x"));
    HeadlessDesk other(with_own("a*x"));
    one.click("inspector/a/play");
    ASSERT_TRUE(one.workspace().ui.play.has_value());
    one.workspace().ui.play->ping_pong = false;
    one.frame();
    one.click("inspector/a/play");
    EXPECT_FALSE(one.workspace().ui.play.has_value());
    one.click("inspector/a/play");
    other.click("inspector/a/play");
    EXPECT_FALSE(one.workspace().ui.play->ping_pong);
    EXPECT_TRUE(other.workspace().ui.play->ping_pong);
}

TEST(TypedPanel, StepsThroughTheBrowserByKeys) {
    HeadlessDesk desk(with_own("a*x"));
    desk.key(Key::down);
    EXPECT_EQ(desk.session().explore->activation, catalogue().front().id) << "own functions stand first";
}

TEST(TypedPanel, ShowsANameAsLongAsAFormulaWithoutWritingOverAnything) {
    constexpr float inspector = 984.0F; // where the plots' part of the window ends
    for (const std::size_t letters : {43U, 9000U}) {
        HeadlessDesk desk(with_own("x*sigmoid(b*x" + std::string(letters, '3') + ")"));
        desk.frames(2);
        for (const WrittenText& text : desk.texts()) {
            if (text.high.y < 48.0F || text.low.y > 774.0F) continue; // the bars
            const float right = std::min(text.high.x, text.clip_high.x);
            EXPECT_LT(right, 1281.0F) << text.text.substr(0, 40);
            EXPECT_FALSE(text.low.x < inspector && right > inspector + 1.0F) << text.text.substr(0, 40);
        }
    }
}

}} // namespace act::typed_test
