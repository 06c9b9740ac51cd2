#include "export/utf8.h"

#include <gtest/gtest.h>

namespace act { namespace {

std::string again(std::string_view text) {
    std::string copy;
    for (const Character& character : decode_utf8(text))
        append_utf8(copy, character.code);
    return copy;
}

TEST(Utf8, ReadsBackWhatItWrites) {
    for (const std::string_view text :
         {"", "abc", "é α −", "导数", "🙂 𝑥", "\u07FF\u0800\uFFFF\U00010000\U0010FFFF"})
        EXPECT_EQ(again(text), text);
}

TEST(Utf8, KnowsWhereEachCharacterStands) {
    const auto characters = decode_utf8("a导b");
    ASSERT_EQ(characters.size(), 3U);
    EXPECT_EQ(characters[1].byte, 1);
    EXPECT_EQ(characters[1].bytes, 3);
    EXPECT_EQ(characters[2].byte, 4);
}

TEST(Utf8, ReplacesEachByteOfWhatIsNotWellFormed) {
    EXPECT_EQ(again("\x80"), "\uFFFD");
    EXPECT_EQ(again("\xE5\xAF"), "\uFFFD\uFFFD");                     // cut short
    EXPECT_EQ(again("\xC0\xAF"), "\uFFFD\uFFFD");                     // overlong '/'
    EXPECT_EQ(again("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");           // a surrogate
    EXPECT_EQ(again("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD"); // beyond U+10FFFF
}

}} // namespace act
