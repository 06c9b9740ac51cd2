#include "figure/labels.h"

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

}} // namespace act::labels_test
