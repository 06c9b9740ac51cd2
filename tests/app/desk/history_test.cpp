#include "state/history.h"

#include "support/sessions.h"

#include <gtest/gtest.h>

namespace act::history_test { namespace {

TEST(History, TakesEveryChangeBackAndBringsItAgain) {
    Session session = exploring("relu");
    History history(session);
    for (const char* id : {"elu", "tanh", "mish"}) {
        session = exploring(id);
        history.observe(session, true);
    }
    for (const char* id : {"tanh", "elu", "relu"}) {
        history.undo(session);
        EXPECT_EQ(session, exploring(id));
    }
    EXPECT_FALSE(history.can_undo());
    for (const char* id : {"elu", "tanh", "mish"}) {
        history.redo(session);
        EXPECT_EQ(session, exploring(id));
    }
    EXPECT_FALSE(history.can_redo());
}

TEST(History, MakesOneStepOfAGesture) {
    Session session = exploring("elu");
    History history(session);
    for (int i = 1; i <= 30; ++i) {
        session.parameters["elu"]["alpha"] = 1.0 + 0.1 * i;
        history.observe(session, false);
    }
    history.observe(session, true);
    history.undo(session);
    EXPECT_EQ(session, exploring("elu"));
    EXPECT_FALSE(history.can_undo());
}

TEST(History, CountsARunningGestureWhenUndoInterruptsIt) {
    Session session = exploring("elu");
    History history(session);
    session.parameters["elu"]["alpha"] = 2.0;
    history.observe(session, false);
    history.undo(session);
    EXPECT_EQ(session, exploring("elu"));
    history.redo(session);
    EXPECT_EQ(session.parameters["elu"]["alpha"], 2.0);
}

TEST(History, ForgetsTheFutureAfterANewChange) {
    Session session = exploring("relu");
    History history(session);
    session = exploring("elu");
    history.observe(session, true);
    history.undo(session);
    session = exploring("tanh");
    history.observe(session, true);
    EXPECT_FALSE(history.can_redo());
    history.undo(session);
    EXPECT_EQ(session, exploring("relu"));
}

TEST(History, DoesNothingWhenThereIsNothingToUndo) {
    Session session = exploring("relu");
    History history(session);
    history.undo(session);
    history.redo(session);
    EXPECT_EQ(session, exploring("relu"));
}

}} // namespace act::history_test
