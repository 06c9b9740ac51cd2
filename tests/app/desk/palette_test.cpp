#include "support/headless_desk.h"

#include <gtest/gtest.h>

namespace act { namespace {

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
    EXPECT_EQ(desk_.session().explore.activation, "selu");
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
}

TEST_F(CommandPalette, RunsTheLitCommand) {
    desk_.type("theme dark");
    desk_.key(Key::enter);
    EXPECT_EQ(desk_.session().theme, ThemeId::dark);
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

}} // namespace act
