#include "support/files.h"
#include "support/study_readings.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::training_study_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

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

// The same function in each layer is the same network as without a list.
TEST(TrainingStudy, TrainsOneMoreNetworkWhoseLayersDiffer) {
    StudySettings settings{
        {"activations", "tanh"}, {"hidden", "tanh, tanh, tanh"}, {"seeds", "2"}, {"epochs", "2"}};
    const StudyReport same = report_of("training", settings);
    EXPECT_EQ(column_of(same, "hidden.test.2"), column_of(same, "tanh.test.2"));
    EXPECT_EQ(same.figure(Language::english).legend.back().text.front().text, "3 × Tanh");
    settings["hidden"] = "relu, relu, x*sigmoid(2x), sine";
    const StudyReport report = report_of("training", settings);
    EXPECT_EQ(report.columns.size(), 9U);
    EXPECT_NE(column_of(report, "hidden.test.1"), column_of(report, "tanh.test.1"));
    EXPECT_EQ(report.figure(Language::english).legend.back().text.front().text, "2 × ReLU, x·sigmoid(2x)…");
}

// The true slopes, and the one that takes their place.
TEST(TrainingStudy, DrawsBothSlopesWhereTheyDiffer) {
    StudySettings settings{{"activations", "step, relu"}, {"seeds", "1"}, {"epochs", "1"}};
    EXPECT_EQ(report_of("training", settings).figure(Language::english).panels.size(), 4U);
    settings["backward"] = "arctan";
    const Figure figure = report_of("training", settings).figure(Language::english);
    ASSERT_EQ(figure.panels.size(), 6U);
    const std::vector<Mark>& marks = figure.panels.back().marks;
    ASSERT_EQ(marks.size(), 3U);
    for (const Polyline& piece : std::get<Line>(marks[0]).pieces)
        for (const Point& point : piece)
            EXPECT_EQ(point.y, 0.0) << "of the step";
    for (const Polyline& piece : std::get<Line>(marks[2]).pieces)
        for (const Point& point : piece)
            EXPECT_NEAR(point.y, 1.0 / (1.0 + point.x * point.x), 1e-12);
    EXPECT_EQ(std::get<Line>(figure.panels[4].marks[0]).pieces.size(), 2U) << "cut at the jump";
}

TEST(TrainingStudy, TakesAFormulaForTheWayBack) {
    StudySettings settings{{"activations", "relu"}, {"seeds", "1"}, {"epochs", "1"}};
    const auto plain = column_of(report_of("training", settings), "relu.train.1");
    settings["backward"] = "(x + 1.67)*sigmoid(x) - 0.835";
    const auto taught = column_of(report_of("training", settings), "relu.train.1");
    EXPECT_EQ(plain.front(), taught.front()) << "the way forward is the same";
    EXPECT_NE(plain.back(), taught.back());
}

TEST(TrainingStudy, SaysAtWhichStepARunLeftTheRangeOfFloats) {
    const StudyReport report = report_of("training", {{"activations", "exp(exp(x))"}, {"seeds", "1"}});
    ASSERT_FALSE(report.remarks.empty());
    EXPECT_NE(report.remarks.front().en.find("left the range of floats at step"), std::string::npos);
    EXPECT_FALSE(report.figure(Language::chinese).panels.empty());
}

// A network that is small enough to be drawn, and its values by hand.
TEST(TrainingStudy, LetsANetworkBeLookedInto) {
    const StudyReport report = report_of("training", {{"task", "circles"},
                                                      {"activations", "tanh"},
                                                      {"seeds", "1"},
                                                      {"epochs", "3"},
                                                      {"layers", "2"},
                                                      {"units", "3"}});
    ASSERT_EQ(report.networks.size(), 1U);
    const NetworkSketch& network = report.networks.front();
    EXPECT_EQ(network.owner, "tanh");
    ASSERT_EQ(network.layers.size(), 3U);
    EXPECT_EQ(network.layers[0].inputs(), 2U);
    EXPECT_EQ(network.layers[2].units, 1U);
    const std::vector<float> inputs{0.3F, -0.6F};
    const auto values = network.values(inputs);
    ASSERT_EQ(values.size(), 3U);
    std::vector<float> below = inputs;
    for (std::size_t layer = 0; layer < 3; ++layer) {
        const SketchLayer& here = network.layers[layer];
        ASSERT_EQ(values[layer].size(), here.units);
        for (std::size_t unit = 0; unit < here.units; ++unit) {
            double sum = static_cast<double>(here.biases[unit]);
            for (std::size_t input = 0; input < below.size(); ++input)
                sum += static_cast<double>(here.weight(unit, input)) * static_cast<double>(below[input]);
            EXPECT_NEAR(static_cast<double>(values[layer][unit]), std::tanh(sum), 1e-5);
        }
        below = values[layer];
    }
    EXPECT_TRUE(
        report_of("training", {{"units", "17"}, {"activations", "tanh"}, {"seeds", "1"}, {"epochs", "1"}})
            .networks.empty());
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

// A device never ends, and a folder holds no numbers.
TEST(TrainingStudy, ReadsFilesAlone) {
    for (const char* none : {"/dev/zero", "/dev/null", "/tmp", "/nonexistent.csv"})
        EXPECT_EQ(error_of("training", {{"task", none}}).problem, Problem::unknown_option) << none;
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

// A network that learned the mean alone runs along that line and would hide it.
TEST(TrainingStudy, DrawsItsReferencesOverTheCurves) {
    const Figure figure = report_of("training", {{"epochs", "2"}, {"activations", "relu"}, {"seeds", "2"}})
                              .figure(Language::english);
    const std::vector<Mark>& marks = figure.panels.at(1).marks;
    const auto is_line = [](const Mark& mark) { return std::holds_alternative<Line>(mark); };
    const auto is_rule = [](const Mark& mark) { return std::holds_alternative<Rule>(mark); };
    ASSERT_TRUE(std::ranges::any_of(marks, is_line));
    const auto first_rule = std::ranges::find_if(marks, is_rule);
    ASSERT_NE(first_rule, marks.end());
    EXPECT_TRUE(std::none_of(first_rule, marks.end(), is_line));
}

}} // namespace act::training_study_test
