#include "base/atomic_file.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <csignal>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace act::temporaries_test { namespace {

class TemporariesTest : public testing::TestWithParam<int> {
  protected:
    // What a process of its own ends with; −signal when one ended it.
    template <class Act> static int ending_of(Act act) {
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGINT, SIG_DFL); // a shell's background jobs ignore it
            act();
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    }

    TemporaryFolder folder_;
};

class EndingSignal : public TemporariesTest {};
INSTANTIATE_TEST_SUITE_P(Temporaries, EndingSignal, testing::Values(SIGINT, SIGTERM, SIGHUP, SIGPIPE));

TEST_P(EndingSignal, RemovesHalfWrittenFilesAndEndsTheProcessAsEver) {
    put(folder_ / "old", "old");
    const int ending = ending_of([&] {
        remove_temporaries_on_signals();
        auto replacing = AtomicFile::create(folder_ / "old");
        auto fresh = AtomicFile::create(folder_ / "new");
        replacing->write("half");
        ::raise(GetParam());
    });
    EXPECT_EQ(ending, -GetParam());
    EXPECT_EQ(entries(folder_.path()), 1);
    EXPECT_EQ(content(folder_ / "old"), "old");
}

TEST_F(TemporariesTest, LeaveFinishedFilesAlone) {
    const int ending = ending_of([&] {
        remove_temporaries_on_signals();
        auto file = AtomicFile::create(folder_ / "done");
        file->write("whole");
        if (!file->commit()) ::_exit(1);
        ::raise(SIGINT);
    });
    EXPECT_EQ(ending, -SIGINT);
    EXPECT_EQ(content(folder_ / "done"), "whole");
}

TEST_F(TemporariesTest, LeaveIgnoredSignalsIgnored) {
    const int ending = ending_of([] {
        std::signal(SIGHUP, SIG_IGN);
        remove_temporaries_on_signals();
        ::raise(SIGHUP);
        ::_exit(7);
    });
    EXPECT_EQ(ending, 7);
}

TEST_F(TemporariesTest, MakeALimitOnFilesAnErrorOfTheWrite) {
    const int ending = ending_of([&] {
        remove_temporaries_on_signals();
        const rlimit small{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &small);
        auto file = AtomicFile::create(folder_ / "large");
        file->write(std::string(1 << 20, 'x'));
        const auto done = file->commit();
        ::_exit(!done && done.error().problem == Problem::cannot_write ? 5 : 1);
    });
    EXPECT_EQ(ending, 5);
    EXPECT_EQ(entries(folder_.path()), 0);
}

TEST_F(TemporariesTest, AreListedAgainAfterMoreThanThereIsRoomFor) {
    const int ending = ending_of([&] {
        remove_temporaries_on_signals();
        for (int i = 0; i < 100; ++i)
            (void)AtomicFile::create(folder_ / "again");
        auto file = AtomicFile::create(folder_ / "last");
        ::raise(SIGTERM);
    });
    EXPECT_EQ(ending, -SIGTERM);
    EXPECT_EQ(entries(folder_.path()), 0);
}

}} // namespace act::temporaries_test
