#include "support/headless_desk.h"

#include "session/compose.h"
#include "session/explore.h"
#include "support/sessions.h"
#include "view/sweep.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace act::projector_test { namespace {

TEST(Projector, GoesIntoTheModeAndBackToTheThemeOfBefore) {
    Session session = exploring("elu");
    session.theme = ThemeId::dark;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key(Key::f5);
    EXPECT_EQ(desk.session().theme, ThemeId::projector_black);
    desk.key('B');
    EXPECT_EQ(desk.session().theme, ThemeId::projector);
    desk.key(Key::f5);
    EXPECT_EQ(desk.session().theme, ThemeId::dark);
}

TEST(Projector, StepsThroughFunctionsByTheKeysOfARemoteControl) {
    Session session = exploring("elu");
    session.theme = ThemeId::projector;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key(Key::right);
    EXPECT_EQ(find(desk.session().explore->activation), find("elu") + 1);
    desk.key(Key::page_up);
    EXPECT_EQ(desk.session().explore->activation, "elu");
}

TEST(Projector, MovesAndPlaysTheParameterWithoutAnInspector) {
    Session session = exploring("elu");
    session.theme = ThemeId::projector;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key('=');
    EXPECT_GT(values_in(desk.session(), *find("elu")).front(), 1.0);
    desk.key('P');
    desk.frames(4);
    EXPECT_TRUE(desk.workspace().ui.play);
}

TEST(Projector, ShowsTheNumberThatWasTouchedLastInEveryView) {
    struct Case {
        ViewId view;
        const char* slider;
    };
    for (const auto& [view, slider] : {Case{ViewId::explore, "strip/alpha/track"},
                                       {ViewId::compare, "strip/negative_slope/track"},
                                       {ViewId::compose, "strip/weight/track"},
                                       {ViewId::vector, "strip/temperature/track"},
                                       {ViewId::study, "strip/mean/track"}}) {
        Session session = exploring("elu");
        session.view = view;
        session.theme = ThemeId::projector;
        HeadlessDesk desk(session);
        desk.frames(2);
        ASSERT_TRUE(desk.has(slider)) << slider;
        const std::vector<SweepTarget> before = sweep_targets(desk.session());
        desk.drag(slider, {0.3F}, {0.7F});
        EXPECT_NE(sweep_targets(desk.session()), before) << slider;
        EXPECT_EQ(desk.session().view, view);
    }
}

TEST(Projector, NamesNumbersInTheWindowsLanguage) {
    for (const auto& [view, name] :
         {std::pair{ViewId::study, "输入的均值"}, std::pair{ViewId::compose, "A · 权重"}}) {
        Session session = exploring("elu");
        session.view = view;
        session.language = Language::chinese;
        session.theme = ThemeId::projector;
        HeadlessDesk desk(session);
        desk.frames(2);
        const auto texts = desk.texts();
        EXPECT_TRUE(std::ranges::any_of(texts, [wanted = std::string_view(name)](const WrittenText& t) {
            return t.text.find(wanted) != std::string::npos;
        })) << name;
    }
}

TEST(Projector, FollowsTheNumberThatIsMoved) {
    Session session;
    session.view = ViewId::compose;
    HeadlessDesk desk(session);
    desk.drag("bench/neuron 3/bias/track", {0.5F}, {0.6F});
    desk.key(Key::f5);
    EXPECT_TRUE(desk.has("strip/bias/track"));
    const double before = desk.session().compose->neurons[2].bias;
    desk.key('=');
    EXPECT_GT(desk.session().compose->neurons[2].bias, before);
    desk.key('N');
    EXPECT_TRUE(desk.has("strip/layers/track"));
}

TEST(Projector, SwapsAllNeuronsFromTheStrip) {
    Session session;
    session.view = ViewId::compose;
    session.theme = ThemeId::projector;
    HeadlessDesk desk(session, {1920.0F, 1080.0F});
    desk.click("strip/swaps/relu");
    for (const Neuron& neuron : desk.session().compose->neurons)
        EXPECT_EQ(neuron.activation, "relu");
}

TEST(Projector, HasTypeAsHighAsAFortiethOfThePictureOnTheStrip) {
    Session session;
    session.view = ViewId::compose;
    session.theme = ThemeId::projector;
    for (const ImVec2 size : {ImVec2{1280.0F, 800.0F}, {1366.0F, 768.0F}, {1920.0F, 1080.0F}}) {
        HeadlessDesk desk(session, size);
        desk.frames(2);
        const Item strip = desk.item("strip/weight/value");
        EXPECT_GE(strip.box.height, size.y / 40.0F);
    }
}

TEST(Projector, StepsThroughTheCellsOfANetwork) {
    Session session;
    session.view = ViewId::compose;
    session.theme = ThemeId::projector;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key(Key::left);
    EXPECT_EQ(desk.session().compose->selected, 7U);
    desk.key(Key::page_down);
    desk.key(Key::page_down);
    EXPECT_EQ(desk.session().compose->selected, 8U);
}

TEST(Projector, LeavesTheKeysAloneElsewhere) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::right);
    desk.key('B');
    EXPECT_EQ(desk.session(), exploring("elu"));
}

}} // namespace act::projector_test
