// The window used by keys alone.

#include "support/headless_desk.h"
#include "views/browser.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act { namespace {

constexpr int tab = 258;
constexpr int right = 262;
constexpr int left = 263;
constexpr int enter = 257;
constexpr int escape = 256;
constexpr int home = 268;
constexpr int end_key = 269;
constexpr int f1 = 290;
constexpr int f2 = 291;
constexpr int f3 = 292;

Session exploring(const char* id) {
    Session session;
    session.explore.activation = id;
    return session;
}

double alpha(const Session& session) {
    return values_in(session, *find("elu")).front();
}

TEST(Keyboard, ComesToTheFirstSliderByTab) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(tab);
    desk.key(right);
    EXPECT_GT(alpha(desk.session()), 1.0);
}

TEST(Keyboard, MovesASliderFinelyCoarselyToItsEndsAndBack) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(tab);
    desk.key(right, false, true);
    const double fine = alpha(desk.session()) - 1.0;
    desk.key('0');
    EXPECT_EQ(alpha(desk.session()), 1.0);
    desk.key(right);
    const double usual = alpha(desk.session()) - 1.0;
    desk.key('0');
    desk.key(right, true);
    const double coarse = alpha(desk.session()) - 1.0;
    EXPECT_LT(fine, usual);
    EXPECT_LT(usual, coarse);
    desk.key(home);
    EXPECT_EQ(alpha(desk.session()), find("elu")->parameters[0].low);
    desk.key(end_key);
    EXPECT_EQ(alpha(desk.session()), find("elu")->parameters[0].high);
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
    desk.key(tab);
    desk.key(enter);
    desk.frames(2);
    desk.type("2.5");
    desk.key(enter);
    EXPECT_EQ(alpha(desk.session()), 2.5);
    desk.key(left);
    EXPECT_LT(alpha(desk.session()), 2.5);
}

TEST(Keyboard, LeavesTheSliderOnEscape) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(tab);
    desk.key(escape);
    desk.key(right);
    EXPECT_EQ(alpha(desk.session()), 1.0);
}

TEST(Keyboard, GoesRoundAllControlsAndBack) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    const FocusRing& ring = desk.workspace().ui.focus;
    std::vector<unsigned> visited;
    for (std::size_t i = 0; i < ring.order.size(); ++i) {
        desk.key(tab);
        visited.push_back(ring.focused);
    }
    EXPECT_EQ(visited.size(), ring.order.size());
    std::ranges::sort(visited);
    EXPECT_EQ(std::ranges::unique(visited).begin(), visited.end());
    const unsigned last = ring.focused;
    desk.key(tab);
    desk.key(tab, false, true);
    EXPECT_EQ(ring.focused, last);
}

TEST(Keyboard, ReachesControlsInEveryView) {
    for (const ViewId view :
         {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose, ViewId::vector}) {
        Session session;
        session.view = view;
        HeadlessDesk desk(session);
        desk.frames(3);
        const std::size_t count = desk.workspace().ui.focus.order.size();
        EXPECT_GT(count, 12U) << name_of(view);
        for (std::size_t i = 0; i < count + 1; ++i)
            desk.key(tab);
        EXPECT_EQ(desk.session(), session) << name_of(view);
    }
}

TEST(Keyboard, MovesNothingBelowADialog) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    desk.key(tab);
    desk.key(f1);
    EXPECT_TRUE(desk.workspace().parts.of<DeskPart>().key_sheet_is_shown);
    desk.key(right);
    desk.key('P');
    EXPECT_EQ(alpha(desk.session()), 1.0);
    EXPECT_FALSE(desk.workspace().ui.play);
    desk.key(escape);
    EXPECT_FALSE(desk.workspace().parts.of<DeskPart>().key_sheet_is_shown);
}

TEST(Keyboard, HidesAndShowsTheSidePanels) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    const std::size_t all = desk.workspace().ui.focus.order.size();
    desk.key(f2);
    desk.key(f3);
    desk.frames(2);
    EXPECT_LT(desk.workspace().ui.focus.order.size(), all);
    desk.key(f2);
    desk.key(f3);
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
        desk.key(264);
    ASSERT_NE(desk.session().explore.activation, "elu");
    desk.key('H', true);
    desk.frames(2);
    desk.key(end_key);
    desk.key(enter);
    EXPECT_EQ(desk.session().explore.activation, "elu");
    EXPECT_TRUE(desk.workspace().history.can_redo());
}

TEST(Keyboard, LeavesCommandsTheirKeysWhileAFieldIsTypedInto) {
    HeadlessDesk desk{Session{}};
    desk.click({100.0F, 74.0F});
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
    desk.click({100.0F, 74.0F});
    desk.key('Z', true);
    EXPECT_EQ(desk.session().theme, ThemeId::dark);
}

}} // namespace act
