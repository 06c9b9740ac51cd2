#include "formula/set_formula.h"

#include "figure/recording_canvas.h"
#include "formula/formula_box.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace act::set_formula_test { namespace {

constexpr double em = 10.0;

FormulaBox set(std::string_view latex, double width = 1e9) {
    return set_formula(read_maths(latex), em, EvenMetrics(), width);
}

const FormulaText& text(const FormulaBox& box, std::string_view wanted) {
    const auto found = std::ranges::find(box.texts, wanted, &FormulaText::text);
    if (found == box.texts.end()) throw std::runtime_error("no " + std::string(wanted));
    return *found;
}

TEST(SetFormula, SetsLettersInItalicsAndTheRestUpright) {
    const FormulaBox box = set(R"(x + \tanh 2\Phi\alpha)");
    EXPECT_EQ(text(box, "x").face, Face::math);
    EXPECT_EQ(text(box, "α").face, Face::math);
    for (const char* upright : {"+", "tanh", "2", "Φ"})
        EXPECT_EQ(text(box, upright).face, Face::math_upright) << upright;
}

TEST(SetFormula, SpacesASignByWhatItStandsBetween) {
    // Letters are 5 pt wide; a binary sign has 4/18 em on either side, a sign in front none.
    EXPECT_DOUBLE_EQ(set("x-y").width, 15.0 + 2.0 * 4.0 / 18.0 * em);
    EXPECT_DOUBLE_EQ(set("-y").width, 10.0);
    EXPECT_DOUBLE_EQ(set("x=-y").width, 20.0 + 2.0 * 5.0 / 18.0 * em);
}

TEST(SetFormula, AddsNoSpaceToOneThatIsWritten) {
    EXPECT_DOUBLE_EQ(set(R"(x\,\tanh)").width, set(R"(x\tanh)").width);
}

TEST(SetFormula, SetsScriptsSmallerAndAside) {
    const FormulaBox box = set("e^{x}_{i}");
    EXPECT_DOUBLE_EQ(text(box, "x").size_pt, 7.0);
    EXPECT_LT(text(box, "x").origin.y, -0.3 * em);
    EXPECT_GT(text(box, "i").origin.y, 0.1 * em);
    EXPECT_DOUBLE_EQ(text(set("x^{y^{z^{w}}}"), "w").size_pt, 5.5); // no smaller than that
}

TEST(SetFormula, CentresAFractionOnItsBar) {
    const FormulaBox box = set(R"(\frac{1}{x + y})");
    ASSERT_EQ(box.rules.size(), 1U);
    const PageRect bar = box.rules[0].rect;
    EXPECT_DOUBLE_EQ(bar.y + 0.5 * bar.height, -0.25 * em);
    EXPECT_DOUBLE_EQ(text(box, "1").origin.x + 2.5, bar.centre().x);
    EXPECT_LT(text(box, "1").origin.y, bar.y);
    EXPECT_GT(text(box, "x").origin.y, bar.bottom());
}

TEST(SetFormula, SetsFractionsSmallInText) {
    EXPECT_DOUBLE_EQ(text(set(R"(\frac{1}{2})"), "1").size_pt, em);
    EXPECT_DOUBLE_EQ(text(set(R"(\tfrac{1}{2})"), "1").size_pt, 0.7 * em);
    EXPECT_DOUBLE_EQ(text(set(R"(\frac{\frac{1}{2}}{3})"), "1").size_pt, 0.7 * em);
    EXPECT_DOUBLE_EQ(text(set(R"(\frac{\dfrac{1}{2}}{3})"), "1").size_pt, em);
}

TEST(SetFormula, StretchesBracketsOnlyWhereTheyMust) {
    EXPECT_TRUE(set(R"(\left(x\right))").shapes.empty());
    EXPECT_EQ(set(R"(\left(\frac{x}{2}\right))").shapes.size(), 2U);
    EXPECT_EQ(set(R"(\left.\frac{x}{2}\right))").shapes.size(), 1U);
}

TEST(SetFormula, AlignsTheRowsOfCases) {
    const FormulaBox box = set(R"(\begin{cases} x & a \\ yyy & b \end{cases})");
    EXPECT_DOUBLE_EQ(text(box, "x").origin.x, text(box, "y").origin.x);
    EXPECT_DOUBLE_EQ(text(box, "a").origin.x, text(box, "b").origin.x);
    EXPECT_GT(text(box, "b").origin.y - text(box, "a").origin.y, em);
    // The middle of the rows is on the axis.
    EXPECT_NEAR(0.5 * (box.below - box.above), -0.25 * em, 1e-12);
}

TEST(SetFormula, SetsLimitsAboveAndBelow) {
    const FormulaBox box = set(R"(\sum_{k} x)");
    EXPECT_GT(text(box, "k").origin.y, 0.8 * em);
    EXPECT_LT(text(set(R"(\frac{\sum_{k} x}{2})"), "k").origin.y, 0.0); // at the side in a fraction
}

TEST(SetFormula, BreaksLinesAtWideSpacesFirst) {
    const FormulaBox whole = set(R"(y = a + b, \quad c = d)");
    const FormulaBox lines = set(R"(y = a + b, \quad c = d)", 0.8 * whole.width);
    EXPECT_DOUBLE_EQ(text(lines, "c").origin.x, 0.0);
    EXPECT_GT(text(lines, "c").origin.y, em);
    EXPECT_DOUBLE_EQ(text(lines, "b").origin.y, 0.0);
    EXPECT_LE(lines.width, 0.8 * whole.width);
}

TEST(SetFormula, BreaksLongSumsBeforeTheirSigns) {
    std::string sum = "y = a";
    for (int i = 0; i < 30; ++i)
        sum += " + b";
    const FormulaBox lines = set(sum, 120.0);
    EXPECT_LE(lines.width, 120.0);
    EXPECT_GT(lines.below, 3.0 * em);
}

TEST(SetFormula, LeavesTheLeftSideWithWhatItEquals) {
    const FormulaBox lines = set("y = aaaaaaaaaaaaaaaaaaaa + bbbbb", 80.0);
    EXPECT_DOUBLE_EQ(text(lines, "=").origin.y, 0.0);
    EXPECT_GT(text(lines, "+").origin.y, 0.0);
}

TEST(SetFormula, ShowsWhatItDoesNotUnderstandAsItIs) {
    EXPECT_EQ(text(set(R"(x + \foo{y})"), R"(\foo{y})").face, Face::regular);
}

TEST(SetFormula, GivesParametersTheirInk) {
    const FormulaBox box = set(R"(\textcolor{activarium-parameter}{\alpha} x)");
    EXPECT_EQ(text(box, "α").ink, Ink::parameter);
    EXPECT_EQ(text(box, "x").ink, Ink::text);
}

TEST(SetFormula, IsSmallerInProportion) {
    FormulaBox half = set(R"(\sqrt{\frac{x}{2}})");
    scale(half, 0.5);
    const FormulaBox small = set_formula(read_maths(R"(\sqrt{\frac{x}{2}})"), 0.5 * em, EvenMetrics());
    EXPECT_NEAR(half.width, small.width, 1e-12);
    EXPECT_NEAR(half.height(), small.height(), 1e-12);
}

TEST(DrawFormula, PutsEverythingWhereItStands) {
    RecordingCanvas canvas;
    draw_formula(set("x"), {100.0, 50.0}, theme(ThemeId::paper), canvas);
    EXPECT_NE(canvas.all().find("math 10: 100,50 \"x\""), std::string::npos) << canvas.all();
}

}} // namespace act::set_formula_test
