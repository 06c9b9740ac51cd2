#include "cli/encode.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace act::encode_test { namespace {

template <class Value> std::string appended(void (*append)(std::string&, Value), Value value) {
    std::string out;
    append(out, value);
    return out;
}

constexpr double inf = std::numeric_limits<double>::infinity();

TEST(AppendNumber, WritesTheShortestThatReadsBack) {
    EXPECT_EQ(appended(append_number, 0.1), "0.1");
    EXPECT_EQ(appended(append_number, 0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(appended(append_number, -std::numeric_limits<double>::denorm_min()), "-5e-324");
}

TEST(AppendNumber, HasOneSpellingOfNan) {
    EXPECT_EQ(appended(append_number, std::copysign(std::nan(""), -1.0)), "nan");
    EXPECT_EQ(appended(append_number, -inf), "-inf");
}

TEST(AppendJsonNumber, QuotesWhatJsonLacks) {
    EXPECT_EQ(appended(append_json_number, 1.5), "1.5");
    EXPECT_EQ(appended(append_json_number, -inf), "\"-inf\"");
}

TEST(AppendCsv, QuotesOnlyWhereItMust) {
    EXPECT_EQ(appended(append_csv, std::string_view("plain text")), "plain text");
    EXPECT_EQ(appended(append_csv, std::string_view("a,b")), "\"a,b\"");
    EXPECT_EQ(appended(append_csv, std::string_view("say \"a\"")), "\"say \"\"a\"\"\"");
}

TEST(AppendJson, EscapesQuotesAndControlCharacters) {
    EXPECT_EQ(appended(append_json, std::string_view("a\"\\\n\x1F")), R"("a\"\\\u000a\u001f")");
    EXPECT_EQ(appended(append_json, std::string_view("α")), "\"α\"");
}

}} // namespace act::encode_test
