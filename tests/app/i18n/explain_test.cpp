#include "i18n/explain.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act { namespace {

std::string english(const Error& error) {
    return explain(error, Language::english);
}

TEST(Explain, SuggestsTheNearestActivation) {
    EXPECT_EQ(english({Problem::unknown_activation, "leakyrelo", {}, "leaky-relu"}),
              "unknown activation “leakyrelo” — did you mean leaky-relu?");
}

TEST(Explain, PointsToTheListWhereNothingIsNear) {
    EXPECT_EQ(english({Problem::unknown_activation, "zzz", {}, {}}),
              "unknown activation “zzz” — `activarium list` names them all");
}

TEST(Explain, SaysWhichParametersThereAre) {
    EXPECT_EQ(english({Problem::unknown_parameter, "zzz", "beta, threshold", {}}),
              "unknown parameter “zzz” — there are: beta, threshold");
    EXPECT_EQ(english({Problem::unknown_parameter, "zzz", {}, {}}),
              "unknown parameter “zzz” — there is none to set here");
}

TEST(Explain, SaysWhichRangeWasLeft) {
    EXPECT_EQ(english({Problem::out_of_range, "alpha", "9", "[0, 4]"}),
              "alpha = 9 is outside [0, 4] — choose a value in that range");
}

TEST(Explain, SaysLineAndColumnOfABrokenSession) {
    const Error error{.problem = Problem::not_a_table, .subject = "x", .at = {"a.act", 3, 14}};
    EXPECT_EQ(english(error), "a.act, line 3, column 14: x is not a table — correct the file");
    EXPECT_EQ(explain(error, Language::chinese), "a.act 第 3 行第 14 列：x 不是表——请修正该文件");
}

TEST(Explain, LeavesTheArgumentParsersWordsAlone) {
    EXPECT_EQ(english({Problem::bad_arguments, "--at needs a value", {}, {}}), "--at needs a value");
}

TEST(Explain, IsOneLineWhateverNamesContain) {
    EXPECT_EQ(english({Problem::is_a_folder, "a\nb\x1B", {}, {}}),
              "a\uFFFDb\uFFFD is a folder — give the name of a file");
}

TEST(Explain, HasAnAdviceForEveryProblemInBothLanguages) {
    for (int i = 0; i <= static_cast<int>(Problem::no_font); ++i) {
        const Error error = {static_cast<Problem>(i), "subject", "detail", "hint"};
        if (error.problem == Problem::bad_arguments || error.problem == Problem::later_version) continue;
        const std::string chinese = explain(error, Language::chinese);
        EXPECT_NE(english(error).find(" — "), std::string::npos) << i;
        EXPECT_NE(chinese.find("——"), std::string::npos) << i;
        EXPECT_EQ(english(error).find('{'), std::string::npos) << i;
        EXPECT_EQ(chinese.find('{'), std::string::npos) << i;
    }
}

}} // namespace act
