// Typed functions in session files.

#include "session/session_file.h"

#include <gtest/gtest.h>

namespace act { namespace {

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
    session.explore.activation = "my-swish";
    session.parameters["my-swish"]["b"] = 3.5;
    session.compare.functions.push_back({.activation = "my-swish", .set = {{"b", 7.0}}});
    session.compose.neurons[0].activation = "my-swish";
    session.compose.neurons[0].set = {{"b", 0.5}};
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
    EXPECT_EQ(explored("激活").explore.activation, typed_id("激活"));
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
        session.compare.functions.push_back({.activation = "mine", .set = {{id, 3.0}}});
        EXPECT_EQ(parse_session(print_session(session), "lesson.act").value(), session);
    }
}

TEST(TypedSession, SaysWhereAFormulaIsWrong) {
    const Error error = refusal("activarium = 1\n[[typed]]\nname = \"f\"\nformula = \"x*(\"\n");
    EXPECT_EQ(error.problem, Problem::bad_session);
    EXPECT_EQ(error.hint, "4:11");
    EXPECT_EQ(error.detail, "formula has an error in column 4");
}

TEST(TypedSession, RefusesNamesOfTheCatalogue) {
    EXPECT_EQ(refusal("activarium = 1\n[[typed]]\nname = \"ELU\"\nformula = \"x\"\n").detail,
              "the name \"ELU\" is taken");
}

TEST(TypedSession, RefusesTwoFunctionsOfOneName) {
    EXPECT_EQ(refusal(swish + "[[typed]]\nname = \"My-Swish\"\nformula = \"x\"\n").detail,
              "two functions are called \"My-Swish\"");
}

TEST(TypedSession, RefusesValuesOutsideTheTypedRange) {
    EXPECT_EQ(refusal(swish + "[parameters.my-swish]\nb = 9e9\n").detail,
              "b = 9e+09 is outside [-1e+06, 1e+06]");
}

TEST(TypedSession, BoundsHowMuchThereCanBe) {
    std::string many = "activarium = 1\n";
    for (int i = 0; i <= 50; ++i)
        many += "[[typed]]\nname = \"f" + std::to_string(i) + "\"\nformula = \"x\"\n";
    EXPECT_EQ(refusal(many).detail, "typed has more than 50 entries");
    EXPECT_EQ(refusal("activarium = 1\n[[typed]]\nname = \"" + std::string(41, 'n') + "\"\n").detail,
              "name is too long");
    EXPECT_EQ(
        refusal("activarium = 1\n[[typed]]\nname = \"f\"\nformula = \"" + std::string(10'001, '1') + "\"\n")
            .detail,
        "formula is too long");
}

}} // namespace act
