#include "session/session_file.h"

#include "i18n/explain.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/studies.h"

#include <gtest/gtest.h>

namespace act::session_parse_test { namespace {

const Session defaults;
const std::string first_line = "activarium = 1\n";

Error error_of(std::string_view text) {
    const Result<Session> session = parse_session(text, "lesson.act");
    return session ? Error{} : session.error();
}

Session session_of(const std::string& lines) {
    return parse_session(first_line + lines, "lesson.act").value();
}

TEST(ParseSession, TakesDefaultsForWhatIsAbsent) {
    EXPECT_EQ(session_of(""), defaults);
}

TEST(ParseSession, AcceptsWholeNumbersAndOtherSpellingsOfNames) {
    const Session session = session_of("[explore]\nactivation = \"LeakyReLU\"\nx = [-2, 3]\n");
    EXPECT_EQ(session.explore->activation, "leaky-relu");
    EXPECT_EQ(session.explore->windows.x, (Interval{-2.0, 3.0}));
}

TEST(ParseSession, SaysLineAndColumnOfASyntaxError) {
    const Error error = error_of("activarium = 1\nview = explore\n");
    EXPECT_EQ(error.problem, Problem::no_toml);
    EXPECT_EQ(error.at.file, "lesson.act");
    EXPECT_EQ(error.at.line, 2U);
}

TEST(ParseSession, SaysLineAndColumnOfAnUnknownActivationWithTheNearestName) {
    const Error error = error_of("activarium = 1\n[explore]\nactivation = \"leakyrelo\"\n");
    EXPECT_EQ(explain(error, Language::english),
              "lesson.act, line 3, column 14: unknown activation “leakyrelo” — "
              "did you mean leaky-relu?");
}

TEST(ParseSession, RefusesAParameterOutsideItsRange) {
    const Error error = error_of("activarium = 1\n[parameters.elu]\nalpha = 1e9\n");
    EXPECT_EQ(error.at, (FilePlace{"lesson.act", 3, 9}));
    EXPECT_EQ(error.problem, Problem::out_of_range);
    EXPECT_EQ(error.subject, "alpha");
}

TEST(ParseSession, RefusesAParameterTheFunctionDoesNotHave) {
    const Error error = error_of("activarium = 1\n[parameters.relu]\nalpha = 1.0\n");
    EXPECT_EQ(error.problem, Problem::unknown_parameter);
    EXPECT_EQ(error.subject, "alpha");
}

TEST(ParseSession, RefusesParametersOfAnUnknownFunction) {
    EXPECT_EQ(error_of("activarium = 1\n[parameters.nothing-like-it]\nalpha = 1.0\n").problem,
              Problem::unknown_activation);
}

TEST(ReadSession, RefusesUnknownKeysWhereThatIsAsked) {
    const std::string text = first_line + "[explore]\nactivaton = \"elu\"\n";
    EXPECT_TRUE(read_session(text, "lesson.act")->problems.empty());
    const OpenedSession refused = *read_session(text, "lesson.act", {}, UnknownKeys::refused);
    ASSERT_EQ(refused.problems.size(), 1U);
    EXPECT_EQ(refused.problems[0].problem, Problem::unknown_key);
    EXPECT_EQ(refused.problems[0].at, (FilePlace{"lesson.act", 3, 13}));
    EXPECT_EQ(refused.session, defaults);
}

TEST(ReadSession, KnowsTheTypedFunctionsOfItsStart) {
    const Session start = session_of("[[typed]]\nname = \"Mine\"\nformula = \"x^2\"\n");
    const std::string text = first_line + "[explore]\nactivation = \"mine\"\n";
    EXPECT_EQ(read_session(text, "lesson.act", start)->session.explore->activation, "mine");
    const OpenedSession replaced =
        *read_session(text + "[[typed]]\nname = \"Other\"\nformula = \"x\"\n", "lesson.act", start);
    EXPECT_EQ(replaced.problems.size(), 1U);
}

TEST(ReadSession, LeavesNothingThatNamesATypedFunctionOfItsStartWhichTheFileReplaces) {
    Session start;
    start.typed = {completed({.name = "mine", .formula = "a*x"}).value(),
                   completed({.name = "kept", .formula = "a*x"}).value()};
    start.explore->activation = "mine";
    start.parameters = {{"mine", {{"a", 2.0}}}, {"kept", {{"a", 3.0}}}};
    start.compare->functions = {{.activation = "mine"}, {.activation = "kept", .set = {{"a", 2.0}}}};
    start.compose->neurons[0].activation = "mine";
    start.studies->settings["gradient"] = {
        {"activations", "tanh, Mine, kept"}, {"kept.a", "2"}, {"mine.a", "2"}};
    for (const std::string_view typed :
         {"[[typed]]\nname = \"kept\"\nformula = \"b*x\"\n",
          "[[typed]]\nname = \"mine\"\n[[typed]]\nname = \"kept\"\nformula = \"b*x\"\n"}) {
        const Session read =
            read_session("activarium = 1\n" + std::string(typed), "a.act", start, UnknownKeys::refused)
                .value()
                .session;
        EXPECT_EQ(read.explore->activation, Explore{}.activation);
        EXPECT_TRUE(read.parameters.empty()) << "neither has a parameter a";
        EXPECT_EQ(read.compare->functions, (std::vector<Compared>{{.activation = "kept"}}));
        EXPECT_EQ(read.compose->neurons[0].activation, Neuron{}.activation);
        EXPECT_EQ(read.studies->settings.at("gradient"), (StudySettings{{"activations", "tanh, kept"}}));
        EXPECT_EQ(parse_session(print_session(read), "again.act").value(), read);
    }
}

TEST(ParseSession, RefusesWhatIsNoSession) {
    EXPECT_EQ(error_of("").problem, Problem::no_session);
    EXPECT_EQ(error_of("[package]\nname = \"other\"\n").problem, Problem::no_session);
}

TEST(ParseSession, RefusesALaterVersion) {
    EXPECT_EQ(error_of("activarium = 2\n").at, (FilePlace{"lesson.act", 1, 14}));
}

struct Hostile {
    const char* name;
    std::string text;
};

class ParseHostileSession : public testing::TestWithParam<Hostile> {};

TEST_P(ParseHostileSession, IsAnErrorWithAPosition) {
    const Error error = error_of(first_line + GetParam().text);
    EXPECT_EQ(error.at.file, "lesson.act");
    EXPECT_GT(error.at.line, 0U);
    EXPECT_GT(error.at.column, 0U);
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

INSTANTIATE_TEST_SUITE_P(
    Each, ParseHostileSession,
    testing::Values(
        Hostile{"WrongType", "view = 3"}, Hostile{"UnknownView", "view = \"galery\""},
        Hostile{"ThemeIsATable", "[theme]\n"}, Hostile{"ExploreIsANumber", "explore = 1"},
        Hostile{"NanWindow", "[explore]\nx = [nan, 1.0]"},
        Hostile{"InfiniteWindow", "[explore]\nx = [-inf, inf]"},
        Hostile{"EmptyWindow", "[explore]\nf = [2.0, 2.0]"},
        Hostile{"ReversedWindow", "[explore]\nslope = [1.0, -1.0]"},
        Hostile{"WindowTooWideForADouble", "[explore]\nx = [-1e308, 1e308]"},
        Hostile{"WindowOfOne", "[explore]\nx = [1.0]"},
        Hostile{"WindowOfTexts", "[explore]\nx = [\"a\", \"b\"]"},
        Hostile{"HugeInteger", "[explore]\nx = [0, 99999999999999999999999]"},
        Hostile{"NanParameter", "[parameters.elu]\nalpha = nan"},
        Hostile{"ParametersAreAList", "parameters = [1, 2]"}, Hostile{"ZeroWidth", "[export]\nwidth = 0.0"},
        Hostile{"NegativeDpi", "[export]\ndpi = -300.0"},
        Hostile{"FormatWithAPath", "[export]\nformat = \"../x\""}, Hostile{"NotUtf8", "view = \"\xFF\xFE\""},
        Hostile{"Nul", std::string("view\0 = 1", 9)}, Hostile{"DeepBrackets", "x = " + repeated("[", 300000)},
        Hostile{"DeepTables", "x = " + repeated("{a=", 300000)},
        Hostile{"DeepName", repeated("a.", 400000) + "a = 1"},
        Hostile{"DeepHead", "[" + repeated("a.", 400000) + "a]"},
        Hostile{"DeepQuotedName", repeated("\"a\".", 200000) + "a = 1"},
        Hostile{"DeepNameAfterAString", "x = { a = \"\"\"\"\"\"\"\", " + repeated("a.", 400000) + "a = 1 }"},
        Hostile{"Megabytes", repeated("\xC3", 4000000)}),
    [](const testing::TestParamInfo<Hostile>& each) { return each.param.name; });

}} // namespace act::session_parse_test
