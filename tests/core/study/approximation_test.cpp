#include "study/approximants.h"
#include "study/drawn_curve.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::approximation_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

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
    const StudyReport report = report_of("approximation", {{"target", "x*(2 - x)"}, {"units", "7"}});
    double seen = 0.0;
    const std::vector<double> x = column_of(report, "x");
    const std::vector<double> target = column_of(report, "target");
    const std::vector<double> approximation = column_of(report, "approximation");
    const std::vector<double> error = column_of(report, "error");
    for (std::size_t i = 0; i < x.size(); ++i) {
        EXPECT_NEAR(target[i], x[i] * (2.0 - x[i]), 1e-15);
        EXPECT_EQ(error[i], approximation[i] - target[i]);
        seen = std::max(seen, std::abs(error[i]));
    }
    EXPECT_GE(report.readings[0].value, seen);
    EXPECT_NEAR(report.readings[0].value, seen, 1e-2 * seen);
}

TEST(ApproximationStudy, SaysWhatCannotBe) {
    EXPECT_EQ(error_of("approximation", {{"low", "1"}}).problem, Problem::not_below);
    EXPECT_EQ(error_of("approximation", {{"low", "2"}}).problem, Problem::not_below);
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

// tanh(k(x + a)) − tanh(k(x − a)).
TEST(ApproximationByHand, MakesBumpsOfTwoUnits) {
    const Function tanh = bind(*find("tanh"), {}, Convention::own);
    for (const double k : {0.5, 3.0, 20.0})
        for (const double a : {0.1, 1.0})
            EXPECT_NEAR(bump_height(tanh, a, k), 2.0 * std::tanh(k * a), 1e-15);
    for (const char* none : {"relu", "gelu", "sine", "gaussian", "identity"})
        EXPECT_TRUE(std::isnan(
            bump_height(bind(*find(none), initial_values(*find(none)), Convention::own), 1.0, 3.0)))
            << none;
    // One bump alone is the target in its middle, and nothing far away.
    const Function three = bind(*find("identity"), {}, Convention::own);
    const Approximant one = in_bumps(three, {2.0, 4.0}, tanh, 2, 10.0);
    EXPECT_NEAR(one.at(3.0), 3.0, 1e-14);
    EXPECT_NEAR(one.at(30.0), 0.0, 1e-12);
    EXPECT_EQ(in_bumps(three, {2.0, 4.0}, tanh, 1, 10.0).at(3.0), 0.0) << "a unit alone is no bump";
}

TEST(ApproximationStudy, PutsBumpsSideBySide) {
    const auto with = [](const char* units, const char* steepness) {
        return readings_of("approximation", {{"target", "sin(pi*x)"},
                                             {"high", "2"},
                                             {"activation", "tanh"},
                                             {"units", units},
                                             {"arrangement", "bumps"},
                                             {"steepness", steepness}});
    };
    const auto ten = with("20", "50");
    EXPECT_NEAR(ten.at("bump_height"), 2.0 * std::tanh(50.0 * 0.1), 1e-15);
    EXPECT_LT(with("200", "500").at("greatest_error"), 0.25 * ten.at("greatest_error"));
    const StudyReport relu = report_of("approximation", {{"arrangement", "bumps"}});
    EXPECT_TRUE(std::isnan(relu.readings.at(1).value));
    EXPECT_EQ(relu.remarks.size(), 1U);
    EXPECT_EQ(
        error_of("approximation", {{"arrangement", "bumps"}, {"activation", "tanh"}, {"units", "10000"}})
            .problem,
        Problem::too_many);
}

std::vector<std::string> legend_of(const StudySettings& settings) {
    std::vector<std::string> texts;
    for (const LegendEntry& entry : report_of("approximation", settings).figure(Language::english).legend)
        texts.push_back(entry.text.front().text);
    return texts;
}

TEST(ApproximationStudy, NamesTheErrorsThatItDrawsAndNoOthers) {
    EXPECT_EQ(legend_of({}), (std::vector<std::string>{"x²", "10 × ReLU", "side by side", "deep"}));
    EXPECT_EQ(legend_of({{"activation", "tanh"}, {"units", "4"}}),
              (std::vector<std::string>{"x²", "4 × Tanh", "side by side"}));
    const StudySettings bumps{{"activation", "tanh"}, {"units", "6"}, {"arrangement", "bumps"}};
    EXPECT_EQ(legend_of(bumps), (std::vector<std::string>{"x²", "6 × Tanh", "side by side", "in bumps"}));
    // The dot of these units stands among those of bumps.
    const Panel panel = report_of("approximation", bumps).figure(Language::english).panels.back();
    bool is_there = false;
    for (const Mark& mark : panel.marks)
        if (const Scatter* dots = std::get_if<Scatter>(&mark); dots != nullptr && dots->pen.series == 2)
            for (const Point p : dots->points)
                is_there = is_there || p == std::get<Dot>(panel.marks.back()).at;
    EXPECT_TRUE(is_there);
}

// 1024 pieces: a curve through 400 places would show a pattern that is not there.
TEST(ApproximationStudy, DrawsTheErrorOfEveryPiece) {
    const StudyReport report = report_of("approximation", {{"units", "30"}, {"arrangement", "deep"}});
    const Panel panel = report.figure(Language::english).panels.at(1);
    const Polyline& error = std::get<Line>(panel.marks.front()).pieces.front();
    std::size_t peaks = 0;
    for (std::size_t i = 1; i + 1 < error.size(); ++i)
        peaks += error[i - 1].y < error[i].y && error[i].y >= error[i + 1].y ? 1U : 0U;
    EXPECT_EQ(peaks, 1024U);
}

// 33 knots at multiples of 1/32, which no even step of 1/400 meets.
TEST(ApproximationStudy, DrawsNoErrorAtTheKnots) {
    const StudyReport report = report_of("approximation", {{"units", "15"}, {"arrangement", "deep"}});
    const Panel panel = report.figure(Language::english).panels.at(1);
    const Polyline& error = std::get<Line>(panel.marks.front()).pieces.front();
    for (int k = 1; k < 32; ++k) {
        const auto knot = std::ranges::find(error, k / 32.0, &Point::x);
        ASSERT_NE(knot, error.end()) << k;
        EXPECT_NEAR(knot->y, 0.0, 1e-15) << k;
    }
}

// Over x₁ + x₂ the exclusive or is 0, 1, 0: two units are exact, and the remark writes them out.
TEST(ApproximationStudy, MakesExclusiveOrOfTwoUnits) {
    const StudyReport report =
        report_of("approximation", {{"target", "1 - abs(x - 1)"}, {"high", "2"}, {"units", "2"}});
    EXPECT_LT(report.readings.front().value, 1e-15);
    ASSERT_EQ(report.remarks.size(), 1U);
    EXPECT_EQ(report.remarks.front().en, "The network: 0 + 1·relu(x) − 2·relu(x − 1)");
    const Activation& relu = *find("relu");
    for (const double x : {0.0, 1.0})
        for (const double y : {0.0, 1.0})
            EXPECT_EQ(relu.value(x + y, {}) - 2.0 * relu.value(x + y - 1.0, {}), x == y ? 0.0 : 1.0);
}

TEST(ApproximationStudy, TakesADrawnCurve) {
    const StudyReport report =
        report_of("approximation", {{"drawn", "0:0, 0.5:1, 1:0.5"}, {"units", "2"}, {"target", "1/x"}});
    EXPECT_EQ(report.readings.front().value, 0.0) << "two pieces, their ends at the points";
    EXPECT_EQ(column_of(report, "target").at(200), 1.0);
    EXPECT_EQ(column_of(report, "target").at(100), 0.5);
    for (const char* wrong : {"0:0", "0:0, 0:1", "1:0, 0:1", "0:nan, 1:1", "0, 1", "0:0, 1:", "0:1e300, 1:0"})
        (void)error_of("approximation", {{"drawn", wrong}});
    EXPECT_EQ(error_of("approximation", {{"drawn", "0:0, 0:1"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("approximation", {{"drawn", "0:0, 1:inf"}}).problem, Problem::not_a_number);
}

TEST(DrawnCurve, IsStraightBetweenItsPointsAndLevelBeyond) {
    const Function curve = drawn_curve({{0.0, 1.0}, {1.0, 3.0}, {3.0, 3.0}});
    EXPECT_EQ(curve.jet(-1.0), (Jet{1.0, 0.0, 0.0}));
    EXPECT_EQ(curve.jet(0.5), (Jet{2.0, 2.0, 0.0}));
    EXPECT_EQ(curve.limit(1.0, Side::left), (Jet{3.0, 2.0, 0.0}));
    EXPECT_EQ(curve.limit(1.0, Side::right), (Jet{3.0, 0.0, 0.0}));
    EXPECT_EQ(curve.jet(9.0).y, 3.0);
}

TEST(DrawnCurve, GoesWhereTheLastStrokeWent) {
    const std::vector<Point> stroke{{0.25, 1.0}, {0.5, 2.0}, {0.5, 2.5}, {0.4, 0.0}};
    const std::vector<Point> first = drawn_over({}, {0.0, 1.0}, stroke);
    ASSERT_EQ(first.size(), drawn_places);
    EXPECT_EQ(first.front().y, 1.0) << "level before the stroke";
    EXPECT_EQ(first[24].y, 0.0) << "the last time counts";
    const std::vector<Point> second =
        drawn_over(first, {0.0, 1.0}, std::vector<Point>{{0.9, 7.0}, {1.0, 7.0}});
    EXPECT_EQ(second.back().y, 7.0);
    EXPECT_EQ(second[24].y, 0.0);
    EXPECT_TRUE(drawn_over({}, {0.0, 1.0}, std::vector<Point>{{0.5, 1.0}}).empty());
    EXPECT_TRUE(drawn_over({}, {0.0, 1.0}, std::vector<Point>{{5.0, 1.0}, {6.0, 1.0}}).empty());
}

// Each begins a report without a complaint.
TEST(Studies, BringAlongPresetsThatCanBeRun) {
    for (const Study* study : studies())
        for (const StudyPreset& preset : study->presets) {
            EXPECT_FALSE(preset.name.zh.empty()) << study->id;
            EXPECT_TRUE(run_study(*study, preset.typed(), catalogue_alone()).ok()) << preset.name.en;
        }
}

}} // namespace act::approximation_test
