#include "support/headless_desk.h"

#include "session/explore.h"
#include "session/studies.h"
#include "views/explore/explore_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::claim_cards_test { namespace {

Session exploring(const char* activation) {
    Session session;
    session.explore->activation = activation;
    return session;
}

bool says(HeadlessDesk& desk, std::string_view text) {
    return std::ranges::any_of(desk.texts(),
                               [&](const WrittenText& written) { return written.text == text; });
}

TEST(ClaimCards, ShowWhatIsWrongFirstWithBothNumbers) {
    HeadlessDesk desk(exploring("elu"), {1280.0F, 2400.0F});
    EXPECT_TRUE(says(desk, "× wrong"));
    EXPECT_TRUE(says(desk, "“Activation functions”"));
    EXPECT_TRUE(says(desk, "6.38906")); // the document's, beside 2
    EXPECT_TRUE(says(desk, "1 of " + std::to_string(claims_about("elu").size())));
    // The same document's other formula stands under it.
    EXPECT_TRUE(says(desk, "Which formula is ELU?"));
    EXPECT_TRUE(says(desk, "✓ right · “Activation functions”"));
}

TEST(ClaimCards, GoFromOneClaimToTheNextAndRound) {
    HeadlessDesk desk(exploring("elu"), {1280.0F, 2400.0F});
    const std::size_t count = claims_about("elu").size();
    for (std::size_t i = 0; i < count; ++i)
        desk.click("inspector/claims/next");
    EXPECT_TRUE(says(desk, "1 of " + std::to_string(count)));
    desk.click("inspector/claims/previous");
    EXPECT_TRUE(says(desk, std::to_string(count) + " of " + std::to_string(count)));
    // Another function begins with its first one.
    desk.session().explore->activation = "relu";
    desk.frames(2);
    EXPECT_TRUE(says(desk, "1 of " + std::to_string(claims_about("relu").size())));
}

TEST(ClaimCards, ComputeTheirNumbersOnce) {
    HeadlessDesk desk(exploring("elu"), {1280.0F, 2400.0F});
    desk.frames(20);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().claims.checked.made(), 1);
    desk.click("inspector/claims/next");
    desk.frames(5);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().claims.checked.made(), 2);
}

TEST(ClaimCards, OpenASessionThatUndoTakesBack) {
    HeadlessDesk desk(exploring("elu"), {1280.0F, 2400.0F});
    desk.session().theme = ThemeId::dark;
    desk.frames(3);
    const Session before = desk.session();
    desk.click("inspector/claims/show");
    desk.frames(2);
    EXPECT_EQ(desk.session().explore->ghost, "max(x, alpha*(exp(x) - 1))");
    EXPECT_TRUE(says(desk, "as printed"));
    EXPECT_EQ(desk.session().theme, ThemeId::dark); // the user's, and not the claim's
    desk.key('Z', true);
    EXPECT_EQ(desk.session(), before);
}

TEST(ClaimCards, TakeTheGhostAwayAgain) {
    HeadlessDesk desk(exploring("elu"), {1280.0F, 2400.0F});
    EXPECT_FALSE(desk.has("inspector/claims/hide ghost"));
    desk.click("inspector/claims/show");
    desk.frames(2);
    desk.click("inspector/claims/hide ghost");
    EXPECT_TRUE(desk.session().explore->ghost.empty());
    desk.click("inspector/claims/show");
    desk.frames(2);
    ASSERT_FALSE(desk.session().explore->ghost.empty());
    desk.click("inspector/claims/next");
    EXPECT_TRUE(desk.session().explore->ghost.empty()) << "it goes with its card";
    desk.click("inspector/claims/previous");
    desk.click("inspector/claims/show");
    desk.frames(2);
    desk.key(Key::down);
    EXPECT_NE(desk.session().explore->activation, "elu");
    EXPECT_TRUE(desk.session().explore->ghost.empty()) << "and with its function";
}

TEST(ClaimCards, AreInTheVectorAndStudyViewsToo) {
    Session vectors;
    vectors.view = ViewId::vector;
    HeadlessDesk desk(vectors, {1280.0F, 2400.0F});
    desk.click("inspector/claims/next");
    Session studies;
    studies.view = ViewId::study;
    studies.studies->study = "gradient";
    HeadlessDesk other(studies, {1280.0F, 2400.0F});
    EXPECT_TRUE(other.has("inspector/claims/next"));
    EXPECT_TRUE(other.has("inspector/claims/show"));
}

TEST(ClaimCards, AreAbsentWhereNobodyClaimsAnything) {
    HeadlessDesk desk(exploring("gaussian"), {1280.0F, 2400.0F});
    EXPECT_FALSE(desk.has("inspector/claims/show"));
    EXPECT_FALSE(desk.has("inspector/claims/next"));
}

}} // namespace act::claim_cards_test
