#include "claim/claim.h"
#include "session/explore.h"
#include "session/session_file.h"
#include "view/explore/explore_figure.h"
#include "view/explore/ghost_curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace act::claim_sessions_test { namespace {

TEST(ClaimSessions, CanBeRead) {
    std::size_t shown = 0;
    for (const Claim& claim : claims()) {
        const std::string text = session_of(claim);
        if (text.empty()) continue;
        ++shown;
        const Result<OpenedSession> opened = read_session(text, claim.id, {});
        ASSERT_TRUE(opened.ok()) << claim.id << ": " << opened.error().detail << '\n' << text;
        EXPECT_TRUE(opened->problems.empty()) << claim.id << ": " << opened->problems.front().detail;
    }
    EXPECT_GT(shown, 60U);
}

TEST(ClaimSessions, ShowAGhostBesideTheFunctionThatWasMeant) {
    std::size_t ghosts = 0;
    for (const Claim& claim : claims()) {
        if (!claim.ghost) continue;
        SCOPED_TRACE(claim.id);
        ++ghosts;
        const Session session = *parse_session(session_of(claim), claim.id);
        EXPECT_EQ(session.view, ViewId::explore);
        EXPECT_EQ(session.explore->activation, claim.ghost->meant);
        EXPECT_EQ(session.explore->ghost, claim.ghost->formula);
        ASSERT_EQ(session.explore->pinned.places.size(), 1U);
        // Both can be told apart in both panels, where they are compared.
        const auto ghost = ghost_of(explore_spec(session));
        ASSERT_TRUE(ghost);
        const double x = session.explore->pinned.places.front();
        const Jet right = function_of(explore_spec(session)).jet(x);
        const Jet printed = ghost->function.jet(x);
        const Windows shown = fitted(explore_spec(session));
        for (int order = 0; order < 2; ++order) {
            const Interval y = *height_of(shown, order);
            EXPECT_TRUE(y.contains(printed[order])) << order;
            EXPECT_GT(std::abs(printed[order] - right[order]), 0.04 * y.width()) << order;
        }
    }
    EXPECT_EQ(ghosts, 5U);
}

}} // namespace act::claim_sessions_test
