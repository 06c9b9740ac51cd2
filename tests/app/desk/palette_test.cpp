#include "support/headless_desk.h"

#include <gtest/gtest.h>

namespace act { namespace {

constexpr int enter = 257;
constexpr int escape = 256;
constexpr int down = 264;

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
    desk_.key(enter);
    EXPECT_EQ(desk_.session().explore.activation, "selu");
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
}

TEST_F(CommandPalette, RunsTheLitCommand) {
    desk_.type("theme dark");
    desk_.key(enter);
    EXPECT_EQ(desk_.session().theme, ThemeId::dark);
}

TEST_F(CommandPalette, ClosesOnEscapeAndChangesNothing) {
    const Session before = desk_.session();
    desk_.type("dark");
    desk_.key(escape);
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
    EXPECT_EQ(desk_.session(), before);
}

TEST_F(CommandPalette, MovesTheLitLineByArrows) {
    desk_.key(down);
    EXPECT_EQ(desk_.workspace().parts.of<DeskPart>().palette->lit, 1U);
}

TEST_F(CommandPalette, StaysOpenWhereNothingMatches) {
    desk_.type("qqqq");
    desk_.key(enter);
    EXPECT_TRUE(desk_.workspace().parts.of<DeskPart>().palette);
}

TEST_F(CommandPalette, ClosesWhenSomethingElseIsClicked) {
    desk_.click({20.0F, 700.0F});
    EXPECT_FALSE(desk_.workspace().parts.of<DeskPart>().palette);
}

}} // namespace act
