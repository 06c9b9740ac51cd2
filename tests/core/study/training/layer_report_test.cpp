#include "study/training/layer_report.h"

#include "study/training/training_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <numeric>
#include <set>

namespace act::layer_report_test { namespace {

std::shared_ptr<const TrainingData> data_of(TrainingTask task) {
    return std::make_shared<const TrainingData>(make_data(task, 1));
}

DenseNetwork trained(const char* function, const std::shared_ptr<const TrainingData>& data,
                     const TrainingSettings& settings) {
    Result<TrainingRun> run =
        TrainingRun::start(settings, {{.function = of_catalogue(*find(function))}}, data, 1);
    run->step(1'000'000);
    return run->snapshot().network;
}

std::size_t total(const Histogram& histogram) {
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::size_t{0});
}

TEST(LayerReport, CountsEveryValue) {
    const auto data = data_of(TrainingTask::parabola);
    const auto reports = layer_reports(trained("tanh", data, {.epochs = 1}), data->train, false);
    ASSERT_EQ(reports.size(), 8U);
    for (const LayerReport& report : reports) {
        EXPECT_EQ(report.values.counts.size(), histogram_steps);
        EXPECT_EQ(total(report.values), 10U * 2000U);
        EXPECT_GE(report.values.range.low, -1.0);
        EXPECT_LE(report.values.range.high, 1.0);
        EXPECT_GT(report.gradient, 0.0);
        EXPECT_EQ(report.flat, 0.0);
        EXPECT_EQ(report.dead, 0U);
    }
}

// Experiment a with ReLU: the last layers have died, and with them all that they could teach those before.
TEST(LayerReport, FindsDeadUnits) {
    const auto data = data_of(TrainingTask::parabola);
    const auto reports = layer_reports(trained("relu", data, {}), data->train, false);
    const LayerReport& last = reports.back();
    EXPECT_EQ(last.dead, 10U);
    EXPECT_EQ(last.zeros, 1.0);
    EXPECT_EQ(last.saturated, 1.0);
    EXPECT_EQ(last.flat, 1.0);
    EXPECT_EQ(last.gradient, 0.0);
    EXPECT_EQ(total(last.gradients), 0U);
    EXPECT_EQ(total(last.values), 20'000U);
    EXPECT_LT(reports.front().dead, 10U);
}

// Along a line, three points on one piece of a ReLU network lie on a straight line.
TEST(LayerReport, FindsTheLinearPiecesOfAReluNetwork) {
    const auto data = data_of(TrainingTask::parabola);
    const TrainingSettings settings{.layers = 1, .weights = StartingWeights::he, .bias = 0.0, .epochs = 5};
    std::vector<float> points;
    for (int i = -700; i <= 1000; ++i)
        points.push_back(static_cast<float>(i) / 100.0F);
    const PredictedPieces found = predict_pieces(trained("relu", data, settings), points);
    ASSERT_EQ(found.pieces.size(), points.size());
    EXPECT_EQ(found.values, predict(trained("relu", data, settings), points));
    const std::set<std::uint64_t> pieces(found.pieces.begin(), found.pieces.end());
    EXPECT_GE(pieces.size(), 2U);
    EXPECT_LE(pieces.size(), 11U); // ten units bend the line ten times at most
    for (std::size_t i = 2; i < points.size(); ++i) {
        if (found.pieces[i] != found.pieces[i - 2]) continue;
        EXPECT_NEAR(found.values[i] - 2.0F * found.values[i - 1] + found.values[i - 2], 0.0, 1e-3)
            << points[i];
    }
    const PredictedPieces smooth = predict_pieces(trained("tanh", data, settings), points);
    EXPECT_EQ(std::set<std::uint64_t>(smooth.pieces.begin(), smooth.pieces.end()).size(), 1U);
}

}} // namespace act::layer_report_test
