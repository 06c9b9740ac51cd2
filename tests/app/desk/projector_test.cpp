#include "support/headless_desk.h"

#include "support/sessions.h"

#include <gtest/gtest.h>

namespace act { namespace {

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
    EXPECT_EQ(find(desk.session().explore.activation), find("elu") + 1);
    desk.key(Key::page_up);
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
    desk.key(Key::right);
    desk.key('B');
    EXPECT_EQ(desk.session(), exploring("elu"));
}

}} // namespace act
