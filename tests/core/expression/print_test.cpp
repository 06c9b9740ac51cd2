#include "core/expression/random_formula.h"
#include "expression/evaluate.h"
#include "expression/print.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace act::print_test { namespace {

std::string printed(const char* text) {
    const auto e = parse(text);
    EXPECT_TRUE(e.ok()) << text;
    return e ? print(*e) : "";
}

TEST(Print, WritesWithBlanksAndWithoutNeedlessBrackets) {
    EXPECT_EQ(printed("((x))+(2*(3x))"), "x + 2*(3*x)");
    EXPECT_EQ(printed("(x+1)*(x−1)/2"), "(x + 1)*(x - 1)/2");
    EXPECT_EQ(printed("x-(1-x)"), "x - (1 - x)");
    EXPECT_EQ(printed("-(x^2)"), "-x^2");
    EXPECT_EQ(printed("(-x)²"), "(-x)^2");
    EXPECT_EQ(printed("2^(3^x)"), "2^3^x");
    EXPECT_EQ(printed("(2^3)^x"), "(2^3)^x");
}

TEST(Readable, HasTheSignsOfPeople) {
    EXPECT_EQ(readable("x^2"), "x²");
    EXPECT_EQ(readable("exp(-x^2)"), "exp(−x²)");
    EXPECT_EQ(readable("(exp(x)-exp(-x))/(exp(x)+exp(-x))"), "(exp(x) − exp(−x))/(exp(x) + exp(−x))");
    EXPECT_EQ(readable("relu(x)-0.39894228"), "relu(x) − 0.39894228");
    EXPECT_EQ(readable("A - 2*B"), "A − 2·B");
    EXPECT_EQ(readable("clip(x,-1, 1)"), "clip(x, −1, 1)");
    EXPECT_EQ(readable("2*-x + x**-12"), "2·−x + x⁻¹²");
    EXPECT_EQ(readable("1e-5*x^0.5 + x^a"), "1e−5·x^0.5 + x^a");
    EXPECT_EQ(readable("x>0 ? -1 : x"), "x>0 ? −1 : x");
    EXPECT_EQ(readable(""), "");
}

TEST(Print, KeepsNamesAndConstants) {
    EXPECT_EQ(printed("β·σ(πx)"), "beta*sigmoid(pi*x)");
    EXPECT_EQ(printed("nn.LeakyReLU(x, slope=.2)"), "leaky_relu(x; negative_slope=0.2)");
    EXPECT_EQ(printed("where(x>=e,ln(x),clip(x,0,1))"), "where(x >= e, log(x), min(max(x, 0), 1))");
    EXPECT_EQ(printed("selu(x; scale=1, alpha=2)"), "selu(x; scale=1, alpha=2)");
}

TEST(Print, IsReadBackAsAnEqualFormula) {
    RandomFormulas formulas(1729);
    const Definitions definitions =
        *define(std::vector{DefinitionText{"A", "tanh(x + 0.5)"}, DefinitionText{"C", "relu(w_1*x) + A"}});
    for (int i = 0; i < 5000; ++i) {
        const std::string text = formulas.any(4);
        const Result<Expression> e = parse(text, definitions);
        ASSERT_TRUE(e.ok()) << text;
        const Result<Expression> again = parse(print(*e), definitions);
        ASSERT_TRUE(again.ok()) << text << "\n" << print(*e);
        ASSERT_EQ(*again, *e) << text << "\n" << print(*e);
        ASSERT_EQ(again->program().nodes.size(), e->program().nodes.size());
    }
}

TEST(Print, TakesTimeInProportionToTheFormula) {
    std::string sum = "x";
    while (sum.size() + 2 < longest_expression)
        sum += "+x";
    const std::string text = print(*parse(sum.substr(0, 39'999)));
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, 'x')), 20'000U);
}

}} // namespace act::print_test
