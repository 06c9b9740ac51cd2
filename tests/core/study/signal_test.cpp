#include "study/signal.h"

#include "activation/catalogue.h"
#include "base/random.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::signal_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

Function function_named(const char* id) {
    return bind(*find(id), initial_values(*find(id)), Convention::own);
}

struct SignalRow {
    const char* start_variance;
    std::size_t layer;
    double mean, variance;
};

// Computed independently by adaptive quadrature, printed to so many digits.
constexpr SignalRow selu_rows[]{
    {"3", 1, .1750, 2.3491}, {"3", 5, .0445, 1.3679}, {"3", 10, .0110, 1.0951}, {"0.2", 10, -.0160, .8534}};

TEST(SignalStudy, HasTheKnownWayOfSeluToItsFixedPoint) {
    for (const SignalRow& row : selu_rows) {
        const StudyReport report =
            report_of("signal", {{"activations", "selu"}, {"start_variance", row.start_variance}});
        EXPECT_EQ(column_of(report, "layer").at(row.layer), static_cast<double>(row.layer));
        EXPECT_NEAR(column_of(report, "selu.mean").at(row.layer), row.mean, 5.1e-5) << row.layer;
        EXPECT_NEAR(column_of(report, "selu.variance").at(row.layer), row.variance, 5.1e-5) << row.layer;
    }
}

// The Jacobian of a layer at (0, 1): [[0, .088835], [0, .782648]].
TEST(Signal, HasTheKnownJacobianAtTheFixedPointOfSelu) {
    const Function selu = function_named("selu");
    constexpr double h = 1e-4; // the third derivatives are below 1, what is left out below 1e-8
    const auto after = [&](double mean, double variance) {
        return through_layer(selu, {}, {mean, variance});
    };
    const Moments high = after(0.0, 1.0 + h);
    const Moments low = after(0.0, 1.0 - h);
    EXPECT_NEAR((high.mean - low.mean) / (2.0 * h), .088835, 5.1e-7);
    EXPECT_NEAR((high.variance - low.variance) / (2.0 * h), .782648, 5.1e-7);
    EXPECT_EQ(after(0.5, 1.0).mean, after(0.0, 1.0).mean);
    EXPECT_EQ(after(0.5, 1.0).variance, after(0.0, 1.0).variance);

    const std::optional<Moments> fixed = fixed_point(selu, {}, {0.0, 2.0});
    ASSERT_TRUE(fixed.has_value());
    EXPECT_NEAR(fixed->mean, 0.0, 1e-8);
    EXPECT_NEAR(fixed->variance, 1.0, 1e-8);
}

TEST(Signal, HasNoFixedPointForEluAndRelu) {
    for (const char* id : {"elu", "relu", "leaky-relu", "tanh"})
        EXPECT_FALSE(fixed_point(function_named(id), {}, {0.0, 1.0}).has_value()) << id;
    // With the weights of the edge of chaos for q = 0.570048 (Schoenholz et al. 2017) tanh has one.
    const SignalWeights weights{.deviation = 1.327010, .bias_deviation = std::sqrt(0.05)};
    const std::optional<Moments> fixed = fixed_point(function_named("tanh"), weights, {0.0, 1.0});
    ASSERT_TRUE(fixed.has_value());
    const double z = pre_activation(weights, *fixed).deviation;
    EXPECT_NEAR(z * z, .570048, 1e-5);
}

// A layer of ReLUs in closed form: E relu(N(m, s²)) and its variance.
TEST(Signal, FollowsSumsAndBiases) {
    const SignalWeights weights{.deviation = 1.5, .sum = 0.5, .bias_deviation = 0.5};
    const Moments out = through_layer(function_named("relu"), weights, {-2.0, 3.0});
    const double m = -1.0;
    const double s = std::sqrt(2.25 * 3.0 + 0.25);
    const double above = normal_below(m / s);
    const double density = normal_density(m / s);
    EXPECT_NEAR(out.mean, m * above + s * density, 1e-11);
    EXPECT_NEAR(out.variance, (m * m + s * s) * above + m * s * density - out.mean * out.mean, 1e-10);
}

// σw² = 2 with independent weights (He et al. 2015): E x² stays as it is.
TEST(SignalStudy, KeepsTheMeanSquareOfReluWithIndependentWeights) {
    auto readings = readings_of("signal", {{"activations", "relu"},
                                           {"independent", "true"},
                                           {"depth", "50"},
                                           {"weight_deviation", "1.4142135623730951"}});
    const double mean = readings.at("relu.mean");
    EXPECT_NEAR(readings.at("relu.variance") + mean * mean, 1.0, 1e-10);
    EXPECT_NEAR(mean, std::sqrt(2.0) * 0.3989422804014327, 1e-10);
    auto fixed_sum = readings_of(
        "signal", {{"activations", "relu"}, {"depth", "3"}, {"weight_deviation", "1.4142135623730951"}});
    EXPECT_NEAR(fixed_sum.at("relu.variance"), std::pow(2.0 * .3408450569081046, 3), 1e-10);
}

// Matrices of weights, drawn one by one, whose rows sum to ω.
Moments by_matrices(const Function& function, const SimulatedNets& nets, std::size_t count) {
    const auto width = static_cast<double>(nets.width);
    const SignalWeights& weights = nets.weights;
    Random random(7);
    std::vector<double> outputs;
    for (std::size_t net = 0; net < count; ++net) {
        std::vector<double> x(nets.width);
        for (double& each : x)
            each = nets.start.mean + std::sqrt(nets.start.variance) * random.normal();
        for (std::size_t layer = 0; layer < nets.depth; ++layer) {
            std::vector<double> next(nets.width);
            for (double& unit : next) {
                std::vector<double> row(nets.width);
                double mean = 0.0;
                for (double& weight : row)
                    mean += (weight = random.normal()) / width;
                double z = weights.bias_deviation * random.normal();
                for (std::size_t i = 0; i < nets.width; ++i)
                    z += (weights.sum / width
                          + weights.deviation
                                * (weights.independent ? row[i] / std::sqrt(width)
                                                       : (row[i] - mean) / std::sqrt(width - 1.0)))
                         * x[i];
                unit = function.jet(z).y;
            }
            x = next;
        }
        outputs.insert(outputs.end(), x.begin(), x.end());
    }
    Moments moments{0.0, 0.0};
    for (const double y : outputs)
        moments.mean += y / static_cast<double>(outputs.size());
    for (const double y : outputs)
        moments.variance += (y - moments.mean) * (y - moments.mean) / static_cast<double>(outputs.size() - 1);
    return moments;
}

// In narrow nets, where theory does not hold. 20 000 nets of 6 units: over repeated runs means and variances
// are spread by less than 1 % of themselves.
TEST(Signal, IsSimulatedAsMatricesOfWeightsWouldBe) {
    const auto inputs = read_settings(*find_study("signal"), {{"activations", "elu"}}, catalogue_alone());
    ASSERT_TRUE(inputs.ok());
    const auto functions = inputs->functions("activations");
    for (const bool independent : {false, true}) {
        const SignalWeights weights{
            .deviation = 1.2, .sum = 0.6, .bias_deviation = 0.3, .independent = independent};
        SimulatedNets nets{.weights = weights, .start = {0.5, 1.5}, .depth = 3, .width = 6, .nets = 20'000};
        const Moments sampled = simulate(functions, nets, {}).front().moments.back();
        const Moments drawn = by_matrices(functions.front().function, nets, 20'000);
        EXPECT_NEAR(sampled.mean, drawn.mean, 0.04 * std::sqrt(drawn.variance)) << independent;
        EXPECT_NEAR(sampled.variance, drawn.variance, 0.05 * drawn.variance) << independent;
    }
}

// 20 nets of 100 units: the variance of a layer is spread by about √(2·5/2000) of itself and more with depth.
TEST(SignalStudy, FindsInNetsWhatTheorySays) {
    const StudyReport report =
        report_of("signal", {{"activations", "selu, tanh, x*sigmoid(2x)"}, {"width", "500"}});
    for (const std::string label : {"selu", "tanh", "x*sigmoid(2x)"}) {
        const auto variance = column_of(report, label + ".variance");
        const auto mean = column_of(report, label + ".mean");
        const auto sampled_variance = column_of(report, label + ".sampled_variance");
        const auto sampled_mean = column_of(report, label + ".sampled_mean");
        ASSERT_EQ(variance.size(), 21U);
        for (std::size_t layer = 0; layer <= 5; ++layer) {
            EXPECT_NEAR(sampled_variance[layer], variance[layer], 0.1 * variance[layer]) << label << layer;
            EXPECT_NEAR(sampled_mean[layer], mean[layer], 0.05 * std::sqrt(variance[layer]))
                << label << layer;
        }
    }
}

TEST(SignalStudy, DrawsTheSameFirstLayersForAnyDepth) {
    const StudyReport shallow = report_of("signal", {{"depth", "5"}});
    const StudyReport deep = report_of("signal", {{"depth", "30"}});
    for (std::size_t layer = 0; layer <= 5; ++layer)
        EXPECT_EQ(shallow.rows[layer], deep.rows[layer]) << layer;
    EXPECT_NE(column_of(deep, "selu.sampled_mean"),
              column_of(report_of("signal", {{"depth", "30"}, {"seed", "2"}}), "selu.sampled_mean"));
}

TEST(SignalStudy, SaysWhatDoesNotExist) {
    const StudyReport report = report_of("signal", {{"activations", "log(x), 1/x, exp(x^2), exp(x)"}});
    for (const char* column : {"log(x).mean", "1/x.variance", "exp(x^2).variance", "exp(x).mean"})
        EXPECT_TRUE(std::isnan(column_of(report, column).back())) << column;
    EXPECT_EQ(column_of(report, "log(x).variance").front(), 1.0);
    EXPECT_FALSE(report.figure(Language::english).panels.empty());
}

TEST(SignalStudy, DrawsWhatGrowsBeyondAllNumbers) {
    const StudyReport report = report_of(
        "signal", {{"activations", "x^2, relu-squared, tanh"}, {"start_variance", "100"}, {"depth", "30"}});
    EXPECT_TRUE(std::isnan(column_of(report, "x^2.variance").back()));
    for (const Panel& panel : report.figure(Language::english).panels)
        EXPECT_TRUE(is_window(panel.x.window) && is_window(panel.y.window));
}

TEST(SignalStudy, ComesToAnEndWhereNothingIsLeft) {
    auto readings =
        readings_of("signal", {{"activations", "relu"}, {"weight_deviation", "0"}, {"depth", "3"}});
    EXPECT_EQ(readings.at("relu.mean"), 0.0);
    EXPECT_EQ(readings.at("relu.variance"), 0.0);
    auto deep = readings_of("signal", {{"activations", "relu"}, {"depth", "2000"}, {"width", "2"}});
    EXPECT_EQ(deep.at("relu.variance"), 0.0);
}

TEST(SignalStudy, RefusesWhatItCannotHold) {
    EXPECT_EQ(error_of("signal", {{"depth", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("signal", {{"depth", "1000000"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("signal", {{"width", "1"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("signal", {{"width", "1e12"}}).problem, Problem::out_of_range);
    const Error error = error_of("signal", {{"depth", "10000"}, {"width", "1e6"}});
    EXPECT_EQ(error.problem, Problem::too_large);
    EXPECT_EQ(error.subject, "depth × width × nets");
}

}} // namespace act::signal_test
