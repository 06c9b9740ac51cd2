#include "session/toml_text.h"

#include <gtest/gtest.h>

namespace act::toml_text_test { namespace {

TEST(TomlText, WritesFloatsAsFloats) {
    EXPECT_EQ(toml_number(4.0), "4.0");
    EXPECT_EQ(toml_number(-0.5), "-0.5");
}

TEST(TomlText, UndoesItsQuotes) {
    for (const char* text : {"", "plain", "\"", "\\", "a\\u0041", "\n\t\x01\x7F", "图 é 𝛼"})
        EXPECT_EQ(toml_unquoted(toml_quoted(text)), text);
    for (const char* text : {"", "\"", "bare", "\"\\n\"", "\"\\u00\"", "\"\\u00G0\""})
        EXPECT_EQ(toml_unquoted(text), std::nullopt) << text;
}

TEST(TomlText, QuotesKeysThatAreNotBare) {
    EXPECT_EQ(toml_key("leaky-relu_2"), "leaky-relu_2");
    EXPECT_EQ(toml_key(""), "\"\"");
    EXPECT_EQ(toml_key("a.b"), "\"a.b\"");
}

}} // namespace act::toml_text_test
