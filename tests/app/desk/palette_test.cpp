#include "desk/commands.h"
#include "i18n/window_texts.h"
#include "session/explore.h"
#include "state/lesson_play.h"
#include "support/headless_desk.h"
#include "views/explore/explore_panels.h"

#include <gtest/gtest.h>

namespace act::palette_test { namespace {

// A window with the palette open.
class CommandPalette : public testing::Test {
  protected:
    CommandPalette() {
        desk_.frames(2);
        desk_.key('K', true);
        desk_.frames(2);
    }
    HeadlessDesk desk_{Session{}};
};

TEST_F(CommandPalette, ExploresTheFunctionThatIsTyped) {
    desk_.type("nn.SELU");
    desk_.key(Key::enter);
    EXPECT_EQ(desk_.session().explore->activation, "selu");
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
}

TEST_F(CommandPalette, RunsTheLitCommand) {
    desk_.type("theme dark");
    desk_.key(Key::enter);
    EXPECT_EQ(desk_.session().theme, ThemeId::dark);
}

TEST_F(CommandPalette, OpensTheCardOfAClaimThatIsDescribed) {
    const Claim& claim = *find_claim("elu-as-maximum");
    desk_.type(std::string(claim.sentence.en.substr(0, 30)).c_str());
    desk_.key(Key::enter);
    desk_.frames(2);
    EXPECT_EQ(desk_.session().explore->activation, "elu");
    EXPECT_EQ(desk_.workspace().ui.wanted_claim, nullptr) << "it is shown";
    const ClaimCards& cards = desk_.workspace().parts.of<ExplorePart>().claims;
    EXPECT_EQ(cards.subject, "elu");
    EXPECT_EQ(cards.shown, &claim);
}

TEST_F(CommandPalette, ListsAllClaimsUnderTheirHead) {
    desk_.workspace().parts.of<DeskPart>().palette = PaletteForm{.group = WindowText::group_claims};
    desk_.frames(2);
    EXPECT_EQ(found_actions(desk_.workspace(), "", WindowText::group_claims).size(), claims().size());
    for (const Action& action : found_actions(desk_.workspace(), "", WindowText::group_claims)) {
        action.run(desk_.workspace());
        EXPECT_NE(desk_.workspace().ui.wanted_claim, nullptr) << action.id;
        desk_.workspace().ui.wanted_claim = nullptr;
    }
}

TEST_F(CommandPalette, OpensALessonByThePinyinInitialsOfItsTitle) {
    desk_.type("wsmxyfxx");
    desk_.key(Key::enter);
    desk_.frames(2);
    ASSERT_NE(lesson_play(desk_.workspace()), nullptr);
    EXPECT_EQ(lesson_play(desk_.workspace())->lesson.id, "why-nonlinear");
}

TEST_F(CommandPalette, ClosesOnEscapeAndChangesNothing) {
    const Session before = desk_.session();
    desk_.type("dark");
    desk_.key(Key::escape);
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
    EXPECT_EQ(desk_.session(), before);
}

TEST_F(CommandPalette, MovesTheLitLineByArrows) {
    desk_.key(Key::down);
    EXPECT_EQ(desk_.workspace().parts.of<DeskPart>().palette->picker.lit, 1U);
}

TEST_F(CommandPalette, StaysOpenWhereNothingMatches) {
    desk_.type("qqqq");
    desk_.key(Key::enter);
    EXPECT_TRUE(desk_.workspace().parts.of<DeskPart>().palette);
}

TEST_F(CommandPalette, ClosesWhenSomethingElseIsClicked) {
    desk_.point("top bar/menu"); // beside the card
    desk_.press();
    desk_.frame();
    desk_.release();
    desk_.frame();
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
}

}} // namespace act::palette_test
