// Copies and exports of figures that take long: they wait beside the window.

#include "state/figure_wait.h"

#include "desk/desk.h"
#include "session/studies.h"
#include "state/workspace.h"
#include "support/headless_desk.h"
#include "view/study/study_view.h"
#include "view/view.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace act::figure_wait_test { namespace {

// Each test has settings of its own, so that no report is known from another.
Session long_study(const char* seed) {
    Session session;
    session.view = ViewId::study;
    session.studies->study = "training";
    session.studies->settings["training"] = {
        {"activations", "tanh"}, {"seeds", "1"}, {"epochs", "2"}, {"seed", seed}};
    return session;
}

void wait_for(FigureWait& wait, Workspace& workspace, const bool& done) {
    for (int i = 0; i < 2000 && !done; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        wait.update(workspace);
    }
}

TEST(FigureWait, IsOverForFiguresThatTakeNoTime) {
    FigureWait wait;
    EXPECT_TRUE(wait.is_over(Session{}, {}));
}

TEST(FigureWait, DoesWhatWasAskedForOnceTheFigureIsThere) {
    const Session session = long_study("7001");
    Workspace workspace{Session{}};
    FigureWait wait;
    bool done = false;
    EXPECT_FALSE(wait.is_over(session, {}, [&](Workspace&, const Session& of) {
        EXPECT_EQ(of, session) << "not of what the window shows by now";
        EXPECT_TRUE(shown_view(of).is_ready(of));
        done = true;
    }));
    wait_for(wait, workspace, done);
    EXPECT_TRUE(done);
    EXPECT_TRUE(wait.is_over(session, {}));
}

TEST(FigureWait, ForgetsWhatWasWaitedForWhenAnotherFigureIsAskedFor) {
    Workspace workspace{Session{}};
    FigureWait wait;
    bool first = false;
    bool second = false;
    EXPECT_FALSE(wait.is_over(long_study("7002"), {}, [&](Workspace&, const Session&) { first = true; }));
    EXPECT_FALSE(wait.is_over(long_study("7003"), {}, [&](Workspace&, const Session&) { second = true; }));
    wait_for(wait, workspace, second);
    EXPECT_TRUE(second);
    EXPECT_FALSE(first);
}

// A thousand layers' worth of weights: the study refuses, and whoever makes the figure says why.
TEST(FigureWait, IsOverForFiguresThatCannotBeMade) {
    Session session = long_study("7004");
    session.studies->settings["training"]["layers"] = "100";
    session.studies->settings["training"]["units"] = "1000";
    Workspace workspace{Session{}};
    FigureWait wait;
    bool done = false;
    EXPECT_FALSE(wait.is_over(session, {}, [&](Workspace&, const Session&) { done = true; }));
    wait_for(wait, workspace, done);
    EXPECT_TRUE(done);
    EXPECT_TRUE(wait.is_over(session, {}));
}

// A long run that nobody waits for any more does not keep the program from leaving.
TEST(FigureWait, EndsWithoutWaitingForTheRun) {
    Session session = long_study("7005");
    session.studies->settings["training"]["epochs"] = "100000";
    FigureWait wait;
    EXPECT_FALSE(wait.is_over(session, {}));
}

// The window goes on while a training run that is not finished is copied.
TEST(FigureWait, LetsACopyWaitForAStudyThatIsAtWork) {
    Session session = long_study("7006");
    session.studies->settings["training"]["epochs"] = "100";
    HeadlessDesk desk(session);
    desk.frames(1);
    copy_table(desk.workspace());
    ASSERT_TRUE(desk.workspace().ui.notice.has_value());
    const std::string waiting = desk.workspace().ui.notice->text;
    for (int i = 0; i < 2000 && desk.workspace().ui.notice && desk.workspace().ui.notice->text == waiting;
         ++i) {
        desk.frames(1);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ASSERT_TRUE(desk.workspace().ui.notice.has_value());
    EXPECT_NE(desk.workspace().ui.notice->text, waiting);
    EXPECT_FALSE(desk.workspace().ui.notice->is_error);
}

}} // namespace act::figure_wait_test
