#include "app/cli/command_line.h"
#include "session/explore.h"
#include "session/session_file.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::sweep_test { namespace {

class SweepCommand : public testing::Test {
  protected:
    [[nodiscard]] Answer sweep(const std::string& out, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "export");
        arguments.insert(arguments.end(),
                         {"--size", "160x90mm", "--dpi", "30", "--out", (folder_ / out).string()});
        return run(arguments);
    }
    void expect_refused(const std::string& out, const std::vector<std::string>& arguments,
                        std::string_view part) const {
        const auto before = entries(folder_.path());
        const Answer answer = sweep(out, arguments);
        EXPECT_TRUE(is_refused(answer)) << answer.code << answer.out << answer.err;
        EXPECT_NE(answer.err.find(part), std::string::npos) << answer.err;
        EXPECT_EQ(entries(folder_.path()), before);
    }

    TemporaryFolder folder_;
};

TEST_F(SweepCommand, WritesAnAnimationAndSaysSo) {
    const Answer gif = sweep("elu.gif", {"explore:elu", "--sweep", "alpha=0:4", "--frames", "5"});
    EXPECT_EQ(gif.code, 0) << gif.err;
    EXPECT_EQ(gif.out, (folder_ / "elu.gif").string() + "  189 x 106 px\n");
    EXPECT_TRUE(content(folder_ / "elu.gif").starts_with("GIF89a"));
    EXPECT_EQ(sweep("elu.webp", {"elu", "--sweep", "alpha=0:4", "--seconds", "0.4", "--fps", "10"}).code, 0);
    EXPECT_EQ(content(folder_ / "elu.webp").substr(8, 4), "WEBP");
}

TEST_F(SweepCommand, NumbersPicturesInAFolder) {
    const Answer answer =
        sweep("frames", {"elu", "--sweep", "alpha=0:4", "--frames", "3", "--format", "svg"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(entries(folder_ / "frames"), 3);
    EXPECT_TRUE(content(folder_ / "frames/elu-0003.svg").ends_with("</svg>\n"));
    EXPECT_NE(answer.out.find("elu-0001.svg"), std::string::npos);
    expect_refused("frames", {"elu", "--sweep", "alpha=0:4", "--frames", "3", "--format", "svg"},
                   "exists already");
    EXPECT_EQ(
        sweep("frames", {"elu", "--sweep", "alpha=0:4", "--frames", "3", "--format", "svg", "--overwrite"})
            .code,
        0);
}

TEST_F(SweepCommand, TakesEveryKindOfFigureThatHasNumbers) {
    for (const auto& [figure, name] : {std::pair{"overlay:leaky-relu", "leaky-relu#2.negative_slope=0:0.5"},
                                       {"compose:document-001", "A.weight=-3:3"},
                                       {"softmax", "temperature=0.5:2"},
                                       {"x*sigmoid(b*x)", "b=0:20"}}) {
        const Answer answer = sweep("a.gif", {figure, "--sweep", name, "--frames", "2", "--overwrite"});
        EXPECT_EQ(answer.code, 0) << figure << answer.err;
    }
    Session session;
    session.typed = {*completed({.name = "mine", .formula = "k*x"})};
    session.explore->activation = "mine";
    ASSERT_TRUE(save_session(session, folder_ / "lesson.act"));
    EXPECT_EQ(sweep("b.gif", {(folder_ / "lesson.act").string(), "--sweep", "k=-1:1", "--frames", "2"}).code,
              0);
}

TEST_F(SweepCommand, KeepsWhatSetSays) {
    const std::vector<std::string> steep{
        "x*sigmoid(b*x)+c", "--sweep", "b=0:2", "--frames", "2", "--set", "c=4"};
    const std::vector<std::string> flat{
        "x*sigmoid(b*x)+c", "--sweep", "b=0:2", "--frames", "2", "--set", "c=0"};
    EXPECT_EQ(sweep("a.gif", steep).code, 0);
    EXPECT_EQ(sweep("b.gif", flat).code, 0);
    EXPECT_NE(content(folder_ / "a.gif"), content(folder_ / "b.gif"));
}

TEST_F(SweepCommand, RefusesWhatCannotBeSwept) {
    expect_refused("a.gif", {"elu", "--sweep", "alhpa=0:4"}, "did you mean alpha?");
    expect_refused("a.gif", {"compose:document-001", "--sweep", "weight=0:1"}, "A.weight, B.weight");
    expect_refused("a.gif", {"network:document-001", "--sweep", "A.weight=0:4"}, "nothing to sweep");
    expect_refused("a.gif", {"elu", "relu", "--sweep", "alpha=0:4"}, "one figure");
    expect_refused("a.gif", {"eluu", "--sweep", "alpha=0:4"}, "did you mean");
}

TEST_F(SweepCommand, RefusesRangesThatAreNone) {
    expect_refused("a.gif", {"elu", "--sweep", "alpha=4:0"}, "does not rise");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=1:1"}, "does not rise");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:1e7"}, "outside [-1e+06,");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:nan"}, "outside");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:inf"}, "outside");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:x"}, "not a number");
    for (const char* text : {"alpha", "alpha=1", "=0:1", "0:1", "alpha=0"})
        expect_refused("a.gif", {"elu", "--sweep", text}, "--sweep alpha=0:4");
}

TEST_F(SweepCommand, RefusesTimesAndCountsBeyondReason) {
    const std::vector<std::string> elu{"elu", "--sweep", "alpha=0:4"};
    const auto with = [&](std::initializer_list<std::string> more) {
        std::vector<std::string> arguments = elu;
        arguments.insert(arguments.end(), more);
        return arguments;
    };
    expect_refused("a.gif", with({"--fps", "0"}), "--fps");
    expect_refused("a.gif", with({"--fps", "1000"}), "[1, 50]");
    expect_refused("a.gif", with({"--seconds", "0"}), "--seconds");
    expect_refused("a.gif", with({"--seconds", "-4"}), "--seconds");
    expect_refused("a.gif", with({"--frames", "1"}), "--frames");
    expect_refused("a.gif", with({"--frames", "1000000"}), "--frames");
    expect_refused("a.gif", with({"--seconds", "3600"}), "3000");
    expect_refused("a.gif", with({"--seconds", "4", "--frames", "4"}), "one of them");
    expect_refused("a.gif", with({"--frames", "5", "--to-and-fro"}), "even number");
    expect_refused("a.gif", {"elu", "--fps", "25"}, "--sweep alpha=0:4");
}

TEST_F(SweepCommand, RefusesFormatsThatDoNotFit) {
    expect_refused("a.mp4", {"elu", "--sweep", "alpha=0:4"}, ".gif or .webp");
    expect_refused("a.png", {"elu", "--sweep", "alpha=0:4"}, ".gif or .webp");
    expect_refused("a.gif", {"elu"}, "--sweep alpha=0:4");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:4", "--format", "png"}, "--format");
    expect_refused("frames", {"elu", "--sweep", "alpha=0:4", "--format", "csv"}, "png, svg, pdf");
    expect_refused("frames", {"elu", "--sweep", "alpha=0:4", "--format", "svg", "--format", "png"},
                   "one --format");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:4", "--transparent"}, "--transparent");
    expect_refused("no/a.gif", {"elu", "--sweep", "alpha=0:4"}, "no folder");
}

TEST_F(SweepCommand, NamesTheLettersThatWereTakenForParameters) {
    const auto said = [this](const std::string& out, const std::string& formula) {
        return sweep(out, {formula, "--sweep", "a=0:1", "--frames", "2"}).err;
    };
    EXPECT_EQ(said("a.gif", "tanh(a*x + c)"),
              "activarium: parameters of tanh(a*x + c): c = 1 — --set NAME=VALUE changes them\n");
    EXPECT_EQ(said("b.gif", "tanh(a*x)"), "");
}

TEST_F(SweepCommand, KeepsAFileThatIsThere) {
    put(folder_ / "a.gif", "precious");
    expect_refused("a.gif", {"elu", "--sweep", "alpha=0:4", "--frames", "2"}, "exists already");
    EXPECT_EQ(content(folder_ / "a.gif"), "precious");
}

}} // namespace act::sweep_test
