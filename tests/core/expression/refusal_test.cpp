// What is wrong with a formula, and in which column.

#include "expression/expression.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace act::refusal_test { namespace {

Error error_of(const std::string& text) {
    const auto e = parse(text);
    EXPECT_FALSE(e.ok()) << text;
    return e ? Error{} : e.error();
}

void expect(const std::string& text, Problem problem, std::size_t column, const std::string& subject) {
    const Error error = error_of(text);
    EXPECT_EQ(error.problem, problem) << text;
    EXPECT_EQ(error.column, column) << text;
    EXPECT_EQ(error.subject, subject) << text;
}

TEST(Refusal, SaysWhereAValueIsMissing) {
    expect("", Problem::missing_value, 1, "");
    expect("x +", Problem::missing_value, 4, "");
    expect("x * / 2", Problem::missing_value, 5, "/");
    expect("max(x, )", Problem::missing_value, 8, ")");
    expect("()", Problem::missing_value, 2, ")");
}

TEST(Refusal, SaysWhichSymbolIsMissingAndAfterWhat) {
    expect("elu(x", Problem::missing_symbol, 6, ")");
    EXPECT_EQ(error_of("elu(x").detail, "elu(x");
    expect("where(x < 1, 2)", Problem::missing_symbol, 15, ",");
    expect("where(x, 1, 2)", Problem::missing_symbol, 8, "< <= > >=");
    EXPECT_EQ(error_of("1 + 2 + 3 + 4 + 5 + 6 + (7 + 8").detail, "+ 5 + 6 + (7 + 8");
}

TEST(Refusal, CountsCharactersNotBytes) {
    expect("α·β − $", Problem::unexpected_text, 7, "$");
    expect("π·tanhh(x)", Problem::unknown_function, 3, "tanhh");
}

TEST(Refusal, RepeatsWhatDoesNotFit) {
    expect("2 3", Problem::unexpected_text, 3, "3");
    expect("(x))", Problem::unexpected_text, 4, ")");
    expect("x = 2", Problem::unexpected_text, 3, "=");
    expect("x 中", Problem::unexpected_text, 3, "中");
    expect("x \xFF", Problem::unexpected_text, 3, "\uFFFD");
}

TEST(Refusal, SuggestsTheNearestFunction) {
    EXPECT_EQ(error_of("x*tanhh(x)").hint, "tanh");
    EXPECT_EQ(error_of("sqroot(x)").hint, "sqrt");
    EXPECT_EQ(error_of("leakyrelo(x)").hint, "leaky_relu");
    EXPECT_EQ(error_of("frobnicate(x)").hint, "");
}

TEST(Refusal, TellsANameFromAFunction) {
    expect("2*tanh", Problem::missing_argument, 3, "tanh");
    expect("x(x + 1)", Problem::not_a_function, 1, "x");
    expect("e*x + e(x + 1)", Problem::not_a_function, 7, "e");
}

TEST(Refusal, CountsArguments) {
    expect("max(x)", Problem::wrong_arity, 1, "max");
    expect("1 + clip(x, 1)", Problem::wrong_arity, 5, "clip");
    expect("sin(x, 1, 2)", Problem::wrong_arity, 1, "sin");
    EXPECT_EQ(error_of("sin(x, 1, 2)").detail, "3");
    expect("elu(x, 1.5)", Problem::wrong_arity, 1, "elu");
    expect("sin(x; a=2)", Problem::unknown_parameter, 8, "a");
}

TEST(Refusal, LooksAtTheParametersOfActivations) {
    expect("elu(x; alhpa=1)", Problem::unknown_parameter, 8, "alhpa");
    EXPECT_EQ(error_of("elu(x; alhpa=1)").hint, "alpha");
    expect("relu(x; alpha=1)", Problem::unknown_parameter, 9, "alpha");
    expect("elu(x; alpha=1, alpha=2)", Problem::given_twice, 17, "alpha");
    expect("elu(x; alpha=x)", Problem::varying_parameter, 14, "alpha");
}

TEST(Refusal, HoldsConstantParametersToWhatIsLegal) {
    expect("relu(x) + elu(x; alpha=2*4e9)", Problem::out_of_range, 24, "alpha");
    EXPECT_EQ(error_of("elu(x; alpha=2*4e9)").detail, "8e+09");
    EXPECT_EQ(error_of("celu(x; alpha=2*4e6)").hint, "[-1e+06, -1e-06] ∪ [1e-06, 1e+06]");
    EXPECT_EQ(error_of("elu(1; alpha=0/0)").detail, "nan");
}

TEST(Refusal, DoesNotGuessWhereTwoReadingsAreUsual) {
    expect("1/2x", Problem::ambiguous, 2, "/2x");
    expect("x + e^2x", Problem::ambiguous, 6, "^2x");
    EXPECT_TRUE(parse("x^2 (x + 1)").ok());
    EXPECT_TRUE(parse("2x/3").ok());
}

TEST(Refusal, ShowsBothReadingsInTheWordsThatWereTyped) {
    const auto ways = [](const char* text, const char* subject, const char* hint) {
        const Error error = error_of(text);
        EXPECT_EQ(error.problem, Problem::ambiguous) << text;
        EXPECT_EQ(error.subject, subject) << text;
        EXPECT_EQ(error.hint, hint) << text;
    };
    ways("e^-2x", "^-2x", "e^(-2x), e^-2*x");
    ways("2e^-3x", "^-3x", "e^(-3x), e^-3*x");
    ways("x*e^-2x", "^-2x", "e^(-2x), e^-2*x");
    ways("-5(x+1)^-0.5sin(x) + 1", "^-0.5sin(x)", "(x+1)^(-0.5sin(x)), (x+1)^-0.5*sin(x)");
    ways("2^3^2x", "^2x", "3^(2x), 3^2*x");
    ways("e^-βx", "^-βx", "e^(-βx), e^-β*x");
    ways("a*e^b(x - 1)", "^b(x - 1)", "e^(b(x - 1)), e^b*(x - 1)");
    ways("3a/2x", "/2x", "3a/(2x), (3a/2)x");
    ways("sin^-1(3x)", "sin^-1(3x)", "asin(3x), 1/sin(3x)");
    ways("1 + tanh⁻¹(x)", "tanh⁻¹(x)", "atanh(x), 1/tanh(x)");
    ways("gelu^(-1)(x)", "gelu^(-1)(x)", "1/gelu(x)");
}

TEST(Refusal, ProposesWhatThePowerOfAFunctionMeans) {
    EXPECT_EQ(error_of("sin^2(x)").hint, "sin(x)^2");
    EXPECT_EQ(error_of("1 + cos^3(2x + (1))*x").hint, "cos(2x + (1))^3");
    EXPECT_EQ(error_of("tanh^2 x").hint, "tanh(x)^2");
    EXPECT_EQ(error_of("sin²x").hint, "sin(x)²");
    EXPECT_EQ(error_of("2*tanh").hint, "tanh(x)");
}

TEST(Refusal, SaysThatANumberIsTooLarge) {
    expect("1e400*x", Problem::number_too_large, 1, "1e400");
    expect("x + 1e999", Problem::number_too_large, 5, "1e999");
    expect(("x*" + std::string(400, '9')).c_str(), Problem::number_too_large, 3, std::string(400, '9'));
    EXPECT_TRUE(parse("1e-400*x").ok());
}

TEST(Refusal, TakesNoMisspeltConstantForAParameter) {
    const auto repair = [](const char* text, std::size_t column, const char* word, const char* hint) {
        expect(text, Problem::unclear_name, column, word);
        EXPECT_EQ(error_of(text).hint, hint) << text;
    };
    repair("tanh(X)", 6, "X", "x");
    repair("sin(Pi*x)", 5, "Pi", "pi");
    repair("E^x", 1, "E", "e");
    repair("where(x<0.5,1,nan)", 15, "nan", "0/0");
    repair("Inf*x", 1, "Inf", "1/0");
    repair("sin(2pix)", 6, "pix", "pi*x");
    repair("ax^2+bx+c", 1, "ax", "a*x");
    repair("a*b + abx", 7, "abx", "a*b*x");
    repair("x*exp(-kx)", 8, "kx", "k*x");
    repair("gain*x + gainx", 10, "gainx", "gain*x");
    repair("alphax", 1, "alphax", "alpha*x");
    repair("w1x", 1, "w1x", "w1*x");
    repair("ex", 1, "ex", "e*x");
    EXPECT_EQ(error_of("3xsin(x)").hint, "x*sin");
    for (const char* name : {"x0", "x_1", "beta", "eta", "scale", "mean", "slope", "eps", "xmin", "index"})
        EXPECT_TRUE(parse(std::string(name) + "*x").ok()) << name;
}

TEST(Refusal, KeepsNamesOfDefinitionsThatLookLikeConstants) {
    const auto definitions = define(std::vector<DefinitionText>{{"E", "tanh(x)"}, {"X", "2x"}});
    EXPECT_TRUE(parse("E + X + E(X)", *definitions).ok());
}

TEST(Refusal, StopsAtDeepNesting) {
    for (const char* opening : {"(", "-", "√", "2^", "tanh(", "where(", "|", "mod(", "1>x?1:"}) {
        std::string text;
        for (int i = 0; i < 15'000; ++i)
            text += opening;
        EXPECT_EQ(error_of(text + "x").problem, Problem::too_deep) << opening;
    }
}

TEST(Refusal, StopsAtLongTexts) {
    const std::string text = "x" + std::string(longest_expression, ' ');
    EXPECT_EQ(error_of(text).problem, Problem::too_long);
    std::string sum = "x^0";
    for (int i = 1; sum.size() + 12 < longest_expression; ++i)
        sum += "+x^" + std::to_string(i);
    EXPECT_EQ(error_of(sum).problem, Problem::too_long);
}

TEST(Refusal, DoesNotMindLongChains) {
    std::string sum = "x";
    while (sum.size() + 2 < longest_expression)
        sum += "+x";
    const auto e = parse(sum.substr(0, 39'999));
    ASSERT_TRUE(e.ok());
    EXPECT_LE(e->program().nodes.size(), longest_program);
}

}} // namespace act::refusal_test
