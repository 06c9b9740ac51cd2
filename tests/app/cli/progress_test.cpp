#include "app/cli/command_line.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::progress_test { namespace {

class ProgressLine : public testing::Test {
  protected:
    [[nodiscard]] Answer exporting(bool on_terminal, std::vector<std::string> more) const {
        more.insert(more.begin(), "export");
        more.insert(more.end(), {"--overwrite", "--out"});
        more.push_back((folder_ / (more[1] == "--sweep" ? "a.gif" : "figures")).string());
        return run(more, {}, on_terminal);
    }

    TemporaryFolder folder_;
    std::vector<std::string> files_ = {"relu", "elu", "--format", "svg", "--format", "csv"};
    std::vector<std::string> sweep_ = {"--sweep", "alpha=0:4", "elu",   "--frames", "3",
                                       "--size",  "80x45mm",   "--dpi", "30"};
};

TEST_F(ProgressLine, IsShownOnATerminalAndGoneAtTheEnd) {
    for (const auto& [arguments, steps] : {std::pair(files_, "4"), std::pair(sweep_, "3")}) {
        const Answer answer = exporting(true, arguments);
        EXPECT_EQ(answer.code, 0) << answer.err;
        EXPECT_NE(answer.err.find("\r\033[K2 of " + std::string(steps) + ": "), std::string::npos)
            << answer.err;
        EXPECT_TRUE(answer.err.ends_with("\r\033[K")) << answer.err;
        EXPECT_EQ(answer.err.find('\n'), std::string::npos) << answer.err;
    }
}

TEST_F(ProgressLine, IsNotShownElsewhere) {
    for (const auto& arguments : {files_, sweep_}) {
        const Answer answer = exporting(false, arguments);
        EXPECT_EQ(answer.err, "");
        EXPECT_NE(answer.out, "");
    }
    EXPECT_EQ(exporting(true, {"relu", "--format", "svg"}).err, "") << "one step is no progress";
}

TEST_F(ProgressLine, IsShownOfAStudyThatTakesItsTime) {
    const std::vector<std::string> study = {"eval", "study:training", "--set", "epochs=4", "--readings"};
    const Answer shown = run(study, {}, true);
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_TRUE(shown.err.starts_with("\r\033[KTraining lab …\r\033[K")) << shown.err;
    const Answer plain = run(study, {}, false);
    EXPECT_EQ(plain.err.find("\033"), std::string::npos) << plain.err;
    EXPECT_EQ(plain.out, shown.out);
    EXPECT_EQ(run({"eval", "study:layer"}, {}, true).err, "") << "it is there at once";
}

TEST_F(ProgressLine, IsLeftOutByQuietWithTheNamesOfFiles) {
    for (std::vector<std::string> arguments : {files_, sweep_}) {
        arguments.emplace_back("--quiet");
        const Answer answer = exporting(true, arguments);
        EXPECT_EQ(answer.code, 0);
        EXPECT_EQ(answer.out + answer.err, "");
    }
    EXPECT_NE(run({"export", "nothing-such", "--quiet", "--out", (folder_ / "a.svg").string()}).err, "");
}

}} // namespace act::progress_test
