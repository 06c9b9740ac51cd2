#include "support/files.h"
#include "support/study_readings.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

using testing::column_of;
using testing::error_of;
using testing::readings_of;
using testing::report_of;

TEST(TrainingStudy, FollowsTheTaskWhereNothingIsSet) {
    const Study& study = *find_study("training");
    const auto inputs = [&](const StudySettings& set) {
        return *read_settings(study, set, catalogue_alone());
    };
    EXPECT_EQ(inputs({}).whole("layers"), 8);
    EXPECT_EQ(inputs({}).whole("epochs"), 12);
    EXPECT_TRUE(inputs({}).is("optimiser", "adam"));
    const StudyInputs spirals = inputs({{"task", "spirals"}});
    EXPECT_EQ(spirals.whole("layers"), 2);
    EXPECT_EQ(spirals.whole("units"), 8);
    EXPECT_EQ(spirals.whole("batch"), 10);
    EXPECT_EQ(spirals.whole("epochs"), 1500);
    EXPECT_TRUE(spirals.is("optimiser", "sgd"));
    EXPECT_TRUE(spirals.is("weights", "uniform"));
    EXPECT_EQ(spirals.number("bias"), 0.1);
    EXPECT_EQ(inputs({{"task", "spirals"}, {"layers", "3"}}).whole("layers"), 3);
}

TEST(TrainingStudy, HasTwoColumnsForEachSeed) {
    const StudyReport report = report_of(
        "training", {{"activations", "elu, x*sigmoid(2x)"}, {"seeds", "2"}, {"seed", "7"}, {"epochs", "3"}});
    EXPECT_EQ(report.columns,
              (std::vector<std::string>{"epoch", "elu.train.7", "elu.test.7", "elu.train.8", "elu.test.8",
                                        "x*sigmoid(2x).train.7", "x*sigmoid(2x).test.7",
                                        "x*sigmoid(2x).train.8", "x*sigmoid(2x).test.8"}));
    EXPECT_EQ(report.rows.size(), 4U);
    EXPECT_GT(column_of(report, "elu.test.7").front(), 700.0);
}

TEST(TrainingStudy, SumsUpTheSeeds) {
    const auto relu = readings_of("training", {{"activations", "relu"}, {"seeds", "3"}});
    EXPECT_GT(relu.at("relu.test_min"), 650.0);
    EXPECT_LE(relu.at("relu.test_min"), relu.at("relu.test_median"));
    EXPECT_LE(relu.at("relu.test_median"), relu.at("relu.test_max"));
    EXPECT_TRUE(std::isnan(relu.at("relu.solved"))) << "numbers are not solved, classes are";
    const auto sine = readings_of(
        "training", {{"task", "circles"}, {"activations", "sine"}, {"seeds", "2"}, {"epochs", "200"}});
    EXPECT_EQ(sine.at("sine.solved"), 2.0);
    EXPECT_GT(sine.at("sine.median_epoch"), 0.0);
}

TEST(TrainingStudy, GoesTheSameWayStepByStep) {
    const StudySettings settings{
        {"activations", "tanh"}, {"seeds", "2"}, {"epochs", "4"}, {"normalise", "true"}};
    const auto inputs = read_settings(*find_study("training"), settings, catalogue_alone());
    auto experiment = find_study("training")->start(*inputs);
    ASSERT_TRUE(experiment.ok());
    double before = -1.0;
    while ((*experiment)->step()) {
        EXPECT_GE((*experiment)->progress(), before);
        before = (*experiment)->progress();
    }
    EXPECT_EQ((*experiment)->progress(), 1.0);
    EXPECT_EQ((*experiment)->report().rows, report_of("training", settings).rows);
}

TEST(TrainingStudy, LearnsWithStepsOnlyByAnothersSlope) {
    StudySettings settings{{"task", "circles"}, {"activations", "step"}, {"seeds", "3"}, {"epochs", "400"}};
    EXPECT_EQ(readings_of("training", settings).at("step.solved"), 0.0);
    settings.emplace("backward", "hardtanh");
    EXPECT_EQ(readings_of("training", settings).at("step.solved"), 3.0);
}

TEST(TrainingStudy, SaysAtWhichStepARunLeftTheRangeOfFloats) {
    const StudyReport report = report_of("training", {{"activations", "exp(exp(x))"}, {"seeds", "1"}});
    ASSERT_FALSE(report.remarks.empty());
    EXPECT_NE(report.remarks.front().en.find("left the range of floats at step"), std::string::npos);
    EXPECT_FALSE(report.figure(Language::chinese).panels.empty());
}

TEST(TrainingStudy, RefusesWhatCannotBeRun) {
    EXPECT_EQ(error_of("training", {{"layers", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("training", {{"layers", "1000000"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("training", {{"batch", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("training", {{"rate", "nan"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("training", {{"seed", "-1"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("training", {{"layers", "100"}, {"units", "1000"}}).problem, Problem::too_large);
    EXPECT_EQ(error_of("training", {{"task", "spiral"}}).problem, Problem::unknown_option);
    EXPECT_EQ(error_of("training", {{"optimiser", "adamw"}}).problem, Problem::unknown_option);
    EXPECT_EQ(error_of("training", {{"backward", "none"}}).problem, Problem::unknown_activation);
}

TEST(TrainingStudy, ReadsOnesOwnData) {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "data.csv").string();
    std::string table = "x,y\n";
    for (int i = 0; i < 40; ++i)
        table += std::to_string(i / 20.0) + "," + std::to_string(i / 10.0) + "\n";
    put(path, table);
    const StudyReport report = report_of(
        "training",
        {{"task", path}, {"activations", "identity"}, {"layers", "1"}, {"seeds", "1"}, {"epochs", "200"}});
    EXPECT_LT(column_of(report, "identity.test.1").back(), 0.1);
    put(path, table + "nan,1\n");
    const Error error = error_of("training", {{"task", path}});
    EXPECT_NE((error.subject + error.detail + error.hint).find("42"), std::string::npos)
        << "the row is named";
}

}} // namespace act
