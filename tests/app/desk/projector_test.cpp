#include "support/headless_desk.h"

#include <gtest/gtest.h>

namespace act { namespace {

constexpr int f5 = 294;
constexpr int right = 262;
constexpr int page_up = 266;

Session exploring(const char* id) {
    Session session;
    session.explore.activation = id;
    return session;
}

TEST(Projector, GoesIntoTheModeAndBackToTheThemeOfBefore) {
    Session session = exploring("elu");
    session.theme = ThemeId::dark;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key(f5);
    EXPECT_EQ(desk.session().theme, ThemeId::projector_black);
    desk.key('B');
    EXPECT_EQ(desk.session().theme, ThemeId::projector);
    desk.key(f5);
    EXPECT_EQ(desk.session().theme, ThemeId::dark);
}

TEST(Projector, StepsThroughFunctionsByTheKeysOfARemoteControl) {
    Session session = exploring("elu");
    session.theme = ThemeId::projector;
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key(right);
    EXPECT_EQ(find(desk.session().explore.activation), find("elu") + 1);
    desk.key(page_up);
    EXPECT_EQ(desk.session().explore.activation, "elu");
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

TEST(Projector, LeavesTheKeysAloneElsewhere) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(right);
    desk.key('B');
    EXPECT_EQ(desk.session(), exploring("elu"));
}

}} // namespace act
