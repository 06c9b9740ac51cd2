#include "base/number.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace act::number_test { namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Shortest, ReadsBackToTheSameDouble) {
    for (const double x : {0.1, -1.0 / 3.0, 5e-324, 1.7976931348623157e308, 1e22, -0.0, 123456789.0}) {
        const auto back = parse_number(shortest(x));
        ASSERT_TRUE(back) << shortest(x);
        EXPECT_EQ(*back, x);
        EXPECT_EQ(std::signbit(*back), std::signbit(x));
    }
}

TEST(Shortest, NamesTheSpecialValues) {
    EXPECT_EQ(shortest(nan), "nan");
    EXPECT_EQ(shortest(-nan), "nan");
    EXPECT_EQ(shortest(inf), "inf");
    EXPECT_EQ(shortest(-inf), "-inf");
}

TEST(Pretty, UsesATrueMinusSign) {
    EXPECT_EQ(pretty(-1.5), "−1.5");
}

TEST(Pretty, DropsTrailingZeros) {
    EXPECT_EQ(pretty(0.5), "0.5");
    EXPECT_EQ(pretty(100.0), "100");
    EXPECT_EQ(pretty(2.0 / 3.0), "0.666667");
}

TEST(Pretty, RoundsUpIntoTheNextPowerOfTen) {
    EXPECT_EQ(pretty(9.9999996), "10");
    EXPECT_EQ(pretty(999999.7), "10⁶");
}

TEST(Pretty, WritesFarNumbersWithPowersOfTen) {
    EXPECT_EQ(pretty(4.5396e-7), "4.5396×10⁻⁷");
    EXPECT_EQ(pretty(1e-20), "10⁻²⁰");
    EXPECT_EQ(pretty(-1e20), "−10²⁰");
    EXPECT_EQ(pretty(1e-5), "0.00001");
}

TEST(Pretty, NegativeZeroHasNoSign) {
    EXPECT_EQ(pretty(-0.0), "0");
}

TEST(Pretty, NamesTheSpecialValues) {
    EXPECT_EQ(pretty(nan), "NaN");
    EXPECT_EQ(pretty(inf), "∞");
    EXPECT_EQ(pretty(-inf), "−∞");
}

TEST(Fixed, KeepsItsDecimals) {
    EXPECT_EQ(fixed(1.0, 3), "1.000");
    EXPECT_EQ(fixed(-2.345, 1), "−2.3");
}

TEST(Fixed, WhatRoundsToZeroHasNoSign) {
    EXPECT_EQ(fixed(-0.0004, 3), "0.000");
}

TEST(Fixed, HoldsTheLargestNumber) {
    EXPECT_EQ(fixed(1e308, 2).size(), 312U);
}

TEST(ParseNumber, ReadsDecimalsAndSigns) {
    EXPECT_EQ(parse_number("1.5"), 1.5);
    EXPECT_EQ(parse_number("+2e3"), 2000.0);
    EXPECT_EQ(parse_number("-.5"), -0.5);
    EXPECT_EQ(parse_number("−3"), -3.0);
    EXPECT_EQ(parse_number("  7\t"), 7.0);
}

TEST(ParseNumber, ReadsHexFloats) {
    EXPECT_EQ(parse_number("0x1.8p1"), 3.0);
    EXPECT_EQ(parse_number("-0X1p-1074"), -5e-324);
}

TEST(ParseNumber, ReadsInfinitiesAndNan) {
    EXPECT_EQ(parse_number("-INF"), -inf);
    EXPECT_EQ(parse_number("Infinity"), inf);
    EXPECT_EQ(parse_number("−∞"), -inf);
    ASSERT_TRUE(parse_number("NaN"));
    EXPECT_TRUE(std::isnan(*parse_number("NaN")));
}

TEST(ParseNumber, RoundsWhatIsOutOfRange) {
    EXPECT_EQ(parse_number("1e999"), inf);
    EXPECT_EQ(parse_number("-1e999"), -inf);
    EXPECT_EQ(parse_number("1e-999"), 0.0);
    EXPECT_EQ(parse_number("0x1p5000"), inf);
}

TEST(ParseNumber, ReadsSubnormals) {
    EXPECT_EQ(parse_number("5e-324"), 5e-324);
    EXPECT_EQ(parse_number("1e-310"), 1e-310);
}

TEST(ParseNumber, RefusesWhatIsNotANumber) {
    for (const char* text :
         {"", " ", "-", "--1", "+-1", "1.5x", "1,5", "0x", "infx", "nan(1)", "e5", "1 2", "0x-1", "x"})
        EXPECT_FALSE(parse_number(text)) << '"' << text << '"';
}

TEST(PrettyValue, WritesFractionsThatDecimalsDoNotSay) {
    EXPECT_EQ(pretty_value(1.0 / 6.0), "1/6");
    EXPECT_EQ(pretty_value(1.0 / 3.0), "1/3");
    EXPECT_EQ(pretty_value(-2.0 / 3.0), "−2/3");
    for (const double plain : {0.0, 0.125, 0.5, 2.0, 0.1, 1e-7, 3.0, 0.3333333, 0.166667, 1.0507009873554805})
        EXPECT_EQ(pretty_value(plain), pretty(plain)) << plain;
    EXPECT_EQ(pretty_value(std::numeric_limits<double>::quiet_NaN()), "NaN");
}

TEST(ParseValue, ReadsQuotients) {
    EXPECT_EQ(parse_value("1/6"), 1.0 / 6.0);
    EXPECT_EQ(parse_value(" −2 / 3 "), -2.0 / 3.0);
    EXPECT_EQ(parse_value("0.25"), 0.25);
    for (const char* wrong : {"1/", "/2", "1/0", "1/2/3", "a/2", "/"})
        EXPECT_FALSE(parse_value(wrong)) << wrong;
}

}} // namespace act::number_test
