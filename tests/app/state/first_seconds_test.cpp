#include "state/first_seconds.h"

#include "state/run_record.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::first_seconds_test { namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

class FirstSecondsTest : public testing::Test {
  protected:
    // Until the record says so; a test that waits in vain ends by its time limit.
    template <class Says> void wait_until(Says&& says) const {
        while (!says(read_record(lock_)))
            std::this_thread::yield();
    }

    TemporaryFolder folder_;
    FileLock lock_ = *FileLock::take(folder_ / "running-1.lock");
    RunRecord written_ = (write_record(lock_, {}), RunRecord{});
};

TEST_F(FirstSecondsTest, MarksARunThatStood) {
    FirstSeconds watch(lock_.descriptor(),
                       {.stands_after = milliseconds(1), .busy_after = hours(1), .pause = milliseconds(1)});
    wait_until([](const RunRecord& record) { return record.stood; });
    EXPECT_FALSE(read_record(lock_).busy);
}

TEST_F(FirstSecondsTest, MarksAFrameThatDoesNotEndAndTakesItBackWhenItDoes) {
    FirstSeconds watch(lock_.descriptor(),
                       {.stands_after = hours(1), .busy_after = milliseconds(1), .pause = milliseconds(1)});
    wait_until([](const RunRecord& record) { return record.busy; }); // the run begins as in a frame
    watch.end_frame();
    wait_until([](const RunRecord& record) { return !record.busy; });
    watch.begin_frame();
    wait_until([](const RunRecord& record) { return record.busy; });
}

TEST_F(FirstSecondsTest, DoesNotStandWhileAFrameHangs) {
    FirstSeconds watch(
        lock_.descriptor(),
        {.stands_after = milliseconds(0), .busy_after = milliseconds(-1), .pause = milliseconds(1)});
    wait_until([](const RunRecord& record) { return record.busy; });
    EXPECT_FALSE(read_record(lock_).stood);
    watch.end_frame();
    wait_until([](const RunRecord& record) { return record.stood && !record.busy; });
}

TEST_F(FirstSecondsTest, LeavesARunThatEndsBeforeWithoutAMark) {
    { const FirstSeconds watch(lock_.descriptor()); }
    EXPECT_EQ(read_record(lock_), RunRecord{});
}

}} // namespace act::first_seconds_test
