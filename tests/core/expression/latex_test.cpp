#include "expression/print.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace act::latex_test { namespace {

std::string latex_of(const char* text, const std::vector<DefinitionText>& texts = {}) {
    return latex(*parse(text, *define(texts)));
}

TEST(LatexOfFormula, SetsProductsAsOneWritesThem) {
    EXPECT_EQ(latex_of("2*x + a*b"), R"(2x + a\,b)");
    EXPECT_EQ(latex_of("x*2"), R"(x \cdot 2)");
    EXPECT_EQ(latex_of("2*3"), R"(2 \cdot 3)");
    EXPECT_EQ(latex_of("x*(-2)"), R"(x\,\left(-2\right))");
    EXPECT_EQ(latex_of("2.5e-9*x"), R"(2.5 \cdot 10^{-9}\,x)");
    EXPECT_EQ(latex_of("1e-9*x"), R"(10^{-9}\,x)");
}

TEST(LatexOfFormula, BracketsWhatBindsLess) {
    EXPECT_EQ(latex_of("(x + 1)^2/(x - 1)"), R"(\frac{\left(x + 1\right)^{2}}{x - 1})");
    EXPECT_EQ(latex_of("-(x + 1)"), R"(-\left(x + 1\right))");
    EXPECT_EQ(latex_of("(x/2)^n"), R"(\left(\frac{x}{2}\right)^{n})");
}

TEST(LatexOfFormula, BracketsASignBehindAnother) {
    EXPECT_EQ(latex_of("-(-x)"), R"(-\left(-x\right))");
    EXPECT_EQ(latex_of("x - -2*x"), R"(x - \left(-2x\right))");
    EXPECT_EQ(latex_of("x + (-x)*a"), R"(x + \left(-x\,a\right))");
    EXPECT_EQ(latex_of("-x*a - (-1)"), R"(-x\,a - \left(-1\right))");
    EXPECT_EQ(latex_of("-(-x)^2"), R"(-\left(-x\right)^{2})");
}

TEST(LatexOfFormula, KnowsGreekLettersAndIndices) {
    EXPECT_EQ(latex_of("beta*w_1 + rate*λ2"), R"(\beta\,w_{1} + \mathrm{rate}\,\lambda_{2})");
    EXPECT_EQ(latex_of("pi*e"), R"(\pi\,e)");
}

TEST(LatexOfFormula, KnowsFunctions) {
    EXPECT_EQ(latex_of("exp(-x)"), "e^{-x}");
    EXPECT_EQ(latex_of("sqrt(abs(x))"), R"(\sqrt{\left|x\right|})");
    EXPECT_EQ(latex_of("sigmoid(x)"), R"(\sigma\left(x\right))");
    EXPECT_EQ(latex_of("elu(x; alpha=1.5)"), R"(\operatorname{ELU}_{\alpha=1.5}\left(x\right))");
    EXPECT_EQ(latex_of("max(x, 0)"), R"(\max\left(x, 0\right))");
    EXPECT_EQ(latex_of("where(x < 1, 2, x)"), R"(\begin{cases} 2 & x < 1 \\ x & x \ge 1 \end{cases})");
}

TEST(LatexOfFormula, KeepsDefinitionsAsNames) {
    EXPECT_EQ(latex_of("C(A + x)", {{"A", "2x"}, {"C", "tanh(x)"}}), R"(C\left(A + x\right))");
}

TEST(ExpandedFormula, PutsDefinitionsAndNumbersInPlace) {
    const Definitions definitions =
        *define(std::vector<DefinitionText>{{"A", "w*x + b"}, {"C", "tanh(x)^2 + A"}});
    const Expression e = *parse("C(2*A)", definitions);
    EXPECT_EQ(print(*expanded(e)), "tanh(2*(w*x + b))^2 + (w*(2*(w*x + b)) + b)");
    EXPECT_EQ(print(*expanded(e, std::vector{-3.0, 0.5})),
              "tanh(2*(-3*x + 0.5))^2 + (-3*(2*(-3*x + 0.5)) + 0.5)");
}

TEST(ExpandedFormula, ReadsBackAsItself) {
    const Definitions definitions = *define(std::vector<DefinitionText>{{"A", "selu(x; scale=k, alpha=2)"}});
    const Expression whole = *expanded(*parse("A(A) + where(A > 0, 1, -A)", definitions));
    EXPECT_EQ(*parse(print(whole)), whole);
}

TEST(ExpandedFormula, IsRefusedWhereNobodyWouldReadIt) {
    std::vector<DefinitionText> texts = {{"A0", "x"}};
    for (int i = 1; i <= 40; ++i) {
        const std::string below = "A" + std::to_string(i - 1);
        texts.push_back({"A" + std::to_string(i), below + " + " + below});
    }
    EXPECT_EQ(expanded(*parse("A40", *define(texts))).error().problem, Problem::too_long);
}

}} // namespace act::latex_test
