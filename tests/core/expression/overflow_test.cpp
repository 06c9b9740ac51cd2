// Slopes past overflow: what 0·∞ cannot tell is NaN, and exact zeros stay.

#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>

namespace act::overflow_test { namespace {

// At a point alone and in bulk.
std::array<double, 2> slopes(const std::string& text, double x) {
    const auto e = parse(text).value();
    double y = 0.0;
    double dy = 0.0;
    evaluate(e, std::span(&x, 1), {}, std::span(&y, 1), std::span(&dy, 1));
    return {evaluate(e, x).dy, dy};
}

TEST(Overflow, LeavesNoInventedSlope) {
    for (const char* text :
         {"ln(1+exp(x))", "log1p(exp(x))", "sqrt(exp(2x))", "log2(1 + x^200)", "asinh(exp(x))",
          "(1 + exp(x))^0.25", "cbrt(exp(x))", "acosh(exp(x))", "exp(x)^x"})
        for (const double slope : slopes(text, 800.0))
            EXPECT_TRUE(std::isnan(slope)) << text << ": " << slope;
}

TEST(Overflow, KeepsTheSlopeThatSettled) {
    for (const char* text : {"relu(-exp(x))", "sigmoid(exp(x))", "tanh(exp(x))", "exp(-exp(x))",
                             "1/(1+exp(x))", "max(1, -exp(x))", "where(x > 0, 2, ln(1+exp(x)))",
                             "atan(exp(x))", "floor(exp(x))", "round(exp(x))", "sign(exp(x))"})
        for (const double slope : slopes(text, 800.0))
            EXPECT_EQ(slope, 0.0) << text;
    for (const double slope : slopes("x/(1+exp(-x))", -800.0))
        EXPECT_EQ(slope, 0.0);
    for (const double slope : slopes("2*exp(x)", 800.0))
        EXPECT_EQ(slope, infinity);
}

}} // namespace act::overflow_test
