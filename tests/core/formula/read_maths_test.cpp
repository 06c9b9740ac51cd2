#include "formula/maths.h"

#include "base/random.h"
#include "formula/set_formula.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace act::read_maths_test { namespace {

// The tree on one line: [a|b] are parts, _ and ^ scripts, ? what is not understood.
std::string shown(const MathList& list);

std::string shown(const MathNode& node) {
    std::string text = node.form == MathForm::source ? "?" + node.text : node.text;
    if (node.form == MathForm::space) text = "~";
    if (!node.parts.empty()) {
        text += "[";
        for (std::size_t i = 0; i < node.parts.size(); ++i)
            text += (i > 0 ? "|" : "") + shown(node.parts[i]);
        text += "]" + node.close;
    }
    for (int i = 0; i < node.primes; ++i)
        text += "'";
    if (!node.below.empty()) text += "_{" + shown(node.below) + "}";
    if (!node.above.empty()) text += "^{" + shown(node.above) + "}";
    return text;
}

std::string shown(const MathList& list) {
    std::string text;
    for (const MathNode& node : list)
        text += (text.empty() ? "" : " ") + shown(node);
    return text;
}

std::string tree(std::string_view latex) {
    return shown(read_maths(latex));
}

TEST(ReadMaths, TakesTheDigitsOfANumberTogether) {
    EXPECT_EQ(tree("1.702x"), "1.702 x");
    EXPECT_EQ(tree("1, .5"), "1 , .5");
}

TEST(ReadMaths, GivesMinusItsOwnSign) {
    EXPECT_EQ(tree("-x"), "− x");
}

TEST(ReadMaths, HangsScriptsOnWhatTheyBelongTo) {
    EXPECT_EQ(tree("x^{2}"), "x^{2}");
    EXPECT_EQ(tree("w_{1}^{2}"), "w_{1}^{2}");
    EXPECT_EQ(tree("x^2y"), "x^{2} y");
    EXPECT_EQ(tree("f'(x)"), "f' ( x )");
    EXPECT_EQ(tree("^2"), "[]^{2}");
}

TEST(ReadMaths, ReadsFractionsAndRoots) {
    EXPECT_EQ(tree(R"(\frac{1}{1 + e^{-x}})"), "[1|1 + e^{− x}]");
    EXPECT_EQ(tree(R"(\frac12)"), "[1|2]");
    EXPECT_EQ(tree(R"(\sqrt[3]{x})"), "[x|3]");
}

TEST(ReadMaths, ReadsCasesRowByRow) {
    const MathList list = read_maths(R"(\begin{cases} x & x > 0 \\ \alpha & x \le 0 \end{cases})");
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].form, MathForm::grid);
    EXPECT_EQ(list[0].columns, 2U);
    EXPECT_EQ(shown(list), "{[x|x > 0|α|x ≤ 0]");
}

TEST(ReadMaths, FillsShortRows) {
    const MathList list = read_maths(R"(\begin{cases} 1 & x \\ 2 \end{cases})");
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].parts.size(), 4U);
}

TEST(ReadMaths, ReadsStretchingBrackets) {
    EXPECT_EQ(tree(R"(\left(\frac{x}{2}\right)^{2})"), "([[x|2]])^{2}");
    EXPECT_EQ(tree(R"(\left.x\right|)"), "[x]|");
}

TEST(ReadMaths, KeepsBlanksOfWordsOnly) {
    EXPECT_EQ(tree(R"(x \text{ or } y)"), "x  or  y");
}

TEST(ReadMaths, KeepsWhatItDoesNotUnderstand) {
    EXPECT_EQ(tree(R"(x + \foo{y}{z} + 1)"), R"(x + ?\foo{y}{z} + 1)");
    EXPECT_EQ(tree(R"(\begin{tabular} a & b \end{tabular} x)"), R"(?\begin{tabular} a & b \end{tabular} x)");
}

TEST(ReadMaths, KeepsWhatClosesNothing) {
    EXPECT_EQ(tree("x } y"), "x ?} y");
    EXPECT_EQ(tree(R"(x & y \\ z)"), R"(x ?& y ?\\ z)");
    EXPECT_EQ(tree(R"(x \right) y)"), R"(x ?\right ) y)");
    EXPECT_EQ(tree(R"(\left( x)"), R"([?\left( x])");
}

TEST(ReadMaths, EndsWhereTheTextEnds) {
    for (const char* cut :
         {"{", "x^", "x_", R"(\)", R"(\frac)", R"(\frac{1)", R"(\sqrt[)", R"(\begin{cases} x)", R"(\text{a)",
          R"(\left)", R"(\textcolor{a})", "\xE2", "\xFF"})
        EXPECT_FALSE(read_maths(cut).empty()) << cut;
    EXPECT_TRUE(read_maths("").empty());
}

TEST(ReadMaths, LeavesWhatIsTooDeepAsItIs) {
    for (const auto& [open, close] : {std::pair<std::string, std::string>{"{", "}"},
                                      {R"(\left()", R"(\right))"},
                                      {R"(\sqrt{)", "}"},
                                      {R"(\begin{cases})", R"(\end{cases})"},
                                      {R"(\left()", ""}}) {
        std::string latex = "x";
        for (int i = 0; i < 600; ++i)
            latex = open + latex + close;
        EXPECT_FALSE(read_maths(latex).empty());
    }
}

TEST(ReadMaths, LeavesWhatIsTooLongAsItIs) {
    const MathList list = read_maths(std::string(longest_maths + 1, 'x'));
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].form, MathForm::source);
}

TEST(ReadMaths, TakesAnythingForAFormula) {
    constexpr std::array tokens{"{", "}",     "^",      "_",      "&",      "\\\\",    "\\left",  "\\right",
                                "(", ")",     "\\frac", "\\sqrt", "[",      "]",       "\\begin", "{cases}",
                                "x", "\\end", "\\text", "'",      "\\foo",  "\\alpha", "1.5",     "\\,",
                                " ", "\xCE",  "\\",     "|",      "\\quad", "-",       "=",       "\\max"};
    Random random(3);
    for (int i = 0; i < 4000; ++i) {
        std::string latex;
        for (int k = 0; k < 30; ++k)
            latex +=
                tokens.at(static_cast<std::size_t>(random.uniform() * static_cast<double>(tokens.size())));
        const MathList list = read_maths(latex);
        EXPECT_TRUE(alike(list, read_maths(latex))) << latex;
        EXPECT_GE(set_formula(list, 10.0, EvenMetrics(), 200.0).height(), 0.0) << latex;
    }
}

TEST(ReadMaths, KnowsWhereEverythingStands) {
    const std::string latex = R"(2\,w_{1}^{2} + \alpha)";
    const MathList list = read_maths(latex);
    const auto text = [&](MathSource s) { return latex.substr(s.begin, s.end - s.begin); };
    EXPECT_EQ(text(list[2].source), "w_{1}^{2}");
    EXPECT_EQ(text(list[2].nucleus), "w_{1}");
    EXPECT_EQ(text(list[4].source), R"(\alpha)");
}

}} // namespace act::read_maths_test
