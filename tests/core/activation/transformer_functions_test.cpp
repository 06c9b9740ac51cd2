// Functions of transformers and their kin, by values that were computed elsewhere.

#include "activation/catalogue.h"
#include "curve/moments.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::transformer_functions_test { namespace {

double value(std::string_view id, double x) {
    const Activation& f = *find(id);
    return f.value(x, initial_values(f));
}

double value(std::string_view id, Values values, double x) {
    return find(id)->value(x, values);
}

TEST(TransformerFunctions, HaveTheValuesOfTheirPapers) {
    struct Row {
        std::string_view id;
        std::array<double, 5> y; // at −2, −1, 0, 1, 2
    };
    constexpr std::array rows{
        Row{"xielu", {-0.0917318, -0.2056964, 0.0, 1.3, 4.2}},
        Row{"sqrt-softplus", {0.3562696, 0.5596979, 0.8325546, 1.1459763, 1.4583991}},
        Row{"laplace", {4.14e-22, 7.17e-10, 0.00609446, 0.8504296, 0.9999977}},
        Row{"golu", {-0.00123596, -0.0659880, 0.0, 0.6922006, 1.7468460}},
        Row{"b-silu", {-0.8743370, -0.6548092, 0.0, 1.1169264, 2.3975253}},
        Row{"dyt", {-0.7615942, -0.4621172, 0.0, 0.4621172, 0.7615942}},
        Row{"derf", {-0.8427008, -0.5204999, 0.0, 0.5204999, 0.8427008}},
    };
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.y.size(); ++i) {
            const double x = static_cast<double>(i) - 2.0;
            const double tolerance = std::abs(row.y[i]) < 1e-3 ? 5e-3 * std::abs(row.y[i]) : 5e-7;
            EXPECT_NEAR(value(row.id, x), row.y[i], tolerance) << row.id << " at " << x;
        }
    EXPECT_NEAR(value("soft-cap", 1.0), 0.9996298, 5e-8);
    EXPECT_NEAR(value("soft-cap", -1.0), -0.9996298, 5e-8);
}

TEST(StarRelu, KeepsMeanAndVarianceOfNormalInputs) {
    const Activation& f = *find("star-relu");
    const Moments moments = normal_moments(bind(f, initial_values(f), Convention::own));
    EXPECT_NEAR(moments.mean, 0.0, 1e-12);
    EXPECT_NEAR(moments.variance, 0.99994, 5e-6);
}

// E relu² = ½ and E relu⁴ = 3/2: variance 5/4·s².
TEST(StarRelu, HasTheVarianceOfItsScale) {
    const Activation& f = *find("star-relu");
    const Moments moments = normal_moments(bind(f, {2.0, 0.5}, Convention::own));
    EXPECT_NEAR(moments.mean, 1.5, 1e-11);
    EXPECT_NEAR(moments.variance, 5.0, 1e-10);
}

TEST(Golu, KeepsItsDigitsInBothTails) {
    // −6·exp(−e⁶) and −6.5·exp(−e^{6.5}); on the right x·(1 − e⁻ˣ).
    EXPECT_NEAR(value("golu", -6.0) / -3.72608189193969e-175, 1.0, 1e-12);
    EXPECT_EQ(value("golu", -1e4), 0.0);
    EXPECT_EQ(value("golu", 1e4), 1e4);
    EXPECT_NEAR((30.0 - value("golu", 30.0)) / (30.0 * std::exp(-30.0)), 1.0, 0.01);
}

TEST(SqrtSoftplus, HasDigitsWhereSoftplusHasNone) {
    EXPECT_DOUBLE_EQ(value("sqrt-softplus", -1000.0), std::exp(-500.0));
    EXPECT_EQ(value("softplus", -1000.0), 0.0);
}

TEST(Laplace, IsRightFarToTheLeft) {
    // Φ(−37)
    EXPECT_NEAR(value("laplace", std::array{0.0, 1.0}, -37.0) / 5.725571222524577e-300, 1.0, 1e-13);
    EXPECT_EQ(value("laplace", std::array{0.25, 0.5}, 0.25), 0.5);
}

TEST(Gelu10, IsGeluUpToTenAndTenBeyond) {
    for (const double x : {-3.0, -0.75, 2.0, 9.99})
        EXPECT_EQ(value("gelu-10", x), value("gelu", x));
    EXPECT_EQ(value("gelu-10", 10.0), 10.0);
    EXPECT_EQ(value("gelu-10", 1e6), 10.0);
    ASSERT_EQ(find("gelu-10")->breaks({}).size(), 1U) << "GELU never comes near −10";
}

TEST(KerasRelu, IsReluByDefault) {
    for (const double x : {-1e300, -2.0, 0.0, 3.0, 1e300, infinity})
        EXPECT_EQ(value("keras-relu", x), value("relu", x)) << x;
    EXPECT_EQ(value("keras-relu", -infinity), 0.0);
}

TEST(KerasRelu, HasASlopeACapAndAThreshold) {
    constexpr std::array values{0.5, 4.0, 1.0}; // negative_slope, max_value, threshold
    EXPECT_EQ(value("keras-relu", values, -3.0), -2.0);
    EXPECT_EQ(value("keras-relu", values, 0.999), 0.5 * (0.999 - 1.0));
    EXPECT_EQ(value("keras-relu", values, 1.0), 1.0);
    EXPECT_EQ(value("keras-relu", values, 3.5), 3.5);
    EXPECT_EQ(value("keras-relu", values, 4.0), 4.0);
    EXPECT_EQ(value("keras-relu", values, 40.0), 4.0);
}

TEST(KerasRelu, DeclaresItsBreaks) {
    const auto kinds = [](double s, double m, double theta) {
        std::vector<std::pair<double, BreakKind>> all;
        for (const Break& at : find("keras-relu")->breaks(std::array{s, m, theta}))
            all.emplace_back(at.x, at.kind);
        return all;
    };
    using Kinds = std::vector<std::pair<double, BreakKind>>;
    EXPECT_EQ(kinds(0.0, infinity, 0.0), (Kinds{{0.0, BreakKind::kink}}));
    EXPECT_EQ(kinds(1.0, infinity, 0.0), Kinds{}) << "the identity";
    EXPECT_EQ(kinds(0.1, 6.0, 2.0), (Kinds{{2.0, BreakKind::jump}, {6.0, BreakKind::kink}}));
    EXPECT_EQ(kinds(0.1, 2.0, 3.0), (Kinds{{2.0, BreakKind::jump}})) << "the cap comes first";
    EXPECT_EQ(kinds(0.5, 0.0, 0.0), (Kinds{{0.0, BreakKind::kink}}));
    EXPECT_EQ(kinds(0.0, 0.0, 0.0), Kinds{}) << "zero everywhere";
}

TEST(KerasRelu, BreaksTiesAsTensorFlowDoes) {
    const Activation& f = *find("keras-relu");
    EXPECT_EQ(jet_by(f, 0.0, initial_values(f), Convention::tensorflow).dy, 0.0);
    EXPECT_EQ(jet_by(f, 0.0, std::array{0.25, infinity, 0.0}, Convention::tensorflow).dy, 0.25);
    // Keras' documentation says x ≥ θ, its code x > θ.
    EXPECT_EQ(jet_by(f, 2.0, std::array{0.0, infinity, 2.0}, Convention::own).y, 2.0);
    EXPECT_EQ(jet_by(f, 2.0, std::array{0.0, infinity, 2.0}, Convention::tensorflow).y, 0.0);
}

TEST(KerasRelu, TakesNoMaximumAndRefusesNegativeOnes) {
    const Activation& f = *find("keras-relu");
    std::vector<double> values = initial_values(f);
    EXPECT_TRUE(set_parameter(f, values, "max_value", 6.0));
    EXPECT_TRUE(set_parameter(f, values, "max_value", infinity));
    EXPECT_EQ(set_parameter(f, values, "max_value", -1.0).error(),
              (Error{Problem::out_of_range, "max_value", "-1", "[0, inf]"}));
    EXPECT_EQ(values, initial_values(f));
}

TEST(ChineseNames, FindTheNewFunctions) {
    constexpr std::pair<std::string_view, std::string_view> meant[]{
        {"正态分布函数", "laplace"},
        {"动态双曲正切", "dyt"},
        {"动态误差函数", "derf"},
        {"软上限函数", "soft-cap"},
        {"根号软加函数", "sqrt-softplus"},
        {"冈珀茨线性单元", "golu"},
        {"有界 SiLU", "b-silu"},
        {"截断的高斯误差线性单元", "gelu-10"},
        {"星形修正线性单元", "star-relu"},
        {"带上限和阈值的修正线性单元", "keras-relu"},
        {"扩展的指数线性单元积分", "xielu"}};
    for (const auto& [name, id] : meant) {
        ASSERT_NE(find(name), nullptr) << name;
        EXPECT_EQ(find(name)->id, id) << name;
    }
}

}} // namespace act::transformer_functions_test
