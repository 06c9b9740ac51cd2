#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace act::definitions_test { namespace {

using Texts = std::vector<DefinitionText>;

Error error_of(const Texts& texts) {
    const auto definitions = define(texts);
    EXPECT_FALSE(definitions.ok());
    return definitions ? Error{} : definitions.error();
}

double value_of(const char* text, const Texts& texts, double x) {
    return evaluate(*parse(text, *define(texts)), x).y;
}

TEST(Definitions, AreSplitAtTheEqualsSign) {
    EXPECT_EQ(*split_definition(" A = tanh(x + 0.5) "), (DefinitionText{"A", "tanh(x + 0.5)"}));
    EXPECT_EQ(*split_definition("β = elu(x; alpha=2)"), (DefinitionText{"beta", "elu(x; alpha=2)"}));
    for (const char* text : {"A", "= x", "2 = x", "A B = x", "f(x) = x", ""})
        EXPECT_EQ(split_definition(text).error().problem, Problem::bad_definition) << text;
}

TEST(Definitions, MeanTheirValueAtXOrAtWhatTheyAreGiven) {
    const Texts neurons = {{"A", "2x + 1"}, {"C", "x^2"}};
    EXPECT_EQ(value_of("A", neurons, 3.0), 7.0);
    EXPECT_EQ(value_of("C(A)", neurons, 3.0), 49.0);
    EXPECT_EQ(value_of("A(C + 1)", neurons, 3.0), 21.0);
}

TEST(Definitions, UseEachOtherInAnyOrder) {
    EXPECT_EQ(value_of("C", {{"C", "B*A"}, {"B", "A + 1"}, {"A", "2x"}}, 1.0), 6.0);
}

TEST(Definitions, ShareTheirParametersWithTheFormula) {
    const auto e = parse("w*A", *define(Texts{{"A", "x^b + w"}}));
    EXPECT_EQ(parameters(*e), (std::vector<std::string>{"w", "b"}));
    EXPECT_EQ(evaluate(*e, 3.0, std::array{2.0, 2.0}).y, 22.0);
}

TEST(Definitions, MayBearTheNameOfAnActivationInAnotherSpelling) {
    EXPECT_EQ(value_of("Swish(x)", {{"Swish", "2*swish(x; beta=2)"}}, 1.0), 2.0 / (1.0 + std::exp(-2.0)));
}

TEST(Definitions, MayNotTakeAwayAMeaning) {
    for (const char* name : {"x", "e", "pi", "max", "where", "sqrt", "ln", "relu", "leaky_relu"})
        EXPECT_EQ(error_of({{name, "x"}}).problem, Problem::name_taken) << name;
    EXPECT_EQ(error_of({{"A", "x"}, {"A", "2x"}}).problem, Problem::defined_twice);
    EXPECT_EQ(error_of({{"α", "x"}, {"alpha", "2x"}}).problem, Problem::defined_twice);
}

TEST(Definitions, MayNotGoInACircle) {
    EXPECT_EQ(error_of({{"A", "A + 1"}}).problem, Problem::recursive_definition);
    EXPECT_EQ(error_of({{"A", "A + 1"}}).detail, "A → A");
    const Error error = error_of({{"A", "B"}, {"B", "x + C(x)"}, {"C", "2*B"}, {"D", "x"}});
    EXPECT_EQ(error.problem, Problem::recursive_definition);
    EXPECT_EQ(error.detail, "B → C → B");
}

TEST(Definitions, AreNamedWhereTheirTextIsWrong) {
    const Error error = error_of({{"A", "x"}, {"B", "tanh(A"}});
    EXPECT_EQ(error.problem, Problem::missing_symbol);
    EXPECT_EQ(error.place, "B");
    EXPECT_EQ(error.column, 7U);
    EXPECT_EQ(error_of({{"B", "elu(x; alpha=-9e9)"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of({{"B", "elu(x; alpha=-9e9)"}}).column, 14U);
}

TEST(Definitions, AreFunctionsToTheNearestName) {
    const auto e = parse("Gate2(x)", *define(Texts{{"Gate1", "x"}}));
    EXPECT_EQ(e.error().hint, "Gate1");
}

TEST(Definitions, ThatDoNotVaryMaySetParameters) {
    EXPECT_EQ(value_of("elu(x; alpha=k)", {{"k", "1 + 0.5"}}, -1.0), 1.5 * std::expm1(-1.0));
    EXPECT_EQ(parse("elu(x; alpha=A)", *define(Texts{{"A", "x"}})).error().problem,
              Problem::varying_parameter);
}

// A1 = A0 + A0, A2 = A1 + A1, …: written out, 2^150 additions.
TEST(Definitions, ThatDoubleEachOtherStayAsShortAsTheyAreWritten) {
    Texts texts = {{"A0", "x"}};
    for (int i = 1; i <= 150; ++i)
        texts.push_back(
            {"A" + std::to_string(i), "A" + std::to_string(i - 1) + " + A" + std::to_string(i - 1)});
    const auto e = parse("A150", *define(texts));
    ASSERT_TRUE(e.ok());
    EXPECT_EQ(e->program().nodes.size(), 151U);
    EXPECT_EQ(evaluate(*e, 1.0).y, std::ldexp(1.0, 150));
}

// F1 = F0(2x) + F0(x + 1), …: 2^60 different arguments.
TEST(Definitions, ThatNeedEverNewArgumentsAreRefused) {
    Texts texts = {{"F0", "tanh(x)"}};
    for (int i = 1; i <= 60; ++i) {
        const std::string below = "F" + std::to_string(i - 1);
        texts.push_back({"F" + std::to_string(i), below + "(2x) + " + below + "(x + 1)"});
    }
    EXPECT_EQ(parse("F60", *define(texts)).error().problem, Problem::too_long);
}

TEST(Definitions, AreNotTooManyNorTooDeep) {
    Texts chain = {{"A0", "x"}};
    for (int i = 1; i <= 300; ++i)
        chain.push_back({"A" + std::to_string(i), "A" + std::to_string(i - 1)});
    EXPECT_EQ(error_of(chain).problem, Problem::too_deep);
    Texts many;
    for (int i = 0; i <= 500; ++i)
        many.push_back({"A" + std::to_string(i), "x"});
    EXPECT_EQ(error_of(many).problem, Problem::too_long);
}

}} // namespace act::definitions_test
