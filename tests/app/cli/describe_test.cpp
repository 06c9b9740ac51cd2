// `activarium describe`: figures in words.

#include "app/cli/command_line.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::describe_test { namespace {

std::string described(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "describe");
    const Answer answer = run(arguments);
    EXPECT_EQ(answer.code, 0) << answer.err;
    return answer.out;
}

TEST(Describe, SaysWhatWasMeasured) {
    EXPECT_EQ(described({"elu"}),
              "ELU α = 1 and its derivative, for x from −4 to 4. The function always increases; its values "
              "lie above −1, "
              "which is not reached. Towards the left it approaches −1, towards the right it grows without "
              "bound. It is 0 "
              "at x = 0 and has a slope with a kink at x = 0. Its slope is at most 1 in size, and below 1 % "
              "of that for x < −4.605.\n");
    const std::string silu = described({"silu"});
    EXPECT_NE(silu.find("a minimum of −0.2785 at x = −1.278"), std::string::npos) << silu;
    const std::string relu = described({"relu"});
    EXPECT_NE(relu.find("never decreases"), std::string::npos) << relu;
    EXPECT_NE(relu.find("a kink at x = 0"), std::string::npos) << relu;
    const std::string step = described({"step"});
    EXPECT_NE(step.find("jumps at x = 0"), std::string::npos) << step;
}

TEST(Describe, HeedsValuesWindowsAndLanguage) {
    EXPECT_NE(described({"elu", "--set", "alpha=2"}).find("above −2"), std::string::npos);
    EXPECT_NE(described({"elu", "--x", "-8:8"}).find("from −8 to 8"), std::string::npos);
    const std::string chinese = described({"elu", "--lang", "zh"});
    EXPECT_NE(chinese.find("单调递增"), std::string::npos) << chinese;
    EXPECT_EQ(chinese.find(" and "), std::string::npos) << chinese;
}

TEST(Describe, KnowsTypedFormulas) {
    const std::string text = described({"x*sigmoid(b*x)", "--set", "b=2"});
    EXPECT_NE(text.find("minimum"), std::string::npos) << text;
}

TEST(Describe, HasTwoToFiveSentencesForEveryFigure) {
    for (const FigureEntry& entry : figure_entries())
        for (const char* language : {"en", "zh"}) {
            const std::string text = described({entry.id, "--lang", language});
            EXPECT_GT(text.size(), 40U) << entry.id << ": " << text;
            EXPECT_EQ(text.find('{'), std::string::npos) << entry.id << ": " << text;
            EXPECT_EQ(text.find("  "), std::string::npos) << entry.id << ": " << text;
            EXPECT_EQ(text.find("nan"), std::string::npos) << entry.id << ": " << text;
            EXPECT_EQ(std::ranges::count(text, '\n'), 1) << entry.id;
        }
}

TEST(Describe, RefusesWhatIsNoFigure) {
    EXPECT_TRUE(is_refused(run({"describe", "no-such-figure"})));
    EXPECT_TRUE(is_refused(run({"describe"})));
    EXPECT_TRUE(is_refused(run({"describe", "elu", "--set", "alpha=nothing"})));
}

TEST(Describe, StandsInSvgFiles) {
    const TemporaryFolder folder;
    const std::string path = (folder / "elu.svg").string();
    ASSERT_EQ(run({"export", "elu", "--out", path}).code, 0);
    std::string words = described({"elu"});
    words.pop_back(); // the end of the line
    // Only "<" is written in another way there.
    EXPECT_NE(content(path).find(words.substr(0, words.find('<'))), std::string::npos);
}

}} // namespace act::describe_test
