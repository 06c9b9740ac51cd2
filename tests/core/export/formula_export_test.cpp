// Formulas in files: letters of the mathematical fonts where there are letters, LaTeX where there is LaTeX.

#include "core/export/sample_figure.h"
#include "export/fonts.h"
#include "export/pgfplots.h"
#include "export/svg_canvas.h"
#include "figure/draw.h"
#include "formula/set_formula.h"

#include <gtest/gtest.h>

namespace act::formula_export_test { namespace {

constexpr PageSize page{300.0, 200.0};
const char* const elu =
    R"(f(x) = \begin{cases} x & x > 0 \\ \textcolor{activarium-parameter}{\alpha}\,(e^{x} - 1) & x \le 0 \end{cases})";

Figure with_formula() {
    Figure figure = sample_figure();
    figure.formulas = {elu};
    return figure;
}

std::string tex(const Figure& figure) {
    const Fonts fonts;
    const Theme& look = theme(ThemeId::paper);
    return pgfplots_document(figure, arrange(figure, page, look, fonts), look, fonts);
}

TEST(FormulaExport, WritesLatexIntoTex) {
    const std::string text = tex(with_formula());
    EXPECT_NE(text.find(std::string("$\\displaystyle ") + elu + "$"), std::string::npos);
    EXPECT_NE(text.find("\\usepackage{amsmath}"), std::string::npos);
    EXPECT_NE(text.find("\\definecolor{activarium-parameter}"), std::string::npos);
}

TEST(FormulaExport, LoadsThePackageOnlyWhereThereIsAFormula) {
    EXPECT_EQ(tex(sample_figure()).find("amsmath"), std::string::npos);
}

TEST(FormulaExport, NarrowsInTexWhatTheLayoutBroke) {
    Figure figure = sample_figure();
    figure.formulas = {std::string("y = a, \\quad f(x) = ") + std::string(80, 'b')};
    EXPECT_NE(tex(figure).find("{!}{$\\displaystyle"), std::string::npos);
    EXPECT_EQ(tex(with_formula()).find("{!}{$\\displaystyle"), std::string::npos);
}

TEST(FormulaExport, WritesLettersIntoSvg) {
    const Fonts fonts;
    const Figure figure = with_formula();
    const Theme& look = theme(ThemeId::paper);
    SvgCanvas canvas({.size_pt = page, .title = "f", .description = ""}, nullptr);
    draw(figure, arrange(figure, page, look, fonts), look, fonts, canvas);
    const std::string svg = std::move(canvas).finish();
    EXPECT_NE(svg.find(">α</text>"), std::string::npos);
    EXPECT_NE(svg.find("STIXGeneral"), std::string::npos);
}

TEST(FormulaFonts, MeasureTheInkOfALetter) {
    const Fonts fonts;
    const TextExtent x = fonts.extent("x", Face::math, 10.0);
    const TextExtent g = fonts.extent("g", Face::math, 10.0);
    const TextExtent bracket = fonts.extent("(", Face::math_upright, 10.0);
    EXPECT_DOUBLE_EQ(x.advance, fonts.advance("x", Face::math, 10.0));
    EXPECT_GT(g.below, x.below + 1.0);
    EXPECT_GT(bracket.above, x.above + 1.0);
    EXPECT_GT(fonts.extent("f", Face::math, 10.0).overhang, 0.0); // it leans over what follows
}

// Sub-pixel places and widths come from the same fonts on every surface: a set formula is as wide as its
// letters say, whatever draws it.
TEST(FormulaFonts, SetAFormulaInProportionToItsSize) {
    const Fonts fonts;
    const FormulaBox small = set_formula(read_maths(elu), 10.0, fonts);
    const FormulaBox large = set_formula(read_maths(elu), 40.0, fonts);
    EXPECT_NEAR(4.0 * small.width, large.width, 1e-9);
    EXPECT_NEAR(4.0 * small.height(), large.height(), 1e-9);
}

}} // namespace act::formula_export_test
