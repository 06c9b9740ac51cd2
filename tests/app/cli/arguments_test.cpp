#include "app/cli/command_line.h"
#include "session/plot_state.h"

#include <gtest/gtest.h>

namespace act::arguments_test { namespace {

template <class Command> Command parsed(const std::vector<std::string>& arguments) {
    return std::get<Command>(parse_arguments(arguments).value());
}

TEST(Arguments, NoneOpenTheWindow) {
    EXPECT_EQ(parsed<OpenWindow>({}), OpenWindow{});
}

TEST(Arguments, OpenASessionInTheWindow) {
    EXPECT_EQ(parsed<OpenWindow>({"a.act"}).file, "a.act");
}

TEST(Arguments, AskForAScreenshot) {
    const auto command =
        parsed<OpenWindow>({"--screenshot", "a.png", "--size", "1920x1080", "--frames", "5", "--panel",
                            "gallery", "--fresh", "--lang", "zh", "--theme", "dark"});
    EXPECT_EQ(command, (OpenWindow{.screenshot = "a.png",
                                   .size = std::pair(1920, 1080),
                                   .frames = 5,
                                   .panel = ViewId::gallery,
                                   .fresh = true,
                                   .language = Language::chinese,
                                   .theme = ThemeId::dark}));
}

TEST(Arguments, BeginAsADesktopsActionsDo) {
    EXPECT_EQ(parsed<OpenWindow>({"--new"}), OpenWindow{.clean = true});
    EXPECT_EQ(parsed<OpenWindow>({"--projector", "a.act"}), (OpenWindow{.file = "a.act", .projector = true}));
    EXPECT_TRUE(is_refused(run({"--new", "a.act"})));
}

TEST(Arguments, TakeNegativeValuesWithAndWithoutEquals) {
    const std::vector<double> expected = {-1.0, -infinity};
    EXPECT_EQ(std::get<0>(parsed<Evaluate>({"eval", "relu", "--at", "-1,-inf"}).points), expected);
    EXPECT_EQ(std::get<0>(parsed<Evaluate>({"eval", "relu", "--at=-1,-inf"}).points), expected);
    EXPECT_EQ(std::get<0>(parsed<Evaluate>({"eval", "relu", "--at", "-inf"}).points), std::vector{-infinity});
    EXPECT_EQ(parsed<Evaluate>({"eval", "prelu", "--set", "a=-1", "--at", "0"}).set,
              (Parameters{{"a", -1.0}}));
    EXPECT_EQ(
        std::get<Grid>(parsed<Evaluate>({"eval", "relu", "--from", "-3", "--to", "-1", "--step", "1"}).points)
            .count,
        3U);
}

TEST(Arguments, TakeOptionsBeforeTheTarget) {
    const auto command = parsed<Evaluate>({"eval", "--set", "alpha=2", "--order", "2", "--at", "-1", "elu"});
    EXPECT_EQ(command.target, "elu");
    EXPECT_EQ(command.order, 2);
}

TEST(Arguments, TakeTheLastOfTwoValuesForOneParameter) {
    EXPECT_EQ(parsed<Evaluate>({"eval", "elu", "--set", "alpha=1", "--set", "alpha=2", "--at", "0"}).set,
              (Parameters{{"alpha", 2.0}}));
}

TEST(Arguments, CollectSeveralFiguresAndFormats) {
    const auto command = parsed<Export>({"export", "relu", "--format", "png", "elu", "--format", "svg",
                                         "--out", "figures", "--size", "720x360px", "--dpi", "144"});
    EXPECT_EQ(command.figures, (std::vector<std::string>{"relu", "elu"}));
    EXPECT_EQ(command.formats, (std::vector{&known_format("png"), &known_format("svg")}));
    EXPECT_EQ(command.size_pt, (PageSize{360.0, 180.0}));
}

TEST(Arguments, PrintTheVersion) {
    EXPECT_TRUE(run({"--version"}).out.starts_with("activarium "));
}

TEST(Arguments, HaveHelpWithExamplesForEveryCommand) {
    for (const std::string command : {"", "list", "figures", "eval", "export"}) {
        const Answer answer = command.empty() ? run({"--help"}) : run({command, "--help"});
        EXPECT_EQ(answer.code, 0) << command;
        EXPECT_NE(answer.out.find("Examples:\n  activarium " + command), std::string::npos) << answer.out;
        EXPECT_TRUE(answer.out.ends_with('\n')) << command;
    }
}

struct Refused {
    const char* name;
    std::vector<std::string> arguments;
    const char* said; ///< part of the line
};

class RefusedArguments : public testing::TestWithParam<Refused> {};

TEST_P(RefusedArguments, GiveOneLineOnStderr) {
    const Answer answer = run(GetParam().arguments);
    EXPECT_TRUE(is_refused(answer)) << answer.code << answer.out << answer.err;
    EXPECT_NE(answer.err.find(GetParam().said), std::string::npos) << answer.err;
}

INSTANTIATE_TEST_SUITE_P(
    Each, RefusedArguments,
    testing::Values(
        Refused{"UnknownCommand", {"evl"}, "did you mean eval?"},
        Refused{"UnknownOption", {"list", "--frmat", "csv"}, "did you mean --format?"},
        Refused{"UnknownWindowOption", {"--screnshot", "a.png"}, "did you mean --screenshot?"},
        Refused{"UnknownShortOption", {"list", "-x"}, "unknown option -x"},
        Refused{"OptionOfAnotherCommand", {"list", "--at", "1"}, "unknown option --at"},
        Refused{"UnknownFormat", {"list", "--format", "xml"}, "text, csv, json, markdown"},
        Refused{"MarkdownFigures", {"figures", "--format", "markdown"}, "text, csv, json"},
        Refused{"ExtraWord", {"list", "extra"}, "extra"},
        Refused{"MissingTarget", {"eval", "--at", "1"}, "TARGET is required"},
        Refused{"MissingPoints", {"eval", "relu"}, "--at"},
        Refused{"MissingValue", {"eval", "relu", "--at"}, "--at needs a value"},
        Refused{"EmptyValue", {"eval", "relu", "--at", ""}, "--at needs a value"},
        Refused{"OptionForValue", {"eval", "relu", "--at", "--order"}, "--at needs a value"},
        Refused{"TwoWaysOfPoints", {"eval", "relu", "--at", "1", "--stdin"}, "one of"},
        Refused{"RangeWithoutEnd", {"eval", "relu", "--from", "1", "--step", "1"}, "--to"},
        Refused{"StepAndCount",
                {"eval", "relu", "--from", "1", "--to", "2", "--step", "1", "--count", "3"},
                "either --step or --count"},
        Refused{"NotANumber", {"eval", "relu", "--at", "1,two"}, "--at, item 2: “two” is not a number"},
        Refused{"OrderThree", {"eval", "relu", "--at", "1", "--order", "3"}, "--order = 3"},
        Refused{"UnknownConvention", {"eval", "relu", "--at", "1", "--convention", "numpy"}, "pytorch"},
        Refused{"UnknownPrecision", {"eval", "relu", "--at", "1", "--precision", "float8"}, "float16"},
        Refused{"SetWithoutValue", {"eval", "elu", "--at", "1", "--set", "alpha"}, "--set alpha=1.5"},
        Refused{"SetWithoutNumber", {"eval", "elu", "--at", "1", "--set", "alpha=x"}, "--set alpha: “x”"},
        Refused{"ExportWithoutFigure", {"export", "--out", "a.png"}, "--all"},
        Refused{"ExportWithoutOut", {"export", "relu"}, "--out is required"},
        Refused{"ExportAllAndOne", {"export", "relu", "--all", "--out", "a"}, "--all"},
        Refused{"UnknownTheme", {"export", "relu", "--out", "a.png", "--theme", "light"}, "paper"},
        Refused{"BadSize", {"export", "relu", "--out", "a.png", "--size", "big"}, "160x90mm"},
        Refused{"ZeroDpi", {"export", "relu", "--out", "a.png", "--dpi", "0"}, "--dpi = 0"},
        Refused{"PointThatIsNoNumber",
                {"export", "relu", "--out", "a.png", "--points", "1,two"},
                "--points, item 2"},
        Refused{"PointAtInfinity", {"export", "relu", "--out", "a.png", "--points", "inf"}, "--points"},
        Refused{"EqualAndLogarithmic", {"export", "relu", "--out", "a.png", "--equal", "--log-y"}, "--equal"},
        Refused{"PointsOfAComposition",
                {"export", "compose:document-001", "--out", "a.png", "--points", "1"},
                "pins no points"},
        Refused{"LineBreakInAName", {"eval", "ga\nlu", "--at", "1"}, "unknown activation"}),
    [](const testing::TestParamInfo<Refused>& each) { return each.param.name; });

}} // namespace act::arguments_test
