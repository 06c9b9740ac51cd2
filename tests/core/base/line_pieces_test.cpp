#include "base/text_layout.h"

#include <gtest/gtest.h>

#include <string>

namespace act::line_pieces_test { namespace {

// "a|b c": pieces parted by bars, blanks after them kept.
std::string parted(std::string_view text) {
    std::string out;
    for (const LinePiece& piece : line_pieces(text))
        out.append(out.empty() ? "" : "|").append(piece.text).append(piece.blank_after ? " " : "");
    return out;
}

TEST(LinePieces, BreaksAfterBlanks) {
    EXPECT_EQ(parted("one two"), "one |two");
    EXPECT_EQ(parted("one  two "), "one |two ");
    EXPECT_EQ(parted(""), "");
    EXPECT_EQ(parted("well-known, (yes)"), "well-known, |(yes)");
}

TEST(LinePieces, BreaksBetweenChineseCharacters) {
    EXPECT_EQ(parted("导数为零"), "导|数|为|零");
    EXPECT_EQ(parted("用 ReLU 层"), "用 |ReLU |层");
    EXPECT_EQ(parted("用ReLU层"), "用|ReLU|层");
}

TEST(LinePieces, KeepsSignsFromTheWrongEndOfALine) {
    EXPECT_EQ(parted("好，坏。"), "好，|坏。");
    EXPECT_EQ(parted("为什么？！"), "为|什|么？！");
    EXPECT_EQ(parted("见（图）中"), "见|（图）|中");
    EXPECT_EQ(parted("他说“好”。"), "他|说|“好”。");
    EXPECT_EQ(parted("约 5 %，即"), "约 |5 |%，|即");
}

TEST(LinePieces, LeaveNothingOut) {
    const std::string text = "输入（x）为 0：f(x) = ½，对吗？";
    std::string joined;
    for (const LinePiece& piece : line_pieces(text))
        joined.append(piece.text).append(piece.blank_after ? " " : "");
    EXPECT_EQ(joined, text);
}

}} // namespace act::line_pieces_test
