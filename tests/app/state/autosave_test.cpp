#include "state/autosave.h"

#include "session/explore.h"
#include "session/session_file.h"
#include "state/left_session.h"
#include "state/session_restore.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/sessions.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace act::autosave_test { namespace {

namespace fs = std::filesystem;

class AutosaveTest : public testing::Test {
  protected:
    // A run that shows this function and then is killed: what it wrote and its lock's file stay, the lock
    // goes.
    void lose_run(const std::string& name, const std::string& activation, const fs::path& document = {}) {
        ASSERT_TRUE(leave(exploring(activation), document, state() / ("running-" + name + ".act")));
        put(state() / ("running-" + name + ".lock"), "");
    }
    [[nodiscard]] const fs::path& state() const { return folder_.path(); }
    RestoreReport restore(Autosave& autosave) {
        return restore_lost_runs(session_, history_, documents_, autosave, lost_runs(state()));
    }

    TemporaryFolder folder_;
    Session session_;
    History history_;
    Documents documents_ = {Document{}};
};

TEST_F(AutosaveTest, WritesNothingUntilSomethingChanges) {
    Autosave autosave(state());
    autosave.observe(session_, {});
    autosave.observe(session_, {});
    EXPECT_TRUE(autosave.settle());
    EXPECT_EQ(entries(state()), 1) << "only the lock";
}

TEST_F(AutosaveTest, WritesTheLatestChange) {
    Autosave autosave(state());
    autosave.observe(session_, {});
    for (const char* activation : {"relu", "gelu", "silu"})
        autosave.observe(exploring(activation), "/lessons/a.act");
    EXPECT_TRUE(autosave.settle());
    for (const auto& entry : fs::directory_iterator(state()))
        if (entry.path().extension() == ".act") {
            const LeftSession left = open_left(entry.path()).value();
            EXPECT_EQ(left.opened.session, exploring("silu"));
            EXPECT_EQ(left.document, "/lessons/a.act");
        }
    EXPECT_EQ(entries(state()), 2);
}

TEST_F(AutosaveTest, LeavesNothingBehindWhenItIsFinished) {
    Autosave autosave(state());
    autosave.observe(session_, {});
    autosave.observe(exploring("relu"), {});
    autosave.finish();
    EXPECT_EQ(entries(state()), 0);
}

TEST_F(AutosaveTest, SaysOnceThatItCannotWrite) {
    Autosave autosave(state());
    autosave.observe(session_, {});
    fs::remove_all(state());
    autosave.observe(exploring("relu"), {});
    EXPECT_FALSE(autosave.settle());
    const auto problem = autosave.take_problem();
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->problem, Problem::no_such_folder);
    EXPECT_FALSE(autosave.take_problem());
}

TEST_F(AutosaveTest, TriesAgainUntilThereIsRoom) {
    const fs::path folder = state() / "later";
    Autosave autosave(folder, std::chrono::milliseconds(1));
    autosave.observe(session_, {});
    fs::remove_all(folder);
    autosave.observe(exploring("relu"), {});
    EXPECT_FALSE(autosave.settle());
    EXPECT_TRUE(autosave.take_problem());
    EXPECT_FALSE(autosave.settle());
    EXPECT_FALSE(autosave.take_problem()) << "the same reason is told once";
    fs::create_directory(folder);
    EXPECT_TRUE(autosave.settle()) << "nothing has changed since";
    EXPECT_EQ(entries(folder), 1);
    fs::remove_all(folder);
    autosave.observe(exploring("gelu"), {});
    EXPECT_FALSE(autosave.settle());
    EXPECT_TRUE(autosave.take_problem()) << "it is news again";
}

TEST_F(AutosaveTest, SaysAtOnceThatThereIsNoPlace) {
    put(state() / "file", "");
    Autosave autosave(state() / "file");
    const auto problem = autosave.take_problem();
    ASSERT_TRUE(problem);
    EXPECT_EQ(*problem, system_error(Problem::cannot_write, (state() / "file").string(), ENOTDIR));
    autosave.observe(session_, {});
    autosave.observe(exploring("relu"), {});
    EXPECT_FALSE(autosave.settle());
}

TEST_F(AutosaveTest, KeepsTheSessionForItsUserAlone) {
    Autosave autosave(state());
    autosave.observe(session_, {});
    autosave.observe(exploring("relu"), {});
    ASSERT_TRUE(autosave.settle());
    for (const auto& entry : fs::directory_iterator(state()))
        EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write) << entry;
}

TEST_F(AutosaveTest, KnowsWorkThatIsInNoFile) {
    EXPECT_FALSE(has_unsaved_work(documents_, session_));
    session_.language = Language::chinese;
    EXPECT_FALSE(has_unsaved_work(documents_, session_)) << "settings are no work";
    session_.explore->activation = "gelu";
    EXPECT_TRUE(has_unsaved_work(documents_, session_));
    ASSERT_TRUE(save_document_as(documents_, session_, state() / "a.act"));
    EXPECT_FALSE(has_unsaved_work(documents_, session_));
    session_.explore->activation = "relu";
    EXPECT_TRUE(has_unsaved_work(documents_, session_));
}

TEST_F(AutosaveTest, LeavesRunningRunsAlone) {
    Autosave running(state());
    running.observe(session_, {});
    running.observe(exploring("relu"), {});
    EXPECT_TRUE(running.settle());
    EXPECT_TRUE(lost_runs(state()).empty());
    Autosave second(state());
    second.observe(session_, {});
    second.observe(exploring("gelu"), {});
    EXPECT_TRUE(second.settle());
    EXPECT_EQ(entries(state()), 4) << "each its own file and lock";
}

TEST_F(AutosaveTest, IsTakenUpByOneRunOnly) {
    lose_run("1", "relu");
    const std::vector<LostRun> first = lost_runs(state());
    EXPECT_EQ(first.size(), 1U);
    EXPECT_TRUE(lost_runs(state()).empty());
}

TEST_F(AutosaveTest, CleansUpRunsThatLostNothing) {
    put(state() / "running-1.lock", "");
    EXPECT_TRUE(lost_runs(state()).empty());
    EXPECT_EQ(entries(state()), 0);
}

TEST_F(AutosaveTest, RestoresALostRunAsOneStep) {
    lose_run("1", "relu");
    Autosave autosave(state());
    autosave.observe(session_, {});
    EXPECT_TRUE(restore(autosave).something);
    EXPECT_EQ(session_.explore->activation, "relu");
    history_.undo(session_);
    EXPECT_EQ(session_, Session{});
    EXPECT_FALSE(fs::exists(state() / "running-1.act"));
    EXPECT_EQ(entries(state()), 2) << "what was restored is safe in this run's own file";
}

TEST_F(AutosaveTest, RestoresTheFileThatWasOpen) {
    ASSERT_TRUE(save_session(exploring("gelu"), state() / "a.act"));
    lose_run("1", "relu", state() / "a.act");
    Autosave autosave(state());
    autosave.observe(session_, {});
    EXPECT_TRUE(restore(autosave).something);
    EXPECT_EQ(window_title(documents_, session_), "a • — Activarium");
    history_.undo(session_);
    EXPECT_EQ(window_title(documents_, session_), "Activarium");
}

TEST_F(AutosaveTest, SaysNothingOfALostRunThatShowedTheSame) {
    ASSERT_TRUE(leave(session_, {}, state() / "running-1.act"));
    put(state() / "running-1.lock", "");
    Autosave autosave(state());
    autosave.observe(session_, {});
    EXPECT_FALSE(restore(autosave).something);
    EXPECT_FALSE(history_.can_undo());
    EXPECT_FALSE(fs::exists(state() / "running-1.act"));
}

TEST_F(AutosaveTest, SetsABrokenLostRunAside) {
    put(state() / "running-1.act", "view = [");
    put(state() / "running-1.lock", "");
    Autosave autosave(state());
    autosave.observe(session_, {});
    EXPECT_FALSE(restore(autosave).something);
    EXPECT_EQ(content(state() / "running-1.act.broken"), "view = [");
}

TEST_F(AutosaveTest, RestoresWhatCanBeReadAndKeepsTheWholeFile) {
    const std::string text = "activarium = 1\nview = \"gallery\"\ntheme = \"loud\"\n";
    put(state() / "running-1.act", text);
    put(state() / "running-1.lock", "");
    Autosave autosave(state());
    autosave.observe(session_, {});
    const RestoreReport report = restore(autosave);
    EXPECT_TRUE(report.something);
    EXPECT_EQ(session_.view, ViewId::gallery);
    ASSERT_EQ(report.set_aside.size(), 1U);
    EXPECT_EQ(content(report.set_aside[0].value()), text);
}

TEST_F(AutosaveTest, CountsARunThatKilledItsReaderAmongThoseThatDiedEarly) {
    lose_run("1", "relu");
    put(state() / "no folder", "");
    {
        Autosave autosave(state() / "no folder"); // this run reads the lost one and saves nothing of it
        autosave.observe(session_, {});
        EXPECT_TRUE(restore(autosave).something);
    }
    const std::vector<LostRun> runs = lost_runs(state());
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_TRUE(died_early(runs[0]));
}

class LastSessionTest : public testing::Test {
  protected:
    TemporaryFolder folder_;
    EnvironmentValue state_{"XDG_STATE_HOME", folder_.path().string()};
    Documents documents_ = {Document{}};
};

TEST_F(LastSessionTest, FindsWhatWasLeft) {
    ASSERT_TRUE(leave_session(documents_, exploring("relu"), std::nullopt));
    EXPECT_EQ(last_session({}).session, exploring("relu"));
}

TEST_F(LastSessionTest, FindsTheOpenFileToo) {
    ASSERT_TRUE(save_session(exploring("gelu"), folder_ / "a.act"));
    Session session;
    ASSERT_TRUE(open_document(documents_, session, folder_ / "a.act"));
    session.explore->activation = "relu";
    ASSERT_TRUE(leave_session(documents_, session, std::nullopt));
    const StartState back = last_session({});
    EXPECT_EQ(window_title(back.documents, back.session), "a • — Activarium");
    EXPECT_TRUE(back.session.unread.empty());
}

TEST_F(LastSessionTest, ForgetsAnOpenFileThatIsGone) {
    documents_[0].path = folder_ / "gone.act";
    ASSERT_TRUE(leave_session(documents_, {}, std::nullopt));
    const StartState back = last_session({});
    EXPECT_EQ(window_title(back.documents, back.session), "Activarium");
}

TEST_F(LastSessionTest, KeepsWhatCanBeReadAndSetsTheRestAside) {
    ASSERT_TRUE(leave_session(documents_, {}, std::nullopt));
    put(state_file(), "activarium = 1\nview = \"gallery\"\ntheme = \"loud\"\n");
    const StartState back = last_session({});
    EXPECT_EQ(back.session.view, ViewId::gallery);
    EXPECT_EQ(back.problems.size(), 1U);
    EXPECT_EQ(content(back.set_aside->value()), "activarium = 1\nview = \"gallery\"\ntheme = \"loud\"\n");
}

TEST_F(LastSessionTest, KeepsWhatAnotherRunHasLeftMeanwhile) {
    ASSERT_TRUE(leave_session(documents_, exploring("relu"), std::nullopt));
    const auto known = stamp_of(state_file());
    ASSERT_TRUE(leave_session(documents_, exploring("gelu"), known));
    const fs::path other = leave_session(documents_, exploring("silu"), known).value();
    EXPECT_EQ(load_session(state_file()).value(), exploring("silu"));
    EXPECT_EQ(open_left(other).value().opened.session, exploring("gelu"));
}

TEST_F(LastSessionTest, TellsWhatIsNowhereElse) {
    EXPECT_FALSE(left_unsaved_work()) << "nothing was left";
    Session empty;
    empty.theme = ThemeId::dark;
    ASSERT_TRUE(leave_session(documents_, empty, std::nullopt));
    EXPECT_FALSE(left_unsaved_work()) << "settings are no work";
    ASSERT_TRUE(leave_session(documents_, exploring("relu"), std::nullopt));
    EXPECT_TRUE(left_unsaved_work());

    ASSERT_TRUE(save_session(exploring("gelu"), folder_ / "a.act"));
    Session session;
    ASSERT_TRUE(open_document(documents_, session, folder_ / "a.act"));
    ASSERT_TRUE(leave_session(documents_, session, std::nullopt));
    EXPECT_FALSE(left_unsaved_work()) << "the file has it";
    session.explore->activation = "relu";
    ASSERT_TRUE(leave_session(documents_, session, std::nullopt));
    EXPECT_TRUE(left_unsaved_work()) << "the file has something else";
    std::filesystem::remove(folder_ / "a.act");
    EXPECT_TRUE(left_unsaved_work()) << "the file is gone";

    put(state_file(), "view = [");
    EXPECT_TRUE(left_unsaved_work()) << "who knows what is in it";
}

TEST_F(LastSessionTest, LeavesItsSettingsToAnEmptySession) {
    Session session = exploring("relu");
    session.theme = ThemeId::dark;
    session.language = Language::chinese;
    ASSERT_TRUE(leave_session(documents_, session, std::nullopt));
    const Session next = last_settings({});
    EXPECT_EQ(next, settings_of(session));
    EXPECT_EQ(next.theme, ThemeId::dark);
    EXPECT_EQ(next.explore, Session().explore);
}

}} // namespace act::autosave_test
