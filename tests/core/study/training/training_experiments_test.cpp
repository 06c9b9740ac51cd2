// The two experiments with known answers. The numbers come from the same experiments in PyTorch, whose random
// numbers are others: what must agree is what holds over seeds.

#include "study/training/training_lab.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace act::training_experiments_test { namespace {

using Snapshots = std::vector<std::shared_ptr<const TrainingSnapshot>>;

// Seeds of experiment a.
Snapshots parabola_runs(const char* name, bool normalise, std::size_t seeds) {
    const auto data = std::make_shared<const TrainingData>(make_data(TrainingTask::parabola, 1));
    TrainingSettings settings = usual_settings(*data);
    settings.normalise = normalise;
    Result<TrainingLab> lab = TrainingLab::start(
        {.settings = settings, .contestants = {{{.function = of_catalogue(*find(name))}}}, .seeds = seeds},
        data);
    lab->finish();
    return lab->snapshots();
}

RunSummary parabola(const char* name) {
    return summarise(parabola_runs(name, false, 20));
}

std::ptrdiff_t stuck(const Snapshots& runs) {
    return std::ranges::count_if(runs, [](const auto& run) { return run->test_losses.back() > 650.0; });
}

TEST(TrainingExperiments, NoReluLeavesTheMeanOfTheParabola) {
    const RunSummary relu = parabola("relu");
    EXPECT_GT(relu.test_min, 650.0);
    EXPECT_NEAR(relu.test_median, 830.0, 30.0);
    EXPECT_EQ(relu.failed, 0U);
}

TEST(TrainingExperiments, EluFallsInTwoGroups) {
    const Snapshots elu = parabola_runs("elu", false, 20);
    EXPECT_GE(stuck(elu), 20 / 3);
    EXPECT_LE(stuck(elu), 2 * 20 / 3);
    EXPECT_LT(summarise(elu).test_min, 20.0);
    EXPECT_NEAR(summarise(elu).test_max, 710.0, 30.0);
}

TEST(TrainingExperiments, EveryPReluLearnsTheParabola) {
    const RunSummary prelu = parabola("prelu");
    EXPECT_LT(prelu.test_max, 100.0);
    EXPECT_LT(prelu.test_median, 15.0);
    EXPECT_GT(prelu.test_min, 3.0); // the noise alone is 4
}

TEST(TrainingExperiments, SoftplusLearnsTheParabolaMostly) {
    const RunSummary softplus = parabola("softplus");
    EXPECT_LT(softplus.test_min, 15.0);
    EXPECT_LT(softplus.test_median, 40.0);
}

TEST(TrainingExperiments, SigmoidStaysAtTheMean) {
    const Snapshots sigmoid = parabola_runs("sigmoid", false, 10);
    EXPECT_EQ(stuck(sigmoid), 10);
    EXPECT_NEAR(summarise(sigmoid).test_median, 690.0, 20.0);
}

TEST(TrainingExperiments, NormalisationBringsEveryoneOffTheMean) {
    for (const char* name : {"relu", "elu", "softplus", "sigmoid"}) {
        const RunSummary summary = summarise(parabola_runs(name, true, 10));
        EXPECT_LT(summary.test_max, 650.0) << name;
        EXPECT_LT(summary.test_min, 100.0) << name;
        EXPECT_GT(summary.test_median, 20.0) << name;
        EXPECT_LT(summary.test_median, 150.0) << name;
    }
}

// How many of so many seeds get below solved_loss in experiment b.
std::size_t solved_spirals(const char* name, std::size_t seeds, std::vector<double>* epochs = nullptr) {
    const auto data = std::make_shared<const TrainingData>(make_data(TrainingTask::spirals, 1));
    std::size_t solved = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Result<TrainingRun> run =
            TrainingRun::start(usual_settings(*data), {{.function = of_catalogue(*find(name))}}, data, seed);
        for (std::size_t epoch = 1; run->epoch(); ++epoch)
            if (epoch % 50 == 0 && run->snapshot().solved_epoch) break;
        const TrainingSnapshot end = run->snapshot();
        if (!end.solved_epoch) continue;
        ++solved;
        if (epochs != nullptr) epochs->push_back(static_cast<double>(*end.solved_epoch));
    }
    if (epochs != nullptr) std::ranges::sort(*epochs);
    return solved;
}

TEST(TrainingExperiments, SineAndSiluUnwindTheSpiralsFromEverySeed) {
    std::vector<double> sine;
    EXPECT_EQ(solved_spirals("sine", 10, &sine), 10U);
    EXPECT_LT(sine[5], 400.0);
    std::vector<double> silu;
    EXPECT_EQ(solved_spirals("silu", 10, &silu), 10U);
    EXPECT_NEAR(silu[5], 930.0, 200.0);
}

TEST(TrainingExperiments, ReluUnwindsTheSpiralsOftenAndTanhSometimes) {
    EXPECT_NEAR(static_cast<double>(solved_spirals("relu", 10)), 6.0, 2.0);
    EXPECT_NEAR(static_cast<double>(solved_spirals("tanh", 10)), 3.0, 2.0);
}

TEST(TrainingExperiments, LinesSigmoidsAndStepsNeverUnwindTheSpirals) {
    for (const char* name : {"identity", "sigmoid", "step"})
        EXPECT_EQ(solved_spirals(name, 3), 0U) << name;
}

TEST(TrainingExperiments, StepsLearnThroughTheSlopeOfAWindow) {
    const auto data = std::make_shared<const TrainingData>(make_data(TrainingTask::circles, 1));
    const LayerActivation step{.function = of_catalogue(*find("step"))};
    LayerActivation taught = step;
    taught.backward = of_catalogue(*find("hardtanh"));
    Result<TrainingLab> lab = TrainingLab::start(
        {.settings = usual_settings(*data), .contestants = {{step}, {taught}}, .seeds = 5}, data);
    lab->finish();
    const Snapshots runs = lab->snapshots();
    EXPECT_EQ(summarise(std::span(runs).first(5)).solved, 0U);
    EXPECT_GE(summarise(std::span(runs).last(5)).solved, 4U);
}

}} // namespace act::training_experiments_test
