#include "i18n/explain.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>

namespace act::explain_test { namespace {

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

TEST(Explain, CutsWhatIsLongerThanAnyNameOrList) {
    for (const char* letter : {"x", "图"}) {
        std::string name;
        while (name.size() < 100'000)
            name += letter;
        const std::string line = english({Problem::unknown_activation, name, {}, {}});
        EXPECT_LT(line.size(), 300U);
        EXPECT_NE(line.find("…” — `activarium list` names them all"), std::string::npos) << line;
        EXPECT_TRUE(is_utf8(line));
        EXPECT_LT(english({Problem::bad_arguments, name}).size(), 300U);
    }
    const std::string path(4095, 'p'); // as long as the system allows
    EXPECT_NE(english({Problem::is_a_folder, path}).find(path), std::string::npos);
}

TEST(Explain, SaysInBothLanguagesThatAFileIsNotPlain) {
    const Error error{
        .problem = Problem::cannot_read, .subject = "a.act", .detail = "not a plain file", .reason = ESPIPE};
    EXPECT_NE(english(error).find("not a plain file"), std::string::npos);
    EXPECT_NE(explain(error, Language::chinese).find("这不是普通文件"), std::string::npos);
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

TEST(Explain, TellsAnEngineThatIsStillBeingBuiltFromNoneAtAll) {
    EXPECT_EQ(
        english({.problem = Problem::no_engine, .subject = "a.wasm.lzma"}),
        "living pages have no engine yet — try again in a few minutes: a first start builds a.wasm.lzma");
    EXPECT_TRUE(
        english({.problem = Problem::no_engine}).starts_with("this build of the program has no engine"));
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

}} // namespace act::explain_test
