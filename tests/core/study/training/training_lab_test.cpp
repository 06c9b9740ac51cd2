#include "study/training/training_lab.h"

#include <gtest/gtest.h>

#include <memory>
#include <stop_token>

namespace act::training_lab_test { namespace {

HiddenActivations contestant(const char* name) {
    return {{.function = of_catalogue(*find(name))}};
}

std::shared_ptr<const TrainingData> parabola() {
    return std::make_shared<const TrainingData>(make_data(TrainingTask::parabola, 1));
}

TrainingPlan short_plan() {
    return {.settings = {.epochs = 2},
            .contestants = {contestant("relu"), contestant("tanh"), contestant("prelu")},
            .first_seed = 4,
            .seeds = 3};
}

TEST(TrainingLab, DoesNotDependOnThreads) {
    const auto data = parabola();
    TrainingLab alone = std::move(TrainingLab::start(short_plan(), data)).value();
    TrainingLab together = alone;
    TrainingLab stepped = alone;
    EXPECT_TRUE(alone.finish({}, 1));
    EXPECT_TRUE(together.finish({}, 5));
    EXPECT_TRUE(stepped.step(11, 2));
    EXPECT_TRUE(stepped.epoch(2));
    while (stepped.step(13)) {}
    const auto expected = alone.snapshots();
    ASSERT_EQ(expected.size(), 9U);
    EXPECT_EQ(alone.runs()[0].seed(), 4U);
    EXPECT_EQ(alone.runs()[5].seed(), 6U);
    for (const TrainingLab* const other : {&together, &stepped}) {
        const auto found = other->snapshots();
        for (std::size_t i = 0; i < 9; ++i) {
            EXPECT_EQ(found[i]->network.parameters, expected[i]->network.parameters);
            EXPECT_EQ(found[i]->test_losses, expected[i]->test_losses);
        }
    }
}

TEST(TrainingLab, StopsBetweenTwoBatches) {
    TrainingLab lab = std::move(TrainingLab::start(short_plan(), parabola())).value();
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(lab.finish(source.get_token()));
    for (const auto& run : lab.snapshots())
        EXPECT_EQ(run->step, 0U);
    EXPECT_TRUE(lab.finish());
    EXPECT_TRUE(lab.finished());
}

TEST(TrainingLab, RefusesPlansThatNoMachineHolds) {
    const auto refused = [](TrainingPlan plan) {
        const Result<TrainingLab> lab = TrainingLab::start(plan, parabola());
        EXPECT_FALSE(lab.ok());
        return lab.ok() ? Error{} : lab.error();
    };
    TrainingPlan plan = short_plan();
    plan.seeds = 0;
    EXPECT_EQ(refused(plan).subject, "seeds");
    plan.seeds = 1'000'000'000;
    EXPECT_EQ(refused(plan).subject, "seeds");
    plan = short_plan();
    plan.contestants = {};
    EXPECT_EQ(refused(plan).subject, "activations·seeds");
    plan = short_plan();
    plan.settings.units = 700;
    plan.settings.layers = 3;
    plan.seeds = 300;
    EXPECT_EQ(refused(plan).problem, Problem::too_large);
    plan.settings.layers = 0;
    EXPECT_EQ(refused(plan).subject, "layers");
}

std::shared_ptr<const TrainingSnapshot> ended(double loss, std::optional<std::size_t> solved = {}) {
    TrainingSnapshot snapshot;
    snapshot.test_losses = {loss};
    snapshot.solved_epoch = solved;
    return std::make_shared<const TrainingSnapshot>(snapshot);
}

TEST(TrainingLab, SummarisesItsSeeds) {
    std::vector runs{ended(3.0, 10), ended(1.0, 20), ended(2.0), ended(9.0, 40)};
    RunSummary summary = summarise(runs);
    EXPECT_EQ(summary.test_min, 1.0);
    EXPECT_EQ(summary.test_median, 2.5);
    EXPECT_EQ(summary.test_max, 9.0);
    EXPECT_EQ(summary.solved, 3U);
    EXPECT_EQ(summary.median_epoch, 20.0);
    EXPECT_EQ(median_run(runs), 2U);
    TrainingSnapshot lost = *runs[1];
    lost.failure = TrainingFailure{5, 1};
    runs[1] = std::make_shared<const TrainingSnapshot>(lost);
    summary = summarise(runs);
    EXPECT_EQ(summary.test_min, 2.0);
    EXPECT_EQ(summary.test_max, infinity);
    EXPECT_EQ(summary.failed, 1U);
    EXPECT_EQ(median_run(runs), 0U);
}

}} // namespace act::training_lab_test
