
#include "state/run_record.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace act::crash_mark_test { namespace {

class CrashMarkTest : public testing::Test {
  protected:
    // What wait() says of a process that does this with the mark set.
    template <class Die> int status_of(Die&& die) {
        write_record(lock_, {});
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit no_core{0, 0};
            ::setrlimit(RLIMIT_CORE, &no_core);
            const CrashMark mark(lock_.descriptor());
            die();
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return status;
    }
    bool marked() { return read_record(lock_).crashed; }

    TemporaryFolder folder_;
    FileLock lock_ = *FileLock::take(folder_ / "running-1.lock");
};

// Deeper than any stack; the volatile keeps the compiler from making a loop of it.
int overflow(volatile int* depth) {
    volatile int here = *depth + 1;
    if (here < 0) return 0;
    return overflow(&here) + here;
}

bool signals_are_ours() {
    struct sigaction now = {};
    return ::sigaction(SIGSEGV, nullptr, &now) == 0 && now.sa_handler == SIG_DFL;
}

TEST_F(CrashMarkTest, EndsTheProcessByTheSameSignal) {
    if (!signals_are_ours()) GTEST_SKIP() << "a sanitizer handles signals";
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL}) {
        const int status = status_of([&] { ::kill(::getpid(), signal); });
        ASSERT_TRUE(WIFSIGNALED(status)) << signal;
        EXPECT_EQ(WTERMSIG(status), signal);
        EXPECT_TRUE(marked()) << signal;
    }
    EXPECT_EQ(WTERMSIG(status_of([] { std::abort(); })), SIGABRT);
    EXPECT_TRUE(marked());
}

TEST_F(CrashMarkTest, IsSetWhenTheStackOverflows) {
    if (!signals_are_ours()) GTEST_SKIP() << "a sanitizer handles signals";
    volatile int depth = 0;
    EXPECT_EQ(WTERMSIG(status_of([&] { overflow(&depth); })), SIGSEGV);
    EXPECT_TRUE(marked());
}

TEST_F(CrashMarkTest, IsNotSetByWhoeverEndsTheProgramFromOutside) {
    for (const int signal : {SIGKILL, SIGTERM, SIGINT}) {
        const int status = status_of([&] {
            ::signal(signal, SIG_DFL); // a shell's background jobs ignore SIGINT
            ::kill(::getpid(), signal);
        });
        EXPECT_EQ(WTERMSIG(status), signal);
        EXPECT_FALSE(marked()) << signal;
    }
}

TEST_F(CrashMarkTest, LeavesSignalsAloneThatSomebodyHandles) {
    const int status = status_of([] {
        ::signal(SIGFPE, [](int) { ::_exit(7); });
        const CrashMark second(-1);
        ::kill(::getpid(), SIGFPE);
    });
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 7);
}

}} // namespace act::crash_mark_test
