#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::cost_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

const StudySettings small{{"activations", "relu, gelu, x*sigmoid(2x)"}, {"elements", "5000"}, {"runs", "5"}};

TEST(CostStudy, HasARowForEachRunAndMediansOfThem) {
    const StudyReport report = report_of("cost", small);
    EXPECT_EQ(report.columns, (std::vector<std::string>{"run", "relu.value_ns", "relu.slope_ns",
                                                        "gelu.value_ns", "gelu.slope_ns",
                                                        "x*sigmoid(2x).value_ns", "x*sigmoid(2x).slope_ns"}));
    ASSERT_EQ(report.rows.size(), 5U);
    std::map<std::string, double> readings;
    for (const StudyReading& reading : report.readings)
        readings.emplace(name_of(*find_study("cost"), reading), reading.value);
    for (std::size_t k = 1; k < report.columns.size(); ++k) {
        std::vector<double> times = column_of(report, report.columns[k]);
        std::ranges::sort(times);
        EXPECT_GT(times.front(), 0.0) << report.columns[k];
        EXPECT_EQ(readings.at(report.columns[k]), times[2]) << report.columns[k];
    }
    EXPECT_EQ(readings.at("relu.ratio"), 1.0);
    EXPECT_EQ(readings.at("gelu.ratio"), readings.at("gelu.value_ns") / readings.at("relu.value_ns"));
    EXPECT_GT(readings.at("gelu.value_ns_double"), 0.0);
}

TEST(CostStudy, ShowsTheOperationsOfTheRecords) {
    auto readings = readings_of("cost", small);
    EXPECT_EQ(readings.at("relu.operations"), find("relu")->operations.value);
    EXPECT_EQ(readings.at("gelu.operations"), find("gelu")->operations.value);
    EXPECT_TRUE(std::isnan(readings.at("x*sigmoid(2x).operations")));
}

TEST(CostStudy, SaysWhatItsTimesAre) {
    EXPECT_EQ(report_of("cost", small).remarks.size(), 3U);
    EXPECT_EQ(report_of("cost", {{"elements", "100"}, {"runs", "1"}}).remarks.size(), 2U);
}

TEST(CostStudy, GoesStepByStep) {
    const auto inputs = read_settings(*find_study("cost"), small, catalogue_alone());
    ASSERT_TRUE(inputs.ok());
    const auto started = find_study("cost")->start(*inputs);
    ASSERT_TRUE(started.ok());
    const auto& experiment = *started;
    EXPECT_TRUE(experiment->report().rows.empty());
    EXPECT_FALSE(experiment->report().figure(Language::chinese).panels.empty());
    double before = experiment->progress();
    while (experiment->step()) {
        EXPECT_GT(experiment->progress(), before);
        before = experiment->progress();
    }
    EXPECT_EQ(experiment->progress(), 1.0);
    EXPECT_FALSE(experiment->step());
    EXPECT_EQ(experiment->report().rows.size(), 5U);
}

TEST(CostStudy, MeasuresReluForTheRatioAlsoWhereItIsNotShown) {
    const StudyReport report =
        report_of("cost", {{"activations", "gelu"}, {"elements", "5000"}, {"runs", "3"}});
    EXPECT_EQ(report.columns, (std::vector<std::string>{"run", "gelu.value_ns", "gelu.slope_ns"}));
    EXPECT_GT(report.readings.at(2).value, 0.0);
}

TEST(CostStudy, StopsWhenAsked) {
    std::stop_source source;
    source.request_stop();
    const auto report = run_study(*find_study("cost"), {{"runs", "1000"}, {"elements", "1000000"}},
                                  catalogue_alone(), source.get_token());
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(report->rows.empty());
}

TEST(CostStudy, RefusesWhatTheMachineCannotHold) {
    EXPECT_EQ(error_of("cost", {{"elements", "1e12"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("cost", {{"elements", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("cost", {{"runs", "0"}}).problem, Problem::out_of_range);
}

}} // namespace act::cost_test
