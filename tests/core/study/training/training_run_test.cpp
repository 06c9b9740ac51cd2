#include "study/training/training_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <memory>
#include <string>

namespace act::training_run_test { namespace {

std::shared_ptr<const TrainingData> data_of(TrainingTask task) {
    return std::make_shared<const TrainingData>(make_data(task, 1));
}

HiddenActivations hidden(const char* name) {
    return {{.function = of_catalogue(*find(name))}};
}

HiddenActivations typed(const char* formula) {
    return {{.function = *activate(TypedFunction{.name = "mine", .formula = formula})}};
}

TrainingRun run_of(const TrainingSettings& settings, const HiddenActivations& functions,
                   const std::shared_ptr<const TrainingData>& data, std::uint64_t seed = 1) {
    Result<TrainingRun> run = TrainingRun::start(settings, functions, data, seed);
    EXPECT_TRUE(run.ok()) << run.error().subject;
    return std::move(run).value();
}

Error refused(const TrainingSettings& settings, const HiddenActivations& functions) {
    const Result<TrainingRun> run =
        TrainingRun::start(settings, functions, data_of(TrainingTask::parabola), 1);
    EXPECT_FALSE(run.ok());
    return run.ok() ? Error{} : run.error();
}

TEST(TrainingRun, RepeatsItselfHoweverItIsStepped) {
    const auto data = data_of(TrainingTask::parabola);
    for (const bool normalise : {false, true}) {
        const TrainingSettings settings{.normalise = normalise, .epochs = 2};
        TrainingRun whole = run_of(settings, hidden("silu"), data);
        EXPECT_FALSE(whole.step(1'000'000));
        TrainingRun pieces = run_of(settings, hidden("silu"), data);
        EXPECT_EQ(pieces.steps_an_epoch(), 32U);
        EXPECT_TRUE(pieces.step(5));
        EXPECT_EQ(pieces.snapshot().epoch, 0U);
        EXPECT_TRUE(pieces.epoch());
        EXPECT_EQ(pieces.snapshot().step, 32U);
        EXPECT_EQ(pieces.snapshot().test_losses.size(), 2U);
        while (pieces.step(7)) {}
        EXPECT_EQ(whole.snapshot().network.parameters, pieces.snapshot().network.parameters);
        EXPECT_EQ(whole.snapshot().test_losses, pieces.snapshot().test_losses);
        EXPECT_EQ(whole.snapshot().train_losses, pieces.snapshot().train_losses);
        EXPECT_EQ(whole.snapshot().step, 64U);
        EXPECT_TRUE(whole.snapshot().finished);
        TrainingRun other = run_of(settings, hidden("silu"), data, 2);
        other.step(64);
        EXPECT_NE(whole.snapshot().network.parameters, other.snapshot().network.parameters);
    }
}

TEST(TrainingRun, StartsAllActivationsFromTheSameWeights) {
    const auto data = data_of(TrainingTask::spirals);
    const TrainingSettings settings = usual_settings(*data);
    EXPECT_EQ(run_of(settings, hidden("relu"), data).snapshot().network.parameters,
              run_of(settings, hidden("tanh"), data).snapshot().network.parameters);
}

TEST(TrainingRun, LeavesItsSnapshotsAlone) {
    const auto data = data_of(TrainingTask::spirals);
    TrainingRun run = run_of(usual_settings(*data), hidden("sine"), data);
    run.epoch();
    const TrainingSnapshot before = run.snapshot();
    const std::vector<float> parameters = before.network.parameters;
    run.epoch();
    EXPECT_EQ(before.network.parameters, parameters);
    EXPECT_NE(run.snapshot().network.parameters, parameters);
    EXPECT_EQ(before.update_ratios.size(), 3U);
    for (const double ratio : before.update_ratios) {
        EXPECT_GT(ratio, -8.0);
        EXPECT_LT(ratio, 0.0);
    }
}

TEST(TrainingRun, LearnsWithEveryOptimiserAndEveryStart) {
    const auto data = data_of(TrainingTask::gaussians);
    for (const OptimiserKind optimiser : {OptimiserKind::sgd, OptimiserKind::momentum, OptimiserKind::adam})
        for (const StartingWeights weights :
             {StartingWeights::normal, StartingWeights::uniform, StartingWeights::he, StartingWeights::glorot,
              StartingWeights::gain}) {
            TrainingSettings settings = usual_settings(*data);
            settings.optimiser = optimiser;
            settings.weights = weights;
            settings.epochs = 20;
            TrainingRun run = run_of(settings, hidden("tanh"), data);
            run.step(1'000'000);
            EXPECT_TRUE(run.snapshot().solved_epoch)
                << name_of(optimiser) << " " << name_of(weights) << " " << run.snapshot().test_losses.back();
        }
}

TEST(TrainingRun, StartsWeightsWithTheStatedSpread) {
    const auto data = data_of(TrainingTask::parabola);
    const auto spread = [&](StartingWeights weights, const char* function) {
        TrainingSettings settings{.layers = 2, .units = 100, .weights = weights, .weight_size = 0.3};
        const DenseNetwork network = run_of(settings, hidden(function), data).snapshot().network;
        double squares = 0.0;
        for (std::size_t i = 0; i < 10'000; ++i) {
            const auto w = static_cast<double>(network.parameters[network.layers[1].weights + i]);
            squares += w * w;
        }
        EXPECT_EQ(network.parameters[network.layers[1].biases], -0.2F);
        return std::sqrt(squares / 10'000.0);
    };
    constexpr double three_deviations = 3.0 * 0.00708; // of a deviation from 10⁴ normal numbers, 1/√(2n)
    const auto expect_spread = [](double found, double expected) {
        EXPECT_NEAR(found / expected, 1.0, three_deviations);
    };
    expect_spread(spread(StartingWeights::normal, "relu"), 0.3);
    expect_spread(spread(StartingWeights::uniform, "relu"), 0.3 / std::sqrt(3.0));
    expect_spread(spread(StartingWeights::he, "relu"), std::sqrt(2.0 / 100.0));
    expect_spread(spread(StartingWeights::glorot, "relu"), std::sqrt(6.0 / 200.0 / 3.0));
    expect_spread(spread(StartingWeights::gain, "relu"), 1.414214 / 10.0);
    expect_spread(spread(StartingWeights::gain, "tanh"), 1.592537 / 10.0);
}

TEST(TrainingRun, MayGiveEachLayerItsOwnFunction) {
    const auto data = data_of(TrainingTask::parabola);
    const TrainingSettings settings{.layers = 2, .epochs = 1};
    const HiddenActivations both{hidden("tanh")[0], hidden("relu")[0]};
    TrainingRun run = run_of(settings, both, data);
    run.epoch();
    const DenseNetwork network = run.snapshot().network;
    EXPECT_EQ(network.layers[0].function->activation().function->id, "tanh");
    EXPECT_EQ(network.layers[1].function->activation().function->id, "relu");
    EXPECT_EQ(network.layers[2].function, nullptr);
    EXPECT_EQ(refused({.layers = 3}, both).subject, "activations");
}

TEST(TrainingRun, TrainsTheSlopesOfPRelu) {
    const auto data = data_of(TrainingTask::parabola);
    TrainingRun run = run_of({.epochs = 1}, hidden("prelu"), data);
    run.epoch();
    const DenseNetwork network = run.snapshot().network;
    for (std::size_t l = 0; l < 8; ++l)
        EXPECT_NE(network.learned(network.layers[l])[0], 0.25F);
}

TEST(TrainingRun, StopsWhereItLeavesTheFloats) {
    const auto data = data_of(TrainingTask::parabola);
    const TrainingSettings wild{.optimiser = OptimiserKind::sgd, .rate = 1000.0};
    TrainingRun run = run_of(wild, hidden("relu-squared"), data);
    EXPECT_FALSE(run.step(1'000'000));
    const TrainingSnapshot end = run.snapshot();
    ASSERT_TRUE(end.failure);
    EXPECT_TRUE(end.finished);
    EXPECT_EQ(end.failure->step, end.step);
    EXPECT_GE(end.step, 1U);
    EXPECT_LT(end.step, 100U);
    EXPECT_EQ(end.failure->epoch, (end.step + 31) / 32);
    EXPECT_FALSE(run.step());
    EXPECT_EQ(run.snapshot().step, end.step);
    // The step before was still fine.
    TrainingRun again = run_of(wild, hidden("relu-squared"), data);
    again.step(end.step - 1);
    EXPECT_FALSE(again.finished());
    for (const float each : again.snapshot().network.parameters)
        EXPECT_TRUE(std::isfinite(each));
}

TEST(TrainingRun, StopsBeforeItBeginsWhereAFunctionHasNoValue) {
    const auto data = data_of(TrainingTask::parabola);
    for (const char* formula : {"exp(exp(x^2 + 100))", "log(x - 100)", "1/(x - x)"}) {
        TrainingRun run = run_of({}, typed(formula), data);
        EXPECT_TRUE(run.finished()) << formula;
        EXPECT_FALSE(run.epoch());
        EXPECT_EQ(run.snapshot().failure, (TrainingFailure{0, 0})) << formula;
    }
    TrainingRun fine = run_of({.epochs = 1}, typed("x*sigmoid(x)"), data);
    EXPECT_FALSE(fine.epoch());
    EXPECT_FALSE(fine.snapshot().failure);
}

TEST(TrainingRun, RefusesWhatNoNetworkCanBe) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto expect_refused = [&](const TrainingSettings& settings, const std::string& subject) {
        const Error error = refused(settings, hidden("relu"));
        EXPECT_EQ(error.problem, Problem::out_of_range) << subject;
        EXPECT_EQ(error.subject, subject);
        EXPECT_FALSE(error.hint.empty());
    };
    expect_refused({.layers = 0}, "layers");
    expect_refused({.layers = 1'000'000}, "layers");
    expect_refused({.units = 0}, "units");
    expect_refused({.units = std::size_t{1} << 40U}, "units");
    expect_refused({.batch = 0}, "batch");
    expect_refused({.batch = std::size_t{1} << 40U}, "batch");
    expect_refused({.epochs = 0}, "epochs");
    expect_refused({.rate = nan}, "rate");
    expect_refused({.rate = -1.0}, "rate");
    expect_refused({.rate = std::numeric_limits<double>::infinity()}, "rate");
    expect_refused({.weight_size = nan}, "weight_size");
    expect_refused({.bias = nan}, "bias");
    EXPECT_EQ(refused({.layers = 100, .units = 1000}, hidden("relu")).problem, Problem::too_large);
    EXPECT_EQ(refused({.layers = 2, .units = 1000, .batch = 10'000}, hidden("relu")).problem,
              Problem::too_large);
    EXPECT_EQ(refused({}, {}).subject, "activations");
}

TEST(TrainingRun, TakesABatchOfOneAndOneOfAll) {
    const auto data = data_of(TrainingTask::circles);
    for (const std::size_t batch : {1U, 10'000U}) {
        TrainingSettings settings = usual_settings(*data);
        settings.batch = batch;
        settings.epochs = 3;
        settings.normalise = batch > 1;
        TrainingRun run = run_of(settings, hidden("tanh"), data);
        EXPECT_EQ(run.steps_an_epoch(), batch == 1 ? 250U : 1U);
        run.step(1'000'000);
        EXPECT_FALSE(run.snapshot().failure);
        EXPECT_EQ(run.snapshot().test_losses.size(), 4U);
    }
}

}} // namespace act::training_run_test
