#include "cli/values.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::values_test { namespace {

TEST(NumbersIn, ReadsWhatMathematiciansAndMachinesWrite) {
    const auto numbers = numbers_in("--at", "-1, −2,0x1p-3,5e-324,inf,-inf,∞");
    ASSERT_TRUE(numbers.ok());
    EXPECT_EQ(*numbers, (std::vector{-1.0, -2.0, 0.125, 5e-324, infinity, -infinity, infinity}));
    EXPECT_TRUE(std::isnan(numbers_in("--at", "nan").value().at(0)));
}

TEST(NumbersIn, NamesThePositionOfWhatIsNone) {
    const Error error = numbers_in("--at", "1,2,x").error();
    EXPECT_EQ(error.problem, Problem::not_a_number);
    EXPECT_EQ(error.subject, "--at, item 3");
    EXPECT_EQ(error.detail, "x");
    EXPECT_EQ(numbers_in("--at", "1,").error().subject, "--at, item 2");
}

TEST(WholeNumberIn, RefusesFractionsAndWhatIsOutside) {
    EXPECT_EQ(whole_number_in("--order", "2", 0, 2).value(), 2);
    for (const char* text : {"1.5", "3", "-1", "nan", "inf", "1e300"})
        EXPECT_EQ(whole_number_in("--order", text, 0, 2).error().problem, Problem::out_of_range) << text;
    EXPECT_EQ(whole_number_in("--order", "two", 0, 2).error().problem, Problem::not_a_number);
}

TEST(PageSize, ConvertsEveryUnitToPoints) {
    EXPECT_EQ(parse_page_size("72x36pt", 200.0).value(), (PageSize{72.0, 36.0}));
    EXPECT_EQ(parse_page_size("1x0.5in", 200.0).value(), (PageSize{72.0, 36.0}));
    EXPECT_NEAR(parse_page_size("25.4x12.7mm", 200.0).value().width, 72.0, 1e-12);
    EXPECT_EQ(parse_page_size("200 × 100 px", 200.0).value(), (PageSize{72.0, 36.0}));
    EXPECT_EQ(parse_page_size("200x100", 200.0).value(), (PageSize{72.0, 36.0}));
}

TEST(PageSize, RefusesWhatIsNoSize) {
    for (const char* text : {"", "x", "10", "10x", "x10", "0x10mm", "-1x10mm", "nanx10", "infx10", "10x10cm",
                             "10x10x10", "10mmx10", "ten x ten"})
        EXPECT_EQ(parse_page_size(text, 200.0).error().problem, Problem::bad_size) << text;
}

TEST(WindowSize, HasLimits) {
    EXPECT_EQ(window_size_in("1280x800").value(), (std::pair{1280, 800}));
    EXPECT_EQ(window_size_in("1280").error().problem, Problem::bad_size);
    EXPECT_EQ(window_size_in("axb").error().problem, Problem::bad_size);
    EXPECT_EQ(window_size_in("1x1").error().problem, Problem::out_of_range);
    EXPECT_EQ(window_size_in("1e9x1e9").error().problem, Problem::out_of_range);
}

TEST(Precisions, AreKnownByName) {
    EXPECT_EQ(*precision_named("float64"), Precision::float64);
    EXPECT_EQ(*precision_named("float32"), Precision::float32);
    EXPECT_EQ(*precision_named("float16"), Precision::float16);
    EXPECT_EQ(*precision_named("bfloat16"), Precision::bfloat16);
    EXPECT_FALSE(precision_named("half"));
}

}} // namespace act::values_test
