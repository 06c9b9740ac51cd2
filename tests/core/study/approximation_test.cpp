#include "study/approximants.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

using testing::column_of;
using testing::error_of;
using testing::readings_of;
using testing::report_of;

double greatest(StudySettings settings) {
    return readings_of("approximation", settings).at("greatest_error");
}

// Yarotsky 2017.
TEST(ApproximationStudy, HasTheKnownErrorsOfTheParabola) {
    EXPECT_NEAR(greatest({}), 0.0025, 1e-15);
    for (const int n : {1, 3, 4, 15, 77, 1000})
        EXPECT_NEAR(greatest({{"units", std::to_string(n)}}), 1.0 / (4.0 * n * n), 1e-15) << n;
    for (const int hats : {1, 2, 5, 10}) {
        const StudySettings deep{{"arrangement", "deep"}, {"units", std::to_string(3 * hats)}};
        EXPECT_NEAR(greatest(deep), std::ldexp(1.0, -2 * hats - 2), 1e-15) << hats;
    }
}

// The same of any activation that is two straight lines, and of any parabola on any interval.
TEST(ApproximationStudy, TakesOtherBentLinesAndParabolas) {
    for (const char* activation : {"leaky-relu", "abs(x)", "relu6"}) {
        EXPECT_NEAR(greatest({{"activation", activation}}), 0.0025, 1e-15) << activation;
        const StudySettings deep{{"activation", activation}, {"arrangement", "deep"}, {"units", "15"}};
        EXPECT_NEAR(greatest(deep), std::ldexp(1.0, -12), 1e-15) << activation;
    }
    StudySettings other{{"target", "1 - 3x + 5x^2"}, {"low", "-1"}, {"high", "3"}, {"units", "8"}};
    EXPECT_NEAR(greatest(other), 10.0 * 16.0 / (8.0 * 64.0), 1e-12);
    other.insert_or_assign("arrangement", "deep");
    other.insert_or_assign("units", "9");
    EXPECT_NEAR(greatest(other), 10.0 * 16.0 / (8.0 * 64.0), 1e-12);
}

// The chord of e^x over [0, 1] is farthest where its slope is the chord's.
TEST(ApproximationStudy, FindsTheGreatestErrorBetweenItsSamples) {
    const double slope = std::exp(1.0) - 1.0;
    const double x = std::log(slope);
    EXPECT_NEAR(greatest({{"target", "exp(x)"}, {"units", "1"}}), 1.0 + slope * x - std::exp(x), 1e-14);
}

TEST(ApproximationStudy, FitsOtherActivations) {
    for (const char* activation : {"tanh", "gelu", "sigmoid", "gaussian"}) {
        const double few = greatest({{"activation", activation}, {"units", "4"}});
        const double many = greatest({{"activation", activation}, {"units", "24"}});
        EXPECT_LT(many, few) << activation;
        // Bells leave ripples towards the ends of the interval, where they have no neighbours.
        EXPECT_LT(many, std::string_view(activation) == "gaussian" ? 0.2 : 0.01) << activation;
    }
    // The fit is what least squares must give where a unit is the target itself.
    EXPECT_NEAR(greatest({{"target", "tanh(x - 0.5)"}, {"activation", "tanh"}, {"units", "1"}}), 0.0, 1e-13);
}

TEST(ApproximationStudy, PrintsWhatItReads) {
    const StudyReport report = report_of("approximation", {{"target", "sin(3x)"}, {"units", "7"}});
    double seen = 0.0;
    const std::vector<double> x = column_of(report, "x");
    const std::vector<double> target = column_of(report, "target");
    const std::vector<double> approximation = column_of(report, "approximation");
    const std::vector<double> error = column_of(report, "error");
    for (std::size_t i = 0; i < x.size(); ++i) {
        EXPECT_NEAR(target[i], std::sin(3.0 * x[i]), 1e-15);
        EXPECT_EQ(error[i], approximation[i] - target[i]);
        seen = std::max(seen, std::abs(error[i]));
    }
    EXPECT_GE(report.readings[0].value, seen);
    EXPECT_NEAR(report.readings[0].value, seen, 1e-2 * seen);
}

TEST(ApproximationStudy, SaysWhatCannotBe) {
    EXPECT_EQ(error_of("approximation", {{"low", "1"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("approximation", {{"low", "2"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("approximation", {{"units", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("approximation", {{"units", "1000000"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("approximation", {{"units", "1000"}, {"activation", "tanh"}}).problem,
              Problem::too_many);
    for (const char* target : {"1/x", "log(x)", "1/(x - 0.5)", "exp(1000x)^2"}) {
        const StudyReport report = report_of("approximation", {{"target", target}});
        EXPECT_TRUE(std::isnan(report.readings[0].value)) << target;
        EXPECT_EQ(report.remarks.size(), 1U) << target;
        EXPECT_FALSE(report.figure(Language::english).panels.empty()) << target;
    }
    const StudyReport deep = report_of("approximation", {{"activation", "tanh"}, {"arrangement", "deep"}});
    EXPECT_TRUE(std::isnan(deep.readings[0].value));
    EXPECT_EQ(deep.remarks.size(), 1U);
    EXPECT_GT(greatest({{"arrangement", "deep"}, {"units", "10000"}}), -1.0);
}

// Units that make a bump, and the one function that no line separates: both by hand, both exact.
TEST(ApproximationByHand, MakesBumpsAndExclusiveOr) {
    const Activation& tanh = *find("tanh");
    for (const double k : {0.5, 3.0, 20.0})
        for (const double a : {0.1, 1.0}) {
            const double height = tanh.value(k * a, {}) - tanh.value(-k * a, {});
            EXPECT_NEAR(height, 2.0 * std::tanh(k * a), 1e-15);
            EXPECT_LT(std::abs(tanh.value(k * (40.0 + a), {}) - tanh.value(k * (40.0 - a), {})), 1e-12);
        }
    const Activation& relu = *find("relu");
    for (const double x : {0.0, 1.0})
        for (const double y : {0.0, 1.0})
            EXPECT_EQ(relu.value(x + y, {}) - 2.0 * relu.value(x + y - 1.0, {}), x == y ? 0.0 : 1.0);
}

}} // namespace act
