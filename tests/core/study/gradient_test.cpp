#include "study/gradient.h"

#include "base/number.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::gradient_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

// Computed independently, printed to three digits.
TEST(GradientStudy, HasTheKnownProductsOfTenLayers) {
    auto readings = readings_of("gradient", {{"activations", "sigmoid, tanh, relu, selu"}, {"depth", "10"}});
    const auto expect = [&](const char* name, double value) {
        EXPECT_NEAR(readings.at(name), value, 0.0051 * value) << name;
    };
    EXPECT_NEAR(readings.at("sigmoid.best"), std::pow(0.25, 10), 1e-20); // 9.54e-7
    expect("sigmoid.typical", 9.97e-8);
    expect("sigmoid.rms", 1.81e-7);
    EXPECT_EQ(readings.at("tanh.best"), 1.0);
    expect("tanh.typical", 5.58e-4);
    expect("tanh.rms", 2.16e-2);
    EXPECT_EQ(readings.at("relu.best"), 1.0);
    EXPECT_EQ(readings.at("relu.typical"), 0.0);
    EXPECT_NEAR(readings.at("relu.rms"), 0.03125, 1e-12);
    expect("selu.best", 2.82e2);
    expect("selu.typical", 3.98e-1);
    expect("selu.rms", 1.41);
}

struct FiftyLayers {
    const char* activation;
    double square; // χ⁵⁰, as printed
};
constexpr FiftyLayers fifty[]{{"sigmoid", 1.6e-41}, {"relu", 1.0}, {"gelu", 32.0}, {"tanh", 3.6e3}};

// At the exact gain the square of the root mean square is χⁿ.
TEST(GradientStudy, HasTheKnownSizeAfterFiftyLayersAtTheExactGain) {
    for (const FiftyLayers& row : fifty) {
        const std::string label = row.activation;
        auto layer = readings_of("layer", {{"activations", label}});
        const double power = std::pow(layer.at(label + ".chi"), 50);
        EXPECT_NEAR(power, row.square, 0.04 * row.square) << label;
        const std::string gain = shortest(layer.at(label + ".gain"));
        const double rms =
            readings_of("gradient", {{"activations", label}, {"depth", "50"}, {"weight_deviation", gain}})
                .at(label + ".rms");
        EXPECT_NEAR(rms * rms, power, 1e-9 * power) << label;
    }
    // The root mean square is a normal number of float32, its square is not.
    EXPECT_LT(fifty[0].square, 1.17549435e-38);
}

// E log |w| of normal weights is log σw − .635181.
TEST(GradientStudy, PutsTheTypicalLineOfNormalWeightsWhereItsDotsAre) {
    const StudySettings sizes{{"activations", "tanh"}, {"paths", "20000"}};
    StudySettings normal = sizes;
    normal["gaussian"] = "true";
    const StudyReport even = report_of("gradient", sizes);
    const StudyReport spread = report_of("gradient", normal);
    for (std::size_t layer = 0; layer <= 20; ++layer)
        EXPECT_NEAR(
            std::log(column_of(spread, "tanh.typical")[layer] / column_of(even, "tanh.typical")[layer]),
            -.635181 * static_cast<double>(layer), 1e-6 * static_cast<double>(layer));
    EXPECT_EQ(column_of(spread, "tanh.rms"), column_of(even, "tanh.rms"));
    // log |f′·w| has a deviation of about 1.4 a layer: the median of 20 000 sums of twenty is spread by .06 and
    // lies beside the mean by its skewness, about .2. The factor for weights is 12.7.
    for (const StudyReport* report : {&even, &spread})
        EXPECT_NEAR(
            std::log(column_of(*report, "tanh.sampled").back() / column_of(*report, "tanh.typical").back()),
            0.0, 0.6);
}

// Dots of the usual number of paths lie on the typical line: at layer 20 the logarithm of the median is spread
// by about 1.25·√20·s/√200, with s the deviation of log |f′|.
TEST(GradientStudy, SamplesTheTypicalLine) {
    const StudyReport report = report_of("gradient", {{"activations", "sigmoid, selu, x*sigmoid(x), silu"}});
    for (const std::string label : {"sigmoid", "selu", "silu"})
        for (std::size_t layer = 0; layer <= 20; ++layer)
            EXPECT_NEAR(std::log(column_of(report, label + ".sampled")[layer]),
                        std::log(column_of(report, label + ".typical")[layer]), 1.5)
                << label << layer;
    // The same function in another writing, seen by the same paths.
    for (std::size_t layer = 0; layer <= 20; ++layer)
        EXPECT_NEAR(column_of(report, "x*sigmoid(x).sampled")[layer]
                        / column_of(report, "silu.sampled")[layer],
                    1.0, 1e-9);
}

TEST(GradientStudy, LetsAPathThroughReluLiveWithOneHalfALayer) {
    const StudySettings settings{{"activations", "relu, hardtanh"}, {"depth", "5"}, {"paths", "20000"}};
    auto readings = readings_of("gradient", settings);
    // Four deviations of a share: 4·√(p(1 − p)/20000).
    EXPECT_NEAR(readings.at("relu.alive"), std::pow(0.5, 5), 0.0049);
    EXPECT_NEAR(readings.at("hardtanh.alive"), std::pow(.682689, 5), 0.0101);
    const StudyReport report = report_of("gradient", settings);
    EXPECT_EQ(column_of(report, "relu.sampled"), std::vector<double>(6, 1.0)); // of living paths
    ASSERT_FALSE(report.remarks.empty());
    EXPECT_NE(report.remarks.front().en.find("probability 0.5, and 5 layers with probability 0.03125"),
              std::string::npos)
        << report.remarks.front().en;
    // 200 paths are all dead long before.
    const StudyReport deep = report_of("gradient", {{"activations", "relu"}, {"depth", "40"}});
    EXPECT_TRUE(std::isnan(column_of(deep, "relu.sampled").back()));
    EXPECT_EQ(deep.readings.back().value, 0.0);
}

// 7 and 55 by the logarithm of the typical factor, .19946 a layer.
TEST(GradientStudy, SaysWhereFormatsEnd) {
    const StudyReport report = report_of("gradient", {{"activations", "sigmoid"}, {"depth", "60"}});
    ASSERT_EQ(report.remarks.size(), 2U);
    EXPECT_EQ(report.remarks[0].en,
              "Sigmoid: the typical product is below the normal numbers of float16 from layer 7 on");
    EXPECT_EQ(report.remarks[1].en,
              "Sigmoid: the typical product is below the normal numbers of float32 from layer 55 on");
    const auto typical = column_of(report, "sigmoid.typical");
    EXPECT_GE(typical[6], 0x1p-14);
    EXPECT_LT(typical[7], 0x1p-14);
    EXPECT_GE(typical[54], 0x1p-126);
    EXPECT_LT(typical[55], 0x1p-126);
}

// Where doubles end, logarithms do not.
TEST(GradientStudy, DrawsWhatIsTooSmallForDoubles) {
    const StudyReport report =
        report_of("gradient", {{"activations", "sigmoid"}, {"depth", "2000"}, {"paths", "20"}});
    EXPECT_EQ(column_of(report, "sigmoid.typical").back(), 0.0);
    const Figure figure = report.figure(Language::english);
    EXPECT_LT(figure.panels.front().y.window.low, -1300.0);
}

TEST(GradientStudy, SaysWhatDoesNotExist) {
    const StudyReport report = report_of("gradient", {{"activations", "log(x), step, relu-squared"}});
    EXPECT_TRUE(std::isnan(column_of(report, "log(x).sampled").back()));
    EXPECT_TRUE(std::isnan(column_of(report, "log(x).rms").back()));
    EXPECT_TRUE(std::isinf(column_of(report, "relu-squared.best").back()));
    EXPECT_EQ(column_of(report, "step.rms").back(), 0.0);
    EXPECT_FALSE(report.figure(Language::chinese).panels.empty());
}

TEST(GradientStudy, RefusesWhatItCannotHold) {
    EXPECT_EQ(error_of("gradient", {{"depth", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("gradient", {{"depth", "1000000"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("gradient", {{"gaussian", "yes"}}).problem, Problem::unknown_option);
    const Error error = error_of("gradient", {{"depth", "10000"}, {"paths", "100000"}});
    EXPECT_EQ(error.problem, Problem::too_large);
    EXPECT_EQ(error.subject, "depth × paths");
}

}} // namespace act::gradient_test
