#include "figure/layout.h"

#include "figure/fitting.h"
#include "support/even_metrics.h"

#include <gtest/gtest.h>

namespace act::labels_test { namespace {

const EvenMetrics metrics; // half an em a character

Label label(std::string text) {
    return {{std::move(text), Ink::text, Face::regular, 1.0}};
}

TEST(ShortenedLabel, IsTheLabelWhereItFits) {
    EXPECT_EQ(shortened(label("abcdef"), 10.0, 30.0, metrics), label("abcdef"));
}

TEST(ShortenedLabel, IsCutBetweenCharacters) {
    EXPECT_EQ(shortened(label("abcdef"), 10.0, 29.0, metrics), label("abcd…"));
    EXPECT_EQ(shortened(label("激活函数图形"), 10.0, 15.0, metrics), label("激活…"));
    EXPECT_EQ(shortened(label("abc"), 10.0, 5.0, metrics), label("…"));
    EXPECT_EQ(shortened(label("abc"), 10.0, 4.0, metrics), Label{});
}

TEST(ShortenedLabel, KeepsTheRunsBeforeTheCut) {
    const Label whole{{"ELU", Ink::text, Face::semibold, 1.0}, {" α = 1.5", Ink::parameter, Face::math, 1.0}};
    const Label cut = shortened(whole, 10.0, 35.0, metrics);
    ASSERT_EQ(cut.size(), 2U);
    EXPECT_EQ(cut[0], whole[0]);
    EXPECT_EQ(cut[1].text, " α …");
    EXPECT_EQ(cut[1].ink, Ink::parameter);
}

TEST(ShortenedLabel, IsNeverWiderThanItsRoom) {
    const Label whole = label(std::string(5000, 'x'));
    for (double room = 0.0; room < 400.0; room += 7.3)
        EXPECT_LE(advance(shortened(whole, 9.0, room, metrics), 9.0, metrics), room);
}

TEST(FittedLines, BreakBeforeTheTypeBecomesSmaller) {
    const Label caption = label("Lines: theory. Dots: 20 nets of 100 units");
    EXPECT_EQ(fitted_lines(caption, 10.0, 300.0, 3, metrics).size(), 1U);
    const auto lines = fitted_lines(caption, 10.0, 120.0, 2, metrics);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].label, label("Lines: theory. Dots: 20"));
    EXPECT_EQ(lines[1].label, label("nets of 100 units"));
    EXPECT_EQ(lines[0].size_pt, 10.0);
}

TEST(FittedLines, BecomeSmallerAndAreCutAtLast) {
    const Label caption = label("one two three four five six seven eight nine ten");
    const auto smaller = fitted_lines(caption, 10.0, 110.0, 2, metrics);
    ASSERT_EQ(smaller.size(), 2U);
    EXPECT_LT(smaller[0].size_pt, 10.0);
    EXPECT_EQ(smaller[1].label[0].text.find("…"), std::string::npos);
    const auto cut = fitted_lines(caption, 10.0, 50.0, 2, metrics);
    ASSERT_EQ(cut.size(), 2U);
    EXPECT_GE(cut[0].size_pt, 7.5);
    EXPECT_NE(cut[1].label[0].text.find("…"), std::string::npos);
    for (const auto& lines : {smaller, cut})
        for (const PlacedLabel& line : lines)
            EXPECT_LE(advance(line.label, line.size_pt, metrics), 110.0 + 1e-6);
}

TEST(FittedLines, KeepRunsAndWordsTogether) {
    const Label caption{{"keeps the word ab", Ink::text, Face::regular, 1.0},
                        {"cd in one line", Ink::accent, Face::regular, 1.0}};
    const auto lines = fitted_lines(caption, 10.0, 85.0, 3, metrics);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].label[0].text, "keeps the word");
    ASSERT_EQ(lines[1].label.size(), 2U);
    EXPECT_EQ(lines[1].label[0].text, "ab");
    EXPECT_EQ(lines[1].label[1].text, "cd in one line");
    EXPECT_EQ(lines[1].label[1].ink, Ink::accent);
    // Between characters of Chinese, but before no comma.
    const auto chinese = fitted_lines(label("曲线，圆点"), 10.0, 10.0, 3, metrics);
    ASSERT_EQ(chinese.size(), 3U);
    EXPECT_EQ(chinese[1].label[0].text, "线，");
}

}} // namespace act::labels_test
