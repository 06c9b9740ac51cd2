#include "state/early_death.h"

#include "base/user_folders.h"
#include "session/explore.h"
#include "session/session_file.h"
#include "state/left_session.h"
#include "state/session_restore.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/sessions.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::early_death_test { namespace {

namespace fs = std::filesystem;

class EarlyDeathTest : public testing::Test {
  protected:
    EarlyDeathTest() { make_private_folders(state_folder()); }

    // A run that began with the session of state_file() as it is now, with these marks beside.
    static void lose_run(RunRecord record = {}, const std::string& name = "running-1") {
        record.beginning = Beginning::left_session;
        record.session = stamp_of(state_file());
        put(state_folder() / (name + ".lock"), print_record(record));
    }
    static EarlyDeathReport keep() {
        std::vector<LostRun> runs = lost_runs(state_folder());
        return keep_early_deaths(runs, {});
    }
    static std::string shown_in(const fs::path& file) {
        return load_session(file).value().explore->activation;
    }
    static fs::path in_state(const char* name) { return state_folder() / name; }

    TemporaryFolder folder_;
    EnvironmentValue state_{"XDG_STATE_HOME", folder_.path().string()};
    Documents documents_ = {Document{}};
};

TEST_F(EarlyDeathTest, KeepsTheSessionAsideThatARunBeganWith) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    lose_run();
    const EarlyDeathReport kept = keep();
    EXPECT_TRUE(kept.had_session);
    EXPECT_EQ(kept.files, std::vector{in_state("session-crashed.act")});
    EXPECT_EQ(shown_in(kept.files[0]), "relu");
    EXPECT_EQ(entries(state_folder()), 1) << "the session, and no lock";
}

TEST_F(EarlyDeathTest, KeepsWhatWasOnScreenAsWellAndOffersThat) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    ASSERT_TRUE(save_session(exploring("gelu"), in_state("running-1.act")));
    lose_run({.crashed = true});
    const EarlyDeathReport kept = keep();
    ASSERT_EQ(kept.files.size(), 2U);
    EXPECT_EQ(shown_in(kept.files[0]), "relu");
    EXPECT_EQ(shown_in(kept.files[1]), "gelu");
}

TEST_F(EarlyDeathTest, KeepsOnlyWhatWasOnScreenOfARunThatBeganWithAFile) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    ASSERT_TRUE(save_session(exploring("gelu"), in_state("running-1.act")));
    put(in_state("running-1.lock"), print_record({.beginning = Beginning::file, .crashed = true}));
    const EarlyDeathReport kept = keep();
    EXPECT_FALSE(kept.had_session);
    ASSERT_EQ(kept.files.size(), 1U);
    EXPECT_EQ(shown_in(kept.files[0]), "gelu");
    EXPECT_EQ(shown_in(state_file()), "relu");
}

TEST_F(EarlyDeathTest, LeavesASessionAloneThatIsNotTheOneTheRunBeganWith) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    lose_run();
    ASSERT_TRUE(save_session(exploring("leaky-relu"), state_file()));
    EXPECT_TRUE(keep().files.empty());
    EXPECT_EQ(shown_in(state_file()), "leaky-relu");
    EXPECT_FALSE(fs::exists(in_state("running-1.lock")));
}

TEST_F(EarlyDeathTest, LeavesOtherLostRunsToBeRestored) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    for (const auto& [name, record] : {std::pair("running-1", RunRecord{}),
                                       std::pair("running-2", RunRecord{.stood = true, .crashed = true})}) {
        ASSERT_TRUE(save_session(exploring("gelu"), in_state(name).replace_extension(".act")));
        lose_run(record, name);
    }
    std::vector<LostRun> runs = lost_runs(state_folder());
    EXPECT_TRUE(keep_early_deaths(runs, {}).files.empty());
    EXPECT_EQ(runs.size(), 2U);
}

TEST_F(EarlyDeathTest, KeepsWhatIsAtRiskOfTwoDeathsOfTheSameSessionOnce) {
    for (const char* expected : {"session-crashed.act", "session-crashed.act"}) {
        ASSERT_TRUE(save_session(exploring("relu"), state_file()));
        lose_run();
        EXPECT_EQ(keep().files, std::vector{in_state(expected)});
    }
    ASSERT_TRUE(save_session(exploring("gelu"), state_file()));
    lose_run();
    EXPECT_EQ(keep().files, std::vector{in_state("session-crashed-2.act")});
    EXPECT_EQ(entries(state_folder()), 2);
}

TEST_F(EarlyDeathTest, KeepsHowTheProgramLooksOnlyFromASessionThatWasReadBefore) {
    Session session = exploring("relu");
    session.language = Language::chinese;
    session.theme = ThemeId::dark;
    for (const bool read : {true, false}) {
        ASSERT_TRUE(save_session(session, state_file()));
        lose_run({.read = read});
        const Session clean = keep().settings;
        EXPECT_EQ(clean, read ? settings_of(session) : Session{});
    }
}

TEST_F(EarlyDeathTest, OpensWhatWasKeptWithTheDocumentThatItBelongsTo) {
    ASSERT_TRUE(save_session(exploring("gelu"), folder_ / "lesson.act"));
    ASSERT_TRUE(leave(exploring("relu"), folder_ / "lesson.act", state_file()));
    lose_run();
    Session session;
    ASSERT_TRUE(open_kept(documents_, session, keep().files.back()));
    EXPECT_EQ(session.explore->activation, "relu");
    EXPECT_EQ(window_title(documents_, session), "lesson • — Activarium");
    EXPECT_TRUE(session.unread.empty());
}

TEST_F(EarlyDeathTest, IsSeenOfEveryRunThatEndsWithoutAWord) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    {
        Autosave autosave(state_folder());
        autosave.begin_with(Beginning::left_session, stamp_of(state_file()));
        EXPECT_TRUE(keep().files.empty()) << "it is running";
    }
    EXPECT_EQ(keep().files.size(), 1U);
}

TEST_F(EarlyDeathTest, IsNotSeenOfARunThatLeftInOrder) {
    ASSERT_TRUE(save_session(exploring("relu"), state_file()));
    for (const bool saved : {true, false}) {
        Autosave autosave(state_folder());
        autosave.begin_with(Beginning::left_session, stamp_of(state_file()));
        autosave.note_leaving();
        if (saved) autosave.finish();
    }
    EXPECT_TRUE(keep().files.empty());
}

}} // namespace act::early_death_test
