#include "session/toml_text.h"

#include <gtest/gtest.h>

namespace act::nesting_test { namespace {

constexpr const char* deep_name = "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a";

TEST(Nesting, FindsTheLineOfADeepName) {
    EXPECT_EQ(line_nested_too_deeply(std::string("\n\n") + deep_name + " = 1\n"), 3U);
}

TEST(Nesting, LooksBehindStrings) {
    for (const std::string text : {"\"\\\"\"", "'\\'", "\"\"\"x\" y\"\"\"", "'''a'b\n'''", "\"\""}) {
        SCOPED_TRACE(text);
        EXPECT_TRUE(line_nested_too_deeply("x = {b = " + text + ", " + deep_name + " = 1}").has_value());
    }
}

TEST(Nesting, LetsDotsInStringsAndCommentsPass) {
    const std::string dots(100, '.');
    for (const std::string& text :
         {"x = \"" + dots + "\"", "x = '" + dots + "'", "x = \"\"\"\n" + dots + "\"\"\"", "# " + dots,
          "x = \"\\\"" + dots + "\""})
        EXPECT_EQ(line_nested_too_deeply(text), std::nullopt) << text;
}

TEST(Nesting, LetsManyNumbersOnALinePass) {
    std::string text = "x = [0.5";
    for (int i = 0; i < 100; ++i)
        text += ", 0.5";
    EXPECT_EQ(line_nested_too_deeply(text + "]"), std::nullopt);
}

}} // namespace act::nesting_test
