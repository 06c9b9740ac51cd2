#include "curve/moments.h"

#include "activation/catalogue.h"
#include "expression/evaluate.h"
#include "support/reference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace act::moments_test { namespace {

Moments of(const char* name) {
    const Activation& activation = *find(name);
    return normal_moments(bind(activation, initial_values(activation), Convention::own));
}

Moments of_formula(const char* formula) {
    return normal_moments(*bind(*parse(formula, {}), {}, Interval{-12.0, 12.0}));
}

TEST(Moments, AreRightForTheCatalogueToTheStatedBound) {
    std::size_t rows = 0;
    for (const checking::MomentsRow& row : checking::reference_moments()) {
        const Activation* activation = find(row.activation);
        ASSERT_NE(activation, nullptr) << row.activation;
        const Moments moments = normal_moments(bind(*activation, row.parameters, Convention::own));
        const double second = row.variance + row.mean * row.mean;
        EXPECT_NEAR(moments.mean, row.mean, 1e-11 * std::sqrt(second)) << row.activation;
        EXPECT_NEAR(moments.variance, row.variance, 1e-11 * second) << row.activation;
        ++rows;
    }
    EXPECT_GE(rows, catalogue().size());
}

TEST(Moments, AreCentredForOddFunctionsAndSelu) {
    for (const char* centred : {"tanh", "identity", "softshrink", "sine", "selu"})
        EXPECT_TRUE(of(centred).are_centred()) << centred;
    for (const char* lopsided : {"sigmoid", "relu", "elu", "gelu", "gaussian"})
        EXPECT_FALSE(of(lopsided).are_centred()) << lopsided;
    EXPECT_NEAR(of("selu").variance, 1.0, 1e-12);
}

TEST(Moments, AreNotCentredBecauseTheDeviationIsLarge) {
    const Moments moments = of_formula("exp(7*x)");
    EXPECT_NEAR(moments.mean / std::exp(24.5), 1.0, 1e-9);
    EXPECT_FALSE(moments.are_centred());
    EXPECT_FALSE(of_formula("x^3 + 1e-6").are_centred());
    EXPECT_TRUE(of_formula("1e6*x^3 - sin(x)").are_centred());
}

TEST(Moments, FollowScaleAndShift) {
    const Activation& exponential = *find("exponential");
    const Moments moments = normal_moments(bind(exponential, {1.0, 3.0, 2.0, 0.0}, Convention::own));
    const double mean = std::exp(2.0 + 4.5); // of e^(3Z + 2)
    EXPECT_NEAR(moments.mean, mean, 1e-9 * mean);
    EXPECT_NEAR(moments.variance, mean * mean * std::expm1(9.0), 1e-9 * mean * mean * std::exp(9.0));
}

TEST(Moments, AreThoseOfFormulasToo) {
    EXPECT_NEAR(of_formula("x^2").mean, 1.0, 1e-12);
    EXPECT_NEAR(of_formula("x^2").variance, 2.0, 1e-12);
    EXPECT_NEAR(of_formula("abs(x)").mean, std::sqrt(2.0 * std::numbers::inv_pi), 1e-12);
}

TEST(Moments, AreUnknownWhereTheyDoNotExist) {
    EXPECT_TRUE(std::isnan(of_formula("exp(x^2)").mean));
    EXPECT_TRUE(std::isnan(of_formula("1/x").variance));
    EXPECT_TRUE(std::isnan(of_formula("log(x)").mean));
    EXPECT_FALSE(of_formula("log(x)").are_centred());
}

}} // namespace act::moments_test
