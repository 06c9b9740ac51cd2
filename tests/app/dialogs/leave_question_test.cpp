#include "dialogs/dialogs.h"
#include "dialogs/file_dialog.h"
#include "support/headless_desk.h"

#include <cerrno>

#include <gtest/gtest.h>

namespace act::leave_question_test { namespace {

class LeaveQuestion : public testing::TestWithParam<Language> {
  protected:
    LeaveQuestion() {
        desk_.session().language = GetParam();
        desk_.frames(2);
        part().problem =
            system_error(Problem::cannot_write, "/home/a/.local/state/activarium/session.act", ENOSPC);
        desk_.frames(2);
    }
    LeaveQuestionPart& part() { return desk_.workspace().parts.of<LeaveQuestionPart>(); }

    HeadlessDesk desk_{Session{}};
};
INSTANTIATE_TEST_SUITE_P(Dialogs, LeaveQuestion, testing::ValuesIn(all_languages));

TEST_P(LeaveQuestion, SaysWhyTheWorkCannotBeKept) {
    std::string all;
    for (const WrittenText& each : desk_.texts())
        all += each.text + " ";
    EXPECT_NE(all.find("session.act"), std::string::npos) << all;
}

TEST_P(LeaveQuestion, LeavesWhenItIsTold) {
    desk_.click("leave question/leave");
    EXPECT_TRUE(part().leaves_anyway);
    EXPECT_TRUE(desk_.workspace().ui.wants_to_leave);
    EXPECT_FALSE(part().problem);
}

TEST_P(LeaveQuestion, OffersToSaveTheWork) {
    desk_.click("leave question/save as");
    EXPECT_FALSE(part().problem);
    EXPECT_FALSE(part().leaves_anyway);
    EXPECT_FALSE(desk_.workspace().ui.wants_to_leave);
    EXPECT_TRUE(asks_for_file(desk_.workspace()));
}

TEST_P(LeaveQuestion, StaysOtherwise) {
    desk_.key(Key::escape);
    EXPECT_FALSE(part().problem);
    EXPECT_FALSE(part().leaves_anyway);
    EXPECT_FALSE(desk_.workspace().ui.wants_to_leave);
}

}} // namespace act::leave_question_test
