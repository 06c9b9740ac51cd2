#include "activation/catalogue.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

namespace act::parse_test { namespace {

double value_of(const char* text, double x = 0.0) {
    const auto e = parse(text);
    EXPECT_TRUE(e.ok()) << text;
    return e ? evaluate(*e, x).y : unknown;
}

bool are_equal(const char* a, const char* b) {
    const auto first = parse(a);
    const auto second = parse(b);
    EXPECT_TRUE(first.ok() && second.ok()) << a << " | " << b;
    return first && second && *first == *second;
}

TEST(Parse, BindsAsArithmeticDoes) {
    EXPECT_EQ(value_of("1 + 2*3"), 7.0);
    EXPECT_EQ(value_of("(1 + 2)*3"), 9.0);
    EXPECT_EQ(value_of("8/4/2"), 1.0);
    EXPECT_EQ(value_of("2 - 3 - 4"), -5.0);
}

TEST(Parse, TakesPowersFromTheRightAndBeforeAMinus) {
    EXPECT_EQ(value_of("2^3^2"), 512.0);
    EXPECT_EQ(value_of("-3^2"), -9.0);
    EXPECT_EQ(value_of("(-3)^2"), 9.0);
    EXPECT_EQ(value_of("2^-1"), 0.5);
    EXPECT_EQ(value_of("2**3"), 8.0);
}

TEST(Parse, MultipliesWithoutASign) {
    EXPECT_TRUE(are_equal("2x", "2*x"));
    EXPECT_TRUE(are_equal("2(x + 1)(x - 1)", "2*(x + 1)*(x - 1)"));
    EXPECT_TRUE(are_equal("2 tanh(x)", "2*tanh(x)"));
    EXPECT_TRUE(are_equal("a b x", "a*b*x"));
    EXPECT_TRUE(are_equal("3x^2", "3*(x^2)"));
    EXPECT_TRUE(are_equal("x²(x + 1)", "x^2*(x + 1)"));
}

TEST(Parse, ReadsSignsAsTheyLook) {
    EXPECT_TRUE(are_equal("αx·β − 2×x ÷ 3", "alpha*x*beta - 2*x/3"));
    EXPECT_TRUE(are_equal("√(x + 1) + √x", "sqrt(x + 1) + sqrt(x)"));
    EXPECT_TRUE(are_equal("x² + x³ + x¹²", "x^2 + x^3 + x^12"));
    EXPECT_TRUE(are_equal("where(x ≤ 1, π, w₁)", "where(x <= 1, pi, w1)"));
    EXPECT_TRUE(are_equal("σ(βx)", "sigmoid(beta*x)"));
}

TEST(Parse, ReadsBarsAsTheAbsoluteValue) {
    EXPECT_TRUE(are_equal("|x|", "abs(x)"));
    EXPECT_TRUE(are_equal("2|x - 1| + |x|²", "2*abs(x - 1) + abs(x)^2"));
    EXPECT_TRUE(are_equal("||x| - 1|", "abs(abs(x) - 1)"));
    EXPECT_TRUE(are_equal("|x*(1 - |x|)|", "abs(x*(1 - abs(x)))"));
    EXPECT_TRUE(are_equal("x/(1+|x|)", "x/(1 + abs(x))"));
    EXPECT_TRUE(are_equal("max(|x|, tanh(|x|))", "max(abs(x), tanh(abs(x)))"));
    for (const char* text : {"|x", "x|", "||", "|x|1|", "(|x)|"})
        EXPECT_FALSE(parse(text).ok()) << text;
}

TEST(Parse, ReadsPowersOfFunctionsAndNegativeSuperscripts) {
    EXPECT_TRUE(are_equal("sin²(x) + cos²(x)", "sin(x)^2 + cos(x)^2"));
    EXPECT_TRUE(are_equal("2tanh³(2x)x", "2*tanh(2x)^3*x"));
    EXPECT_TRUE(are_equal("cosh⁻²(x)", "cosh(x)^(-2)"));
    EXPECT_TRUE(are_equal("x⁻¹ + (1+x)⁻²", "x^-1 + (1 + x)^-2"));
    EXPECT_TRUE(are_equal("a²(x + 1)", "a^2*(x + 1)"));
    EXPECT_FALSE(parse("x⁻").ok());
}

TEST(Parse, ReadsAQuestionAsAChoice) {
    EXPECT_TRUE(are_equal("x>0 ? x : 0", "where(x > 0, x, 0)"));
    EXPECT_TRUE(are_equal("x <= -1 ? -1 : x < 1 ? x : 1", "where(x <= -1, -1, where(x < 1, x, 1))"));
    EXPECT_TRUE(are_equal("2*(x ≥ a ? x - a : 0)", "2*where(x >= a, x - a, 0)"));
    EXPECT_TRUE(are_equal("max(x > 0 ? 1 : 2, x)", "max(where(x > 0, 1, 2), x)"));
    for (const char* text : {"x > 0", "x > 0 ? x", "x ? 1 : 2", "x > 0 ? x : ", "1 < x < 2 ? 1 : 0"})
        EXPECT_FALSE(parse(text).ok()) << text;
}

TEST(Parse, MultipliesAParameterWithABracket) {
    EXPECT_TRUE(are_equal("max(x, a(e^x - 1))", "max(x, a*(e^x - 1))"));
    EXPECT_TRUE(are_equal("gain*x + gain(x + 1)", "gain*x + gain*(x + 1)"));
    EXPECT_TRUE(are_equal("β(x + 1)", "beta*(x + 1)"));
    EXPECT_FALSE(parse("f(x)").ok());
    EXPECT_FALSE(parse("1/a(x + 1)").ok());
    EXPECT_FALSE(parse("A(x)").ok());
}

TEST(Parse, TakesPowAndModAsCalls) {
    EXPECT_TRUE(are_equal("pow(x + 1, 3)", "(x + 1)^3"));
    EXPECT_EQ(value_of("mod(7, 3)"), 1.0);
    EXPECT_EQ(value_of("mod(-7, 3)"), 2.0);
    EXPECT_EQ(value_of("mod(x, -2)", 5.0), -1.0);
    EXPECT_FALSE(parse("mod(x)").ok());
    EXPECT_FALSE(parse("pow(x, 2, 3)").ok());
}

TEST(Parse, PassesOverAByteOrderMark) {
    EXPECT_TRUE(are_equal("\uFEFFx + 1", "x + 1"));
}

TEST(Parse, ReadsNumbersAsTheyAreWritten) {
    EXPECT_EQ(value_of("1e-3"), 1e-3);
    EXPECT_EQ(value_of(".5"), 0.5);
    EXPECT_EQ(value_of("2e3"), 2000.0);
    EXPECT_TRUE(are_equal("2e", "2*e"));
    EXPECT_EQ(value_of("pi"), std::numbers::pi);
}

TEST(Parse, FindsParametersInOrderOfAppearance) {
    const auto e = parse("β*tanh(w_1*x + b) + w_1*c");
    EXPECT_EQ(parameters(*e), (std::vector<std::string>{"beta", "w_1", "b", "c"}));
}

TEST(Parse, TakesParametersAsOneUnlessTheyAreGiven) {
    const auto e = parse("a*x + b");
    EXPECT_EQ(evaluate(*e, 3.0).y, 4.0);
    EXPECT_EQ(evaluate(*e, 3.0, std::array{2.0}).y, 7.0);
    EXPECT_EQ(evaluate(*e, 3.0, std::array{2.0, 5.0}).y, 11.0);
}

TEST(Parse, KnowsEveryActivationByEverySpelling) {
    for (const Activation& activation : catalogue()) {
        const auto by_id = parse(std::string(activation.id) + "(x)");
        ASSERT_TRUE(by_id.ok()) << activation.id;
        EXPECT_EQ(evaluate(*by_id, 0.7).y, activation.value(0.7, initial_values(activation)))
            << activation.id;
    }
    EXPECT_TRUE(are_equal("torch.nn.LeakyReLU(x)", "leaky_relu(x)"));
    EXPECT_TRUE(are_equal("F.gelu(x)", "GELU(x)"));
}

TEST(Parse, SubtractsAFunctionFromAParameterButKnowsHyphenatedIds) {
    EXPECT_TRUE(are_equal("leaky-relu(x)", "leaky_relu(x)"));
    EXPECT_TRUE(are_equal("w-relu(x)", "w - relu(x)"));
}

TEST(Parse, TakesAnActivationsParametersByNameAliasAndSymbol) {
    EXPECT_TRUE(are_equal("elu(x; alpha=1.5)", "elu(x, α = 1.5)"));
    EXPECT_TRUE(are_equal("hardtanh(x; min_val=-2, max_val=2)", "hardtanh(x; min=-2, max=2)"));
    EXPECT_EQ(value_of("elu(x; alpha=3/2)", -1.0), 1.5 * std::expm1(-1.0));
}

TEST(Parse, LetsParametersSetParameters) {
    const auto e = parse("elu(x; alpha=2a)");
    EXPECT_EQ(parameters(*e), std::vector<std::string>{"a"});
    EXPECT_EQ(evaluate(*e, -1.0, std::array{0.75}).y, 1.5 * std::expm1(-1.0));
}

TEST(Parse, ComputesEqualPartsOnce) {
    const auto e = parse("tanh(x + 1) * tanh(x + 1) + tanh(x + 1)");
    EXPECT_EQ(e->program().nodes.size(), 6U); // x, 1, sum, tanh, product, sum
}

TEST(Parse, ComputesConstantsBeforehand) {
    const auto e = parse("x*(2 + 3*sqrt(16))");
    EXPECT_EQ(e->program().nodes.size(), 3U);
}

TEST(Parse, IsXByDefault) {
    EXPECT_EQ(Expression(), *parse("x"));
    EXPECT_EQ(evaluate(Expression(), 0.3).y, 0.3);
}

}} // namespace act::parse_test
