#include "formula/substitute.h"

#include <gtest/gtest.h>

#include <array>

namespace act::substitute_test { namespace {

std::string with(std::string_view latex, std::string symbol, double value) {
    const std::array<FormulaParameter, 1> one{{{std::move(symbol), value}}};
    return substitute(latex, one, {});
}

TEST(Substitute, PutsNumbersInPlaceOfLetters) {
    EXPECT_EQ(with(R"(\alpha\,(e^{x} - 1))", R"(\alpha)", 1.5), R"(1.5\,(e^{x} - 1))");
    EXPECT_EQ(with(R"(\frac{1}{\beta})", R"(\beta)", 2.0), R"(\frac{1}{2})");
}

TEST(Substitute, LeavesOtherLettersAlone) {
    EXPECT_EQ(with(R"(\tanh a + x)", "a", 2.0), R"(\tanh 2 + x)");
    EXPECT_EQ(with(R"(\mathrm{a}x)", "a", 2.0), R"(\mathrm{a}x)");
}

TEST(Substitute, BracketsNegativeNumbersWhereTheyAreNotFirst) {
    EXPECT_EQ(with(R"(\alpha x)", R"(\alpha)", -0.5), "-0.5 x");
    EXPECT_EQ(with(R"(x\,\alpha)", R"(\alpha)", -0.5), R"(x\,\cdot (-0.5))");
    EXPECT_EQ(with("e^{x/a}", "a", -2.0), "e^{x/(-2)}");
    EXPECT_EQ(with("a^{2}", "a", -2.0), "(-2)^{2}");
    EXPECT_EQ(with(R"(x > \theta)", R"(\theta)", -1.0), "x > -1");
}

TEST(Substitute, MergesTwoSigns) {
    EXPECT_EQ(with(R"(x - \lambda)", R"(\lambda)", -0.5), "x + 0.5");
    EXPECT_EQ(with(R"(x + \lambda)", R"(\lambda)", -0.5), "x - 0.5");
    EXPECT_EQ(with(R"(x < -\lambda)", R"(\lambda)", -0.5), "x < 0.5");
}

TEST(Substitute, LeavesAFactorOfOneOut) {
    EXPECT_EQ(with(R"(\alpha\,(e^{x} - 1))", R"(\alpha)", 1.0), "(e^{x} - 1)");
    EXPECT_EQ(with(R"(\alpha x)", R"(\alpha)", -1.0), "-x");
    EXPECT_EQ(with(R"(x > \theta)", R"(\theta)", 1.0), "x > 1");
    EXPECT_EQ(with("xa + 2", "a", 1.0), "x + 2");
    EXPECT_EQ(with(R"(x + a)", "a", 1.0), "x + 1");
    EXPECT_EQ(with(R"(x < a \text{ or } x > b)", "a", 1.0), R"(x < 1 \text{ or } x > b)");
}

TEST(Substitute, KeepsNumbersApart) {
    EXPECT_EQ(with("2 a x", "a", 3.0), R"(2 \cdot 3 x)");
    EXPECT_EQ(with(R"(a \frac{1}{2})", "a", 3.0), R"(3 \cdot  \frac{1}{2})");
    const std::array<FormulaParameter, 2> both{{{"a", 1.0}, {"b", 3.0}}};
    EXPECT_EQ(substitute("a b x", both, {}), R"(1 \cdot 3 x)");
}

TEST(Substitute, BracesNumbersInBareScripts) {
    EXPECT_EQ(with(R"(x^\alpha)", R"(\alpha)", 0.5), "x^{0.5}");
}

TEST(Substitute, KnowsLettersWithAnIndex) {
    EXPECT_EQ(with("w_{1}x + w_{2}", "w_{1}", 0.5), "0.5x + w_{2}");
    EXPECT_EQ(with("w_{1}^{2}", "w_{1}", -0.5), "(-0.5)^{2}");
}

TEST(Substitute, WritesPowersOfTen) {
    EXPECT_EQ(latex_number(3e-7), R"(3 \cdot 10^{-7})");
    EXPECT_EQ(latex_number(-1e20), "-10^{20}");
    EXPECT_EQ(latex_number(1.6732632423543772, 6), "1.67326");
    EXPECT_EQ(with("x/a", "a", 1e-7), R"(x/(10^{-7}))");
}

TEST(Substitute, ColoursLettersAndNumbers) {
    const std::array<FormulaParameter, 1> letter{{{R"(\alpha)"}}};
    EXPECT_EQ(substitute(R"(\alpha x)", letter, {.coloured = true}),
              R"(\textcolor{activarium-parameter}{\alpha} x)");
    const std::array<FormulaParameter, 1> number{{{R"(\alpha)", 2.0}}};
    EXPECT_EQ(substitute(R"(\alpha x)", number, {.coloured = true}),
              R"(\textcolor{activarium-parameter}{2} x)");
}

}} // namespace act::substitute_test
