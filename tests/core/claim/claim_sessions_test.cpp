#include "claim/claim.h"
#include "session/session_file.h"

#include <gtest/gtest.h>

#include <string>

namespace act { namespace {

TEST(ClaimSessions, CanBeReadInBothLanguages) {
    std::size_t shown = 0;
    for (const Claim& claim : claims())
        for (const Language language : {Language::english, Language::chinese}) {
            const std::string text = session_of(claim, language);
            if (text.empty()) continue;
            ++shown;
            const Result<OpenedSession> opened = read_session(text, claim.id, {});
            ASSERT_TRUE(opened.ok()) << claim.id << ": " << opened.error().detail << '\n' << text;
            EXPECT_TRUE(opened->problems.empty()) << claim.id << ": " << opened->problems.front().detail;
        }
    EXPECT_GT(shown, 2 * 60U);
}

TEST(ClaimSessions, ShowAGhostBesideTheFunctionThatWasMeant) {
    for (const Claim& claim : claims()) {
        if (!claim.ghost) continue;
        const Session session = *parse_session(session_of(claim, Language::english), claim.id);
        EXPECT_EQ(session.view, ViewId::compare) << claim.id;
        ASSERT_EQ(session.compare.functions.size(), 2U) << claim.id;
        EXPECT_EQ(session.compare.functions[0].activation, claim.ghost->meant) << claim.id;
        EXPECT_EQ(session.compare.functions[1].activation, "as-printed") << claim.id;
        ASSERT_EQ(session.typed.size(), 1U) << claim.id;
        EXPECT_EQ(session.typed[0].formula, claim.ghost->formula) << claim.id;
    }
}

}} // namespace act
