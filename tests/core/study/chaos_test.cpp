#include "study/mean_field.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace act::chaos_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

// Without more simulation than a report needs.
StudySettings quick(StudySettings settings) {
    settings.insert({{"depth", "2"}, {"nets", "1"}, {"width", "2"}});
    return settings;
}

Function bound(const char* activation) {
    return bind(*find(activation), initial_values(*find(activation)), Convention::own);
}

double edge_of(const char* activation, double bias_variance) {
    const VarianceMap map(bound(activation));
    return map.edge_at(std::sqrt(bias_variance), 10.0);
}

// Computed independently by adaptive quadrature, printed to so many digits. GELU, SiLU and Mish have this edge at
// a q* from which variances part: the edge is a place where gradients keep their size, not always signals.
TEST(ChaosStudy, HasTheKnownEdges) {
    EXPECT_NEAR(edge_of("tanh", .05), 1.327010, 5e-7);
    EXPECT_NEAR(edge_of("tanh", .05) * edge_of("tanh", .05), 1.760955, 5e-7);
    EXPECT_NEAR(edge_of("tanh", .0025), 1.122539, 5e-7);
    EXPECT_NEAR(edge_of("tanh", .01), 1.193401, 5e-7);
    EXPECT_NEAR(edge_of("tanh", .3), 1.582759, 5e-7);
    EXPECT_NEAR(edge_of("erf", .05), 1.17296, 5e-6);
    EXPECT_NEAR(edge_of("gelu", .05), 1.51741, 5e-6);
    EXPECT_NEAR(edge_of("silu", .05), 1.65185, 5e-6);
    EXPECT_NEAR(edge_of("elu", .05), 1.23843, 5e-6);
    EXPECT_NEAR(edge_of("mish", .05), 1.45079, 5e-6);
}

TEST(ChaosStudy, HasTheKnownFixedPointsAtTheEdge) {
    const VarianceMap tanh(bound("tanh"));
    const double variances[] = {.05, .0025, .01, .3};
    const double fixed_points[] = {.570048, .153692, .273301, 1.461169};
    for (int i = 0; i < 4; ++i) {
        const double bias = std::sqrt(variances[i]);
        const double q = tanh.fixed_point({tanh.edge_at(bias, 10.0), bias});
        EXPECT_NEAR(q, fixed_points[i], 5.1e-7) << i;
    }
}

TEST(ChaosStudy, StartsEdgesWhereThereIsNoBias) {
    EXPECT_NEAR(edge_of("relu", 0.0), std::numbers::sqrt2, 1e-12);
    const VarianceMap leaky(bind(*find("leaky-relu"), {0.2}, Convention::own));
    EXPECT_NEAR(leaky.edge_at(0.0, 10.0), std::sqrt(2.0 / 1.04), 1e-12);
    EXPECT_NEAR(edge_of("tanh", 0.0), 1.0, 1e-12);
    EXPECT_NEAR(edge_of("gelu", 0.0), 2.0, 1e-12);
    EXPECT_NEAR(edge_of("silu", 0.0), 2.0, 1e-12);
}

// Sines have moments in closed form: E cos² = (1 + e^(−2q))/2, E sin² = (1 − e^(−2q))/2.
TEST(ChaosStudy, HasTheEdgeOfSinesInClosedForm) {
    const double q = 0.7;
    const double weight = std::sqrt(2.0 / (1.0 + std::exp(-2.0 * q)));
    const double bias = q - weight * weight * 0.5 * (1.0 - std::exp(-2.0 * q));
    EXPECT_NEAR(edge_of("sine", bias), weight, 1e-10);
}

TEST(ChaosStudy, SaysWhatHasNoEdge) {
    for (const char* activation : {"sigmoid", "softplus"})
        for (const char* bias : {"0", "0.1", "0.2236", "3"}) {
            const StudySettings settings{{"activation", activation}, {"bias_deviation", bias}};
            const StudyReport report = report_of("chaos", quick(settings));
            EXPECT_TRUE(std::isnan(report.readings.back().value)) << activation << bias;
            ASSERT_EQ(report.remarks.size(), 1U) << activation << bias;
            EXPECT_NE(report.remarks[0].en.find("negative"), std::string::npos) << report.remarks[0].en;
            EXPECT_NE(report.remarks[0].zh.find("负"), std::string::npos);
        }
    const StudyReport relu = report_of("chaos", quick({{"activation", "relu"}}));
    EXPECT_TRUE(std::isnan(relu.readings.back().value));
    ASSERT_EQ(relu.remarks.size(), 1U);
    EXPECT_NE(relu.remarks[0].en.find("one point: σb = 0, σw = 1.41421"), std::string::npos);
    EXPECT_TRUE(report_of("chaos", quick({})).remarks.empty());
    EXPECT_FALSE(report_of("chaos", quick({{"activation", "step"}})).remarks.empty());
}

TEST(ChaosStudy, ReadsThePointOfThePlane) {
    auto tanh = readings_of("chaos", quick({}));
    EXPECT_NEAR(tanh.at("q"), .870899, 5e-7);
    EXPECT_NEAR(tanh.at("chi"), 1.100941, 5e-7);
    EXPECT_NEAR(tanh.at("depth_scale"), 1.0 / std::log(tanh.at("chi")), 1e-9);
    EXPECT_NEAR(tanh.at("critical_weight_deviation"), 1.304146, 5e-7);
    // A signal that grows for ever, one that keeps its size, and one that dies.
    const StudySettings growing{{"activation", "relu"}, {"weight_deviation", "2"}};
    EXPECT_EQ(readings_of("chaos", quick(growing)).at("q"), infinity);
    EXPECT_NEAR(readings_of("chaos", quick(growing)).at("chi"), 2.0, 1e-12);
    const StudySettings kept{
        {"activation", "relu"}, {"weight_deviation", "1.4142135623730951"}, {"bias_deviation", "0"}};
    EXPECT_EQ(readings_of("chaos", quick(kept)).at("q"), 1.0);
    EXPECT_NEAR(readings_of("chaos", quick(kept)).at("chi"), 1.0, 1e-12);
    const StudySettings dying{{"weight_deviation", "0.9"}, {"bias_deviation", "0"}};
    EXPECT_EQ(readings_of("chaos", quick(dying)).at("q"), 0.0);
    EXPECT_NEAR(readings_of("chaos", quick(dying)).at("chi"), 0.81, 1e-12);
}

// The plane's colours come from a table.
TEST(ChaosStudy, ReadsThePlaneFromItsTable) {
    for (const char* activation : {"tanh", "erf", "elu", "sine", "sigmoid"}) {
        const VarianceMap map(bound(activation));
        for (const double weight : {0.5, 1.1, 1.39, 2.5})
            for (const double bias : {0.05, 0.4, 1.0}) {
                const LayerWeights at{weight, bias};
                const double q = map.fixed_point(at);
                const double chi = weight * weight * mean_square_slope(map.function(), q);
                EXPECT_NEAR(map.near_chi(at) / chi, 1.0, 1e-4) << activation << ' ' << weight << ' ' << bias;
                if (!std::isfinite(q)) continue;
                EXPECT_NEAR(at.after(mean_square(map.function(), q)), q, 1e-10 * q) << activation;
            }
    }
}

// ReLU's map of correlations in closed form (Cho and Saul 2009), erf's (Williams 1997).
TEST(ChaosStudy, MapsCorrelations) {
    const CorrelationMap relu(bound("relu"), 1.7);
    const CorrelationMap erf(bound("erf"), 1.7);
    for (const double c : {0.0, 0.1, 0.5, 0.9, 0.99, 1.0}) {
        const double pi = std::numbers::pi;
        const double angle = std::acos(c);
        EXPECT_NEAR(relu.product(c), 1.7 * (std::sin(angle) + (pi - angle) * c) / (2.0 * pi), 8e-5) << c;
        EXPECT_NEAR(erf.product(c), 2.0 / pi * std::asin(2.0 * 1.7 * c / (1.0 + 2.0 * 1.7)), 8e-5) << c;
    }
}

TEST(ChaosStudy, FollowsVarianceAndCorrelation) {
    const StudyReport report = report_of("chaos", {{"depth", "300"}, {"nets", "1"}});
    const std::vector<double> variance = column_of(report, "variance");
    const std::vector<double> correlation = column_of(report, "correlation");
    EXPECT_EQ(variance.front(), 1.0);
    EXPECT_NEAR(variance.back(), .870899, 5e-7);
    // In chaos, correlations settle below 1; in order all inputs become alike.
    EXPECT_NEAR(correlation.back(), 0.5, 0.01);
    EXPECT_NEAR(correlation.back(), correlation[290], 1e-8);
    const StudyReport ordered =
        report_of("chaos", {{"weight_deviation", "1"}, {"depth", "300"}, {"nets", "1"}});
    EXPECT_NEAR(column_of(ordered, "correlation").back(), 1.0, 1e-6);
    EXPECT_NEAR(column_of(ordered, "sampled_correlation").back(), 1.0, 1e-6);
}

// The dots lie about the lines: four deviations of a mean over so many units are allowed.
TEST(ChaosStudy, SimulatesWhatTheoryFollows) {
    for (const char* activation : {"tanh", "sigmoid"}) {
        const StudyReport report = report_of(
            "chaos", {{"activation", activation}, {"depth", "8"}, {"width", "400"}, {"nets", "40"}});
        const std::vector<double> variance = column_of(report, "variance");
        const std::vector<double> sampled = column_of(report, "sampled_variance");
        const std::vector<double> correlation = column_of(report, "correlation");
        const std::vector<double> seen = column_of(report, "sampled_correlation");
        for (std::size_t layer = 0; layer < variance.size(); ++layer) {
            EXPECT_NEAR(sampled[layer] / variance[layer], 1.0, 0.05) << activation << layer;
            EXPECT_NEAR(seen[layer], correlation[layer], 0.04) << activation << layer;
        }
        EXPECT_NE(sampled[3], variance[3]);
    }
}

TEST(ChaosStudy, DrawsOtherNetsFromOtherSeeds) {
    const auto sampled = [](const char* seed) {
        return column_of(report_of("chaos", {{"seed", seed}, {"depth", "3"}}), "sampled_variance");
    };
    EXPECT_EQ(sampled("4"), sampled("4"));
    EXPECT_NE(sampled("4"), sampled("5"));
}

TEST(ChaosStudy, KeepsWithinReason) {
    EXPECT_EQ(error_of("chaos", {{"weight_deviation", "-1"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("chaos", {{"depth", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("chaos", {{"depth", "1000"}, {"width", "10000"}, {"nets", "1000"}}).problem,
              Problem::too_large);
    for (const char* formula : {"exp(x^2)", "1/x", "log(x)", "x^2", "0*x", "exp(x)", "sin(1000x)"}) {
        const StudyReport report = report_of("chaos", quick({{"activation", formula}}));
        EXPECT_FALSE(report.figure(Language::english).panels.empty()) << formula;
    }
    EXPECT_TRUE(std::isnan(readings_of("chaos", quick({{"activation", "log(x)"}})).at("q")));
    const StudySettings nothing{{"weight_deviation", "0"}, {"bias_deviation", "0"}};
    EXPECT_EQ(readings_of("chaos", nothing).at("q"), 0.0);
}

}} // namespace act::chaos_test
