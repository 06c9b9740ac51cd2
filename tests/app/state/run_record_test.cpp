#include "state/run_record.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::run_record_test { namespace {

FileStamp some_stamp() {
    return {std::filesystem::file_time_type(std::filesystem::file_time_type::duration(-1234567890123)), 5321};
}

TEST(RunRecord, ReadsBackAsItWasPrinted) {
    for (const Beginning beginning : {Beginning::nothing, Beginning::left_session, Beginning::file})
        for (unsigned marks = 0; marks < 16; ++marks) {
            RunRecord record{.beginning = beginning,
                             .read = (marks & 1U) != 0,
                             .stood = (marks & 2U) != 0,
                             .crashed = (marks & 4U) != 0,
                             .busy = (marks & 8U) != 0};
            EXPECT_EQ(parse_record(print_record(record)), record);
            record.session = some_stamp();
            EXPECT_EQ(parse_record(print_record(record)), record);
        }
}

TEST(RunRecord, KnowsNothingOfARunOfAnEarlierVersion) {
    for (const char* text : {"", "\n", "rscb", "what else", "r session 1 2", "---- session 1"})
        EXPECT_FALSE(parse_record(text).session) << text;
    EXPECT_EQ(parse_record(""), RunRecord{});
}

TEST(RunRecord, TakesMarksWhereItStands) {
    const TemporaryFolder folder;
    const auto lock = FileLock::take(folder / "running-1.lock");
    ASSERT_TRUE(lock);
    write_record(*lock, {.beginning = Beginning::left_session, .session = some_stamp()});
    set_mark(lock->descriptor(), RunMark::busy, true);
    set_mark(lock->descriptor(), RunMark::crashed, true);
    set_mark(lock->descriptor(), RunMark::busy, false);
    EXPECT_EQ(read_record(*lock),
              (RunRecord{.beginning = Beginning::left_session, .session = some_stamp(), .crashed = true}));
    write_record(*lock, {});
    EXPECT_EQ(content(folder / "running-1.lock"), "---- nothing\n");
}

TEST(RunRecord, BlamesARunThatEndedAtItsStartOfItself) {
    EXPECT_TRUE(died_early({}, false)) << "nobody had done anything";
    EXPECT_FALSE(died_early({}, true)) << "somebody had: a power cut";
    EXPECT_TRUE(died_early({.crashed = true}, true));
    EXPECT_TRUE(died_early({.busy = true}, true));
    for (const bool changed : {false, true})
        EXPECT_FALSE(died_early({.stood = true, .crashed = true, .busy = true}, changed));
}

}} // namespace act::run_record_test
