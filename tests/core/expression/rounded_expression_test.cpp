
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace act::rounded_expression_test { namespace {

double half(double exact) {
    return round_to<Float16>(exact);
}

Jet in_half(std::string_view formula, double x, const std::vector<double>& values = {}) {
    return rounded_jet(*parse(formula), x, values, Precision::float16);
}

TEST(RoundedExpression, OverflowsWhereTheFormatDoes) {
    EXPECT_EQ(in_half("ln(1 + exp(x))", 11.0).y, 11.0);
    const Jet beyond = in_half("ln(1 + exp(x))", 12.0);
    EXPECT_EQ(beyond.y, infinity);
    EXPECT_TRUE(std::isnan(beyond.dy)) << "0·∞ does not tell the slope, which is 1";
    EXPECT_EQ(in_half("softplus(x)", 12.0).y, 12.0);
    EXPECT_EQ(rounded_jet(*parse("ln(1 + exp(x))"), 12.0, {}, Precision::bfloat16).y, 12.0);
}

TEST(RoundedExpression, RoundsEveryOperationOnce) {
    for (double x = -9.0; x < 9.0; x += 0x1p-5) {
        const double e = half(std::exp(-x));
        EXPECT_EQ(in_half("1/(1 + exp(-x))", x).y, half(1.0 / half(1.0 + e))) << x;
        const double cube = half(half(0.044715) * half(x * x * x));
        EXPECT_EQ(in_half("x + 0.044715*x^3", x).y, half(x + cube)) << x;
        const double root = half(std::sqrt(half(half(x * x) + 1.0)));
        EXPECT_EQ(in_half("x/sqrt(x^2 + 1)", x).y, half(x / root)) << x;
    }
}

TEST(RoundedExpression, RoundsSlopesToo) {
    // (u/v)′ = (u′ − (u/v)·v′)/v with u = 1, v = 1 + eˣ.
    for (double x = -6.0; x < 6.0; x += 0.25) {
        const double e = half(std::exp(x));
        const double v = half(1.0 + e);
        const double q = half(1.0 / v);
        EXPECT_EQ(in_half("1/(1 + exp(x))", x).dy, half(half(-half(q * e)) / v)) << x;
    }
}

TEST(RoundedExpression, RoundsParametersAndNumbersAsTheyEnter) {
    EXPECT_EQ(in_half("a*x", 1.0, {1.0 / 3.0}).y, half(1.0 / 3.0));
    EXPECT_EQ(in_half("1/3*x", 1.0).y, half(1.0 / 3.0)) << "numbers among themselves are computed in double";
    EXPECT_EQ(in_half("a/b*x", 3.0, {1.0, 3.0}).y, half(3.0 * half(1.0 / 3.0)));
    EXPECT_EQ(in_half("x", 2049.0).y, 2048.0);
    EXPECT_EQ(in_half("x - 2048", 2049.0).y, 0.0);
}

TEST(RoundedExpression, ComparesRoundedNumbers) {
    EXPECT_EQ(in_half("where(x < 0.1, -1, 1)", 0.1).y, 1.0);
    EXPECT_EQ(in_half("where(x < 0.1, -1, 1)", 0.09999).y, 1.0) << "the same number as 0.1";
    EXPECT_EQ(in_half("max(0.3*x, x)", -2.0).y, half(half(0.3) * -2.0));
    EXPECT_TRUE(std::isnan(in_half("max(ln(x), 1)", -2.0).y));
}

TEST(RoundedExpression, ComputesActivationsAsTheyAreRounded) {
    const Activation& gelu = *find("gelu");
    for (const double x : {-3.3, -0.7, 0.2, 2.6}) {
        const Jet alone = gelu.rounded_jet(x, {}, Precision::float16);
        EXPECT_EQ(in_half("2*gelu(x)", x).y, half(2.0 * alone.y));
        EXPECT_EQ(in_half("2*gelu(x)", x).dy, half(2.0 * alone.dy));
    }
    EXPECT_TRUE(std::isnan(in_half("leaky_relu(x; slope=a)", 1.0, {infinity}).y)) << "not legal";
}

TEST(RoundedExpression, HasRoundedSensitivities) {
    const Expression product = *parse("a*x*b");
    EXPECT_EQ(rounded_sensitivity(product, 0.1, std::vector{0.3, 0.7}, 0, Precision::float16),
              half(half(0.1) * half(0.7)));
    const Expression elu = *parse("elu(x; alpha=a*b)");
    const double by_alpha = half(std::expm1(-1.0));
    EXPECT_EQ(rounded_sensitivity(elu, -1.0, std::vector{0.5, 3.0}, 0, Precision::float16),
              half(by_alpha * 3.0));
}

TEST(RoundedExpression, IsTheExpressionItselfInDouble) {
    const Expression e = *parse("x*sigmoid(b*x) + max(x, 0.5)");
    EXPECT_EQ(rounded_jet(e, 0.3, std::vector{2.0}, Precision::float64), evaluate(e, 0.3, std::vector{2.0}));
}

}} // namespace act::rounded_expression_test
