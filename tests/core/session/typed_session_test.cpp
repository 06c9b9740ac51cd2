// Typed functions in session files.

#include "session/session_file.h"

#include "i18n/explain.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"

#include <gtest/gtest.h>

namespace act::typed_session_test { namespace {

const std::string swish = "activarium = 1\n"
                          "[[typed]]\nname = \"my swish\"\nformula = \"x*sigmoid(b*x)\"\nnote = \"Ours\"\n"
                          "parameters = [{ symbol = \"b\", initial = 2.0, low = 0.0, high = 8.0 }]\n";

Error refusal(const std::string& text) {
    const Result<Session> session = parse_session(text, "lesson.act");
    return session ? Error{} : session.error();
}

TEST(TypedSession, GivesBackWhatWasPrinted) {
    Session session = parse_session(swish, "lesson.act").value();
    ASSERT_EQ(session.typed.size(), 1U);
    EXPECT_EQ(session.typed[0].parameters, (std::vector<TypedParameter>{{"b", 2.0, 0.0, 8.0}}));
    session.explore->activation = "my-swish";
    session.parameters["my-swish"]["b"] = 3.5;
    session.compare->functions.push_back({.activation = "my-swish", .set = {{"b", 7.0}}});
    session.compose->neurons[0].activation = "my-swish";
    session.compose->neurons[0].set = {{"b", 0.5}};
    EXPECT_EQ(parse_session(print_session(session), "lesson.act").value(), session);
}

TEST(TypedSession, FindsAFunctionByTheNameThatItWasGiven) {
    const auto explored = [](const std::string& name) {
        return parse_session("activarium = 1\n[[typed]]\nname = \"激活\"\nformula = \"a*x\"\n[explore]\n"
                             "activation = \""
                                 + name + "\"\n[parameters.\"" + name + "\"]\na = 2.0\n",
                             "lesson.act")
            .value();
    };
    EXPECT_EQ(explored("激活").explore->activation, typed_id("激活"));
    EXPECT_EQ(explored("激活"), explored(typed_id("激活")));
}

TEST(TypedSession, FindsParametersThatTheFileDoesNotList) {
    const Session session =
        parse_session("activarium = 1\n[[typed]]\nname = \"f\"\nformula = \"a*x\"\n", "lesson.act").value();
    EXPECT_EQ(session.typed[0].parameters, (std::vector<TypedParameter>{{"a", 1.0, -5.0, 5.0}}));
}

TEST(TypedSession, KeepsAParameterWhoseNameIsAsLongAsAFormulaCanBe) {
    // A Greek letter is spelled out, so that its name is longer than the formula it stands in.
    for (const std::string& formula :
         {"x*sigmoid(b*x" + std::string(43, '3') + ")", std::string(longest_typed_formula, 'a'),
          "β" + std::string(longest_typed_formula - 2, '1')}) {
        Session session;
        session.typed.push_back(completed({.name = "mine", .formula = formula}).value());
        const std::string id = session.typed[0].parameters.back().symbol;
        session.typed[0].parameters.back().initial = 0.5;
        session.parameters["mine"][id] = 2.0;
        session.compare->functions.push_back({.activation = "mine", .set = {{id, 3.0}}});
        EXPECT_EQ(parse_session(print_session(session), "lesson.act").value(), session);
    }
}

TEST(TypedSession, SaysWhereAFormulaIsWrong) {
    const Error error = refusal("activarium = 1\n[[typed]]\nname = \"f\"\nformula = \"x*(\"\n");
    EXPECT_EQ(explain(error, Language::english), "lesson.act, line 4, column 11: a value is missing (column "
                                                 "4) — write a number, x, a name or “(” there");
    EXPECT_EQ(explain(error, Language::chinese),
              "lesson.act 第 4 行第 11 列：缺少一个值（第 4 列）——请在该处写数、x、名称或“(”");
}

TEST(TypedSession, RefusesNamesOfTheCatalogue) {
    const Error error = refusal("activarium = 1\n[[typed]]\nname = \"ELU\"\nformula = \"x\"\n");
    EXPECT_EQ(error.problem, Problem::name_taken);
    EXPECT_EQ(error.at, (FilePlace{"lesson.act", 4, 11}));
}

TEST(TypedSession, RefusesTwoFunctionsOfOneName) {
    const Error error = refusal(swish + "[[typed]]\nname = \"My-Swish\"\nformula = \"x\"\n");
    EXPECT_EQ(error.problem, Problem::defined_twice);
    EXPECT_EQ(error.subject, "My-Swish");
}

TEST(TypedSession, RefusesValuesOutsideTheTypedRange) {
    EXPECT_EQ(
        explain(refusal(swish + "[parameters.my-swish]\nb = 9e9\n"), Language::english),
        "lesson.act, line 8, column 5: b = 9e+09 is outside [-1e+06, 1e+06] — choose a value in that range");
}

TEST(TypedSession, KeepsTheUsualSliderWhereItsEndsDoNotRise) {
    const auto read = [](const std::string& parameter) {
        return read_session("activarium = 1\n[[typed]]\nname = \"f\"\nformula = \"b*x\"\nparameters = [{ "
                            "symbol = \"b\", "
                                + parameter + " }]\n",
                            "lesson.act")
            .value();
    };
    for (const std::string parameter :
         {"low = 8.0, high = 2.0", "low = 3.0, high = 3.0", "low = 5.0", "high = -5.0"}) {
        const OpenedSession opened = read(parameter);
        ASSERT_EQ(opened.problems.size(), 1U) << parameter;
        EXPECT_EQ(opened.problems[0].problem, Problem::not_below) << parameter;
        EXPECT_EQ(opened.problems[0].at, (FilePlace{"lesson.act", 5, parameter[0] == 'l' ? 37U : 38U}));
        ASSERT_EQ(opened.session.typed.size(), 1U) << parameter;
        EXPECT_EQ(opened.session.typed[0].parameters, (std::vector<TypedParameter>{{"b", 1.0, -5.0, 5.0}}));
    }
    EXPECT_EQ(explain(read("low = 8.0, high = 2.0").problems[0], Language::english),
              "lesson.act, line 5, column 37: low = 8 is not below high = 2 — exchange the two");
    // What goes with the ends is held to them.
    const OpenedSession far = read("initial = 9.0, low = 2.0, high = 4.0, step = 3.0");
    EXPECT_EQ(far.problems.size(), 2U);
    EXPECT_EQ(far.session.typed[0].parameters, (std::vector<TypedParameter>{{"b", 2.0, 2.0, 4.0}}));
    EXPECT_TRUE(read("low = 2.0, high = 4.0").problems.empty());
}

TEST(TypedSession, RefusesParametersThatMustRiseAndDoNot) {
    const auto read = [](const std::string& lines) {
        return read_session("activarium = 1\n" + lines, "lesson.act").value();
    };
    for (const std::string lines :
         {"[parameters.rrelu]\nlower = 0.9\nupper = 0.1\n", "[parameters.rrelu]\nlower = 0.9\n",
          "[compare]\nfunctions = [{ activation = 'rrelu', set = { lower = 0.9, upper = 0.1 } }]\n",
          "[compose]\nneurons = [{ name = 'A', activation = 'hardtanh', set = { min = 2.0, max = 1.0 } "
          "}]\n"}) {
        const OpenedSession opened = read(lines);
        ASSERT_EQ(opened.problems.size(), 1U) << lines;
        EXPECT_EQ(opened.problems[0].problem, Problem::out_of_range) << lines;
        EXPECT_GT(opened.problems[0].at.line, 1U) << lines;
        EXPECT_TRUE(opened.session.parameters.empty()) << lines;
    }
    EXPECT_TRUE(read("[parameters.rrelu]\nlower = 0.1\nupper = 0.9\n").problems.empty());
}

TEST(TypedSession, BoundsHowMuchThereCanBe) {
    std::string many = "activarium = 1\n";
    for (int i = 0; i <= 50; ++i)
        many += "[[typed]]\nname = \"f" + std::to_string(i) + "\"\nformula = \"x\"\n";
    EXPECT_EQ(refusal(many).problem, Problem::too_many);
    EXPECT_EQ(refusal(many).hint, "50");
    EXPECT_EQ(refusal("activarium = 1\n[[typed]]\nname = \"" + std::string(41, 'n') + "\"\n").problem,
              Problem::longer_text);
    EXPECT_EQ(
        refusal("activarium = 1\n[[typed]]\nname = \"f\"\nformula = \"" + std::string(10'001, '1') + "\"\n")
            .problem,
        Problem::longer_text);
}

}} // namespace act::typed_session_test
