#include "activation/catalogue.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

namespace act { namespace {

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

}} // namespace act
