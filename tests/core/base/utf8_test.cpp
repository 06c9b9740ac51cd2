#include "base/utf8.h"

#include <gtest/gtest.h>

namespace act::utf8_test { namespace {

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

TEST(Utf8, IsToldFromWhatIsNone) {
    EXPECT_TRUE(is_utf8("ascii, é, 图, 𝛼"));
    for (const char* text : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82"})
        EXPECT_FALSE(is_utf8(text));
}

TEST(Utf8, HasAByteForEachCharacterThatIsNone) {
    for (const std::string_view text : {"a", "é", "图", "𝛼"})
        EXPECT_EQ(character_length(std::string(text) + "\xFFz"), text.size()) << text;
    for (const std::string_view text : {"\x80z", "\xE2\x82", "\xE2z\x82", "\xC0\x80", "\xED\xA0\x80"})
        EXPECT_EQ(character_length(text), 1U);
}

TEST(Utf8, IsCutBetweenCharacters) {
    const std::string_view text = "a图b";
    const std::vector<std::size_t> whole{0, 1, 1, 1, 4, 5, 5};
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes)
        EXPECT_EQ(whole_characters(text, bytes), whole[bytes]) << bytes;
}

}} // namespace act::utf8_test
