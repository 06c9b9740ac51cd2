// The training lab: one run of experiment a (twelve epochs, eight layers of ten) and of experiment b (1500 epochs, two
// layers of eight) on one core, and fifteen runs of a on all.

#include "study/training/training_lab.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>

namespace act { namespace {

HiddenActivations hidden(const char* name) {
    return {{.function = of_catalogue(*find(name))}};
}

std::shared_ptr<const TrainingData> task_data(TrainingTask task) {
    return std::make_shared<const TrainingData>(make_data(task, 1));
}

void train(benchmark::State& state, TrainingTask task, const char* name, bool normalise) {
    const auto data = task_data(task);
    TrainingSettings settings = usual_settings(*data);
    settings.normalise = normalise;
    for (auto _ : state) {
        Result<TrainingRun> run = TrainingRun::start(settings, hidden(name), data, 1);
        while (run->epoch()) {}
        benchmark::DoNotOptimize(run->snapshot().test_losses.back());
    }
}

void train_fifteen(benchmark::State& state) {
    const auto data = task_data(TrainingTask::parabola);
    for (auto _ : state) {
        Result<TrainingLab> lab =
            TrainingLab::start({.settings = usual_settings(*data),
                                .contestants = {hidden("relu"), hidden("elu"), hidden("prelu")},
                                .seeds = 5},
                               data);
        lab->finish();
        benchmark::DoNotOptimize(lab->snapshots());
    }
}

const bool training_registered = [] {
    for (const char* name : {"relu", "tanh", "elu", "prelu", "gelu", "softplus"})
        for (const bool normalise : {false, true})
            benchmark::RegisterBenchmark(
                (std::string("training/parabola/") + name + (normalise ? "/normalised" : "")).c_str(),
                [=](benchmark::State& state) { train(state, TrainingTask::parabola, name, normalise); })
                ->Unit(benchmark::kMillisecond);
    for (const char* name : {"relu", "tanh", "silu", "sine"})
        benchmark::RegisterBenchmark(
            (std::string("training/spirals/") + name).c_str(),
            [=](benchmark::State& state) { train(state, TrainingTask::spirals, name, false); })
            ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("training/fifteen", train_fifteen)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    return true;
}();

}} // namespace act
