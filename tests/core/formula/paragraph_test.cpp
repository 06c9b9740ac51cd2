// Paragraphs with formulas. EvenMetrics: each character is half an em wide, a line at 10 pt is 15 pt high.

#include "formula/paragraph.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

namespace act::paragraph_test { namespace {

const EvenMetrics metrics;

Paragraph set(std::string_view text, double width) {
    return set_paragraph(text, {.size_pt = 10.0, .width_pt = width}, metrics);
}

std::vector<std::string> lines(const Paragraph& paragraph) {
    std::vector<std::string> texts;
    for (const PlacedWords& words : paragraph.words)
        texts.push_back(words.text);
    return texts;
}

TEST(SetParagraph, FillsLines) {
    const Paragraph text = set("one two three", 40.0); // eight characters
    EXPECT_EQ(lines(text), (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(text.lines, 2U);
    EXPECT_DOUBLE_EQ(text.height, 30.0);
    EXPECT_DOUBLE_EQ(text.width, 35.0);
    EXPECT_DOUBLE_EQ(text.words[1].origin.y - text.words[0].origin.y, 15.0);
}

TEST(SetParagraph, BreaksWhereTheTextDoes) {
    EXPECT_EQ(lines(set("a\nb", 100.0)), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(set("a\n\nb", 100.0).lines, 3U);
    EXPECT_EQ(set("", 100.0).lines, 0U);
}

TEST(SetParagraph, CutsWhatIsLongerThanALine) {
    EXPECT_EQ(lines(set("a abcdefghij", 20.0)), (std::vector<std::string>{"a", "abcd", "efgh", "ij"}));
    EXPECT_EQ(lines(set("ab", 1.0)), (std::vector<std::string>{"a", "b"}));
}

TEST(SetParagraph, KeepsChineseSignsWithTheirWords) {
    EXPECT_EQ(lines(set("导数为零，对吗？", 20.0)), (std::vector<std::string>{"导数为", "零，对", "吗？"}));
}

TEST(SetParagraph, KeepsShortRelationsOnALine) {
    EXPECT_EQ(lines(set("it is at T = 2 so", 60.0)), (std::vector<std::string>{"it is at", "T = 2 so"}));
    EXPECT_EQ(lines(set("everything = anything", 60.0)),
              (std::vector<std::string>{"everything =", "anything"}));
}

TEST(SetParagraph, PutsFormulasAmongWords) {
    const Paragraph text = set("so $x + 1$ is", 500.0);
    ASSERT_EQ(text.formulas.size(), 1U);
    EXPECT_EQ(lines(text), (std::vector<std::string>{"so", "is"}));
    EXPECT_DOUBLE_EQ(text.formulas[0].origin.x, 15.0); // behind two letters and a blank
    EXPECT_DOUBLE_EQ(text.formulas[0].origin.y, text.words[0].origin.y);
    EXPECT_GT(text.words[1].origin.x, text.formulas[0].origin.x + text.formulas[0].box.width + 4.9);
}

TEST(SetParagraph, KeepsAFullStopWithItsFormula) {
    const Paragraph whole = set("aaaa $x$.", 500.0);
    const Paragraph broken = set("aaaa $x$.", whole.width - 0.1);
    ASSERT_EQ(broken.lines, 2U);
    EXPECT_EQ(lines(broken), (std::vector<std::string>{"aaaa", "."}));
    EXPECT_DOUBLE_EQ(broken.formulas[0].origin.x, 0.0);
    EXPECT_DOUBLE_EQ(broken.formulas[0].origin.y, broken.words[1].origin.y);
}

TEST(SetParagraph, GivesHighFormulasRoom) {
    const Paragraph text = set("a\n$\\frac{a}{\\frac{b}{c}}$", 500.0);
    ASSERT_EQ(text.formulas.size(), 1U);
    const PlacedFormula& formula = text.formulas[0];
    EXPECT_GT(text.height, 30.0);
    EXPECT_GE(formula.origin.y - formula.box.above, 15.0);
    EXPECT_LE(formula.origin.y + formula.box.below, text.height);
}

TEST(SetParagraph, TakesALoneDollarAsASign) {
    EXPECT_EQ(lines(set("5 $ a", 500.0)), (std::vector<std::string>{"5 $ a"}));
}

}} // namespace act::paragraph_test
