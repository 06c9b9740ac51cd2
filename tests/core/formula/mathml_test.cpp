#include "formula/mathml.h"

#include <gtest/gtest.h>

namespace act::mathml_test { namespace {

std::string set(std::string_view latex) {
    return mathml(read_maths(latex));
}

TEST(MathMl, HasAnElementForEachForm) {
    EXPECT_EQ(set("\\frac{1}{2}"), "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>");
    EXPECT_EQ(set("x^2"), "<math><msup><mi>x</mi><mn>2</mn></msup></math>");
    EXPECT_EQ(set("x_i"), "<math><msub><mi>x</mi><mi>i</mi></msub></math>");
    EXPECT_EQ(set("f'"), "<math><msup><mi>f</mi><mo>′</mo></msup></math>");
    EXPECT_EQ(set("\\sqrt{x}"), "<math><msqrt><mi>x</mi></msqrt></math>");
    EXPECT_NE(set("a<b").find("<mo>&lt;</mo>"), std::string::npos);
    EXPECT_NE(set("\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}").find("<mtable><mtr><mtd"),
              std::string::npos);
}

TEST(MathMl, KeepsFunctionsApartFromTheirArguments) {
    EXPECT_NE(set("\\ln x").find("<mi>ln</mi><mspace"), std::string::npos);
    EXPECT_EQ(set("\\ln(x)").find("mspace"), std::string::npos);
}

TEST(HtmlText, SetsFormulasBetweenDollarSigns) {
    EXPECT_EQ(html_text("a < b & $x$\nnext"), "a &lt; b &amp; <math><mi>x</mi></math><br>next");
    EXPECT_EQ(html_text("5 $"), "5 $");
}

}} // namespace act::mathml_test
