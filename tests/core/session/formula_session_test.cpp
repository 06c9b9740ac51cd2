#include "session/session_file.h"

#include <gtest/gtest.h>

namespace act { namespace {

TEST(FormulaSession, RemembersWhetherFormulasAreShownAndHow) {
    Session session;
    session.explore.formula = false;
    session.explore.numbers = true;
    session.exporting.formula = true;
    const Result<Session> read = parse_session(print_session(session), "test");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, session);
}

TEST(FormulaSession, ShowsFormulasInSessionsThatSayNothing) {
    const Result<Session> read = parse_session("activarium = 1\n[explore]\nactivation = \"elu\"\n", "test");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->explore.formula);
    EXPECT_FALSE(read->explore.numbers);
    EXPECT_FALSE(read->exporting.formula);
}

}} // namespace act
