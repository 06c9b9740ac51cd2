// ∂y/∂parameter of typed formulas.

#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace act::sensitivity_test { namespace {

double by(std::size_t k, std::string_view formula, double x, const std::vector<double>& values,
          Convention convention = Convention::own) {
    return sensitivity(*parse(formula), x, values, k, convention);
}

// Made by mpmath with 50 digits: mp.diff(lambda a: mp.log(1 + mp.exp(a*x))/a, 1.5) and the like.
TEST(ExpressionSensitivity, MeetsReferences) {
    EXPECT_NEAR(by(0, "ln(1 + exp(a*x))/a", 1.25, {1.5}), -0.17421467021179172119, 1e-15);
    EXPECT_NEAR(by(1, "x*sigmoid(a*x + b)", -0.75, {2.0, 0.5}), -0.1474589499311113894, 1e-15);
    EXPECT_NEAR(by(0, "tanh(a*x^b)/b", 0.5, {3.0, 1.5}), 0.090117321973039423589, 1e-15);
    EXPECT_NEAR(by(1, "tanh(a*x^b)/b", 0.5, {3.0, 1.5}), -0.53668987941107932531, 1e-15);
    EXPECT_NEAR(by(1, "elu(b*x; alpha=a*b)", -2.0, {1.25, 0.5}), -1.147393751720126506, 1e-15);
    EXPECT_NEAR(by(0, "elu(b*x; alpha=a*b)", -2.0, {1.25, 0.5}), -0.56156374896792409638, 1e-15);
}

TEST(ExpressionSensitivity, IsThatOfTheCatalogueForItsFunctions) {
    const Activation& swish = *find("swish");
    for (const double x : {-40.0, -2.0, 0.0, 0.3, 40.0}) {
        const std::vector beta{1.7};
        EXPECT_DOUBLE_EQ(by(0, "swish(x; beta=b)", x, beta), swish.sensitivity(x, beta, 0)) << x;
    }
}

TEST(ExpressionSensitivity, TakesTheBranchThatIsTaken) {
    EXPECT_EQ(by(0, "where(x < a, a*x, a^2)", 0.5, {1.0}), 0.5);
    EXPECT_EQ(by(0, "where(x < a, a*x, a^2)", 2.0, {1.5}), 3.0);
    EXPECT_EQ(by(0, "max(x, a)", 1.0, {1.0}, Convention::jax), 0.5);
    EXPECT_EQ(by(0, "relu(x + a)", -1.0, {1.0}, Convention::right), 1.0);
    EXPECT_EQ(by(0, "relu(x + a)", -1.0, {1.0}), 0.0);
}

TEST(ExpressionSensitivity, IsNanWhereThereIsNoValue) {
    EXPECT_TRUE(std::isnan(by(0, "a*ln(x)", -1.0, {1.0})));
    EXPECT_EQ(by(1, "a*x", 1.0, {1.0, 1.0}), 0.0) << "a number that the formula does not have";
}

}} // namespace act::sensitivity_test
