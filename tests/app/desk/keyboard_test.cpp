// The window used by keys alone.

#include "session/explore.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "views/browser.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::keyboard_test { namespace {

double alpha(const Session& session) {
    return values_in(session, *find("elu")).front();
}

TEST(Keyboard, ComesToTheFirstSliderByTab) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::tab);
    desk.key(Key::right);
    EXPECT_GT(alpha(desk.session()), 1.0);
}

TEST(Keyboard, MovesASliderFinelyCoarselyToItsEndsAndBack) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::tab);
    desk.key(Key::right, false, true);
    const double fine = alpha(desk.session()) - 1.0;
    desk.key('0');
    EXPECT_EQ(alpha(desk.session()), 1.0);
    desk.key(Key::right);
    const double usual = alpha(desk.session()) - 1.0;
    desk.key('0');
    desk.key(Key::right, true);
    const double coarse = alpha(desk.session()) - 1.0;
    EXPECT_LT(fine, usual);
    EXPECT_LT(usual, coarse);
    desk.key(Key::home);
    EXPECT_EQ(alpha(desk.session()), find("elu")->parameters[0].shown.low);
    desk.key(Key::end);
    EXPECT_EQ(alpha(desk.session()), find("elu")->parameters[0].shown.high);
}

TEST(Keyboard, PlaysASliderAndStopsIt) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key('P');
    desk.frames(20);
    EXPECT_NE(alpha(desk.session()), 1.0);
    desk.key('P');
    EXPECT_FALSE(desk.workspace().ui.play);
}

TEST(Keyboard, TypesTheValueOfTheSliderItIsOn) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::tab);
    desk.key(Key::enter);
    desk.frames(2);
    desk.type("2.5");
    desk.key(Key::enter);
    EXPECT_EQ(alpha(desk.session()), 2.5);
    desk.key(Key::left);
    EXPECT_LT(alpha(desk.session()), 2.5);
}

TEST(Keyboard, LeavesTheSliderOnEscape) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::tab);
    desk.key(Key::escape);
    desk.key(Key::right);
    EXPECT_EQ(alpha(desk.session()), 1.0);
}

TEST(Keyboard, GoesRoundAllControlsAndBack) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    const FocusRing& ring = desk.workspace().ui.focus;
    std::vector<unsigned> visited;
    for (std::size_t i = 0; i < ring.order.size(); ++i) {
        desk.key(Key::tab);
        visited.push_back(ring.focused);
    }
    EXPECT_EQ(visited.size(), ring.order.size());
    std::ranges::sort(visited);
    EXPECT_EQ(std::ranges::adjacent_find(visited), visited.end());
    const unsigned last = ring.focused;
    desk.key(Key::tab);
    desk.key(Key::tab, false, true);
    EXPECT_EQ(ring.focused, last);
}

TEST(Keyboard, ReachesControlsInEveryView) {
    for (const ViewId view : {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose,
                              ViewId::vector, ViewId::study}) {
        Session session;
        session.view = view;
        HeadlessDesk desk(session);
        desk.frames(3);
        const std::size_t count = desk.workspace().ui.focus.order.size();
        EXPECT_GT(count, 12U) << name_of(view);
        for (std::size_t i = 0; i < count + 1; ++i)
            desk.key(Key::tab);
        EXPECT_EQ(desk.session(), session) << name_of(view);
    }
}

TEST(Keyboard, MovesNothingBelowADialog) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(Key::tab);
    desk.key(Key::f1);
    EXPECT_TRUE(desk.workspace().parts.of<DeskPart>().key_sheet_is_shown);
    desk.key(Key::right);
    desk.key('P');
    EXPECT_EQ(alpha(desk.session()), 1.0);
    EXPECT_FALSE(desk.workspace().ui.play);
    desk.key(Key::escape);
    EXPECT_FALSE(desk.workspace().parts.of<DeskPart>().key_sheet_is_shown);
}

TEST(Keyboard, HidesAndShowsTheSidePanels) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    const std::size_t all = desk.workspace().ui.focus.order.size();
    desk.key(Key::f2);
    desk.key(Key::f3);
    desk.frames(2);
    EXPECT_LT(desk.workspace().ui.focus.order.size(), all);
    desk.key(Key::f2);
    desk.key(Key::f3);
    desk.frames(2);
    EXPECT_EQ(desk.workspace().ui.focus.order.size(), all);
}

TEST(Keyboard, MakesEverythingLargerAndSmaller) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key('=', true);
    EXPECT_EQ(desk.session().scale, 1.1);
    desk.key('-', true);
    desk.key('-', true);
    EXPECT_EQ(desk.session().scale, 0.9);
    desk.key('0', true);
    EXPECT_EQ(desk.session().scale, 1.0);
}

TEST(Keyboard, ListsTheStepsAndGoesBackToOne) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    for (int i = 0; i < 3; ++i)
        desk.key(Key::down);
    ASSERT_NE(desk.session().explore->activation, "elu");
    desk.key('H', true);
    desk.frames(2);
    desk.key(Key::end);
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().explore->activation, "elu");
    EXPECT_TRUE(desk.workspace().history.can_redo());
}

TEST(Keyboard, LeavesCommandsTheirKeysWhileAFieldIsTypedInto) {
    HeadlessDesk desk{Session{}};
    desk.click("browser/search");
    ASSERT_TRUE(ImGui::GetIO().WantTextInput);
    desk.type("/h");
    EXPECT_EQ(desk.workspace().parts.of<BrowserPart>().search, "/h");
    desk.key('2', true);
    EXPECT_EQ(desk.session().view, ViewId::gallery);
}

TEST(Keyboard, LeavesAFieldTheKeysThatEveryFieldKnows) {
    HeadlessDesk desk{Session{}};
    desk.session().theme = ThemeId::dark;
    desk.frames(3);
    ASSERT_TRUE(desk.workspace().history.can_undo());
    desk.click("browser/search");
    desk.key('Z', true);
    EXPECT_EQ(desk.session().theme, ThemeId::dark);
}

}} // namespace act::keyboard_test
