#include "expression/tokens.h"

#include <gtest/gtest.h>

#include <string>

namespace act::tokens_test { namespace {

std::string words(std::string_view text) {
    std::string joined;
    for (const Token& token : tokens_of(text))
        joined.append(joined.empty() ? "" : "|").append(token.text);
    return joined;
}

TEST(Tokens, AreNumbersNamesAndSymbols) {
    EXPECT_EQ(words("2.5e-3*tanh(w_1 x)<=.5"), "2.5e-3|*|tanh|(|w_1|x|)|<=|.5|");
}

TEST(Tokens, TakeAGreekLetterAsANameOfItsOwn) {
    EXPECT_EQ(words("αβx₁+β₁₂y"), "α|β|x₁|+|β₁₂|y|");
    EXPECT_EQ(spelled("β₁₂"), "beta12");
}

TEST(Tokens, KeepTheDotsOfModulesButNotOfNumbers) {
    EXPECT_EQ(words("F.gelu(2.x)"), "F.gelu|(|2.|x|)|");
}

TEST(Tokens, KnowTheirColumnInCharacters) {
    const std::string text = "α·β − x";
    EXPECT_EQ(column_at(text, text.find('x')), 7U);
}

TEST(Tokens, SkipBlanksOfAllWidths) {
    EXPECT_EQ(words(" x\t+\u00A01\u3000"), "x|+|1|");
}

TEST(Tokens, TakeWhatIsNoUtf8ByteByByte) {
    EXPECT_EQ(tokens_of("\xE2\x88").size(), 3U);
    EXPECT_EQ(tokens_of("\xE2\x88")[0].kind, TokenKind::other);
}

}} // namespace act::tokens_test
