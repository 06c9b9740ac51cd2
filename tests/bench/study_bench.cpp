// What a slider of a study waits for: its whole report, and the figure of it. A frame has 16 ms.

#include "study/study.h"

#include <benchmark/benchmark.h>

#include <string>

namespace act { namespace {

void make_report(benchmark::State& state, const Study& study) {
    for (auto _ : state)
        benchmark::DoNotOptimize(run_study(study, {}, catalogue_alone()));
}

void make_study_figure(benchmark::State& state, const Study& study) {
    const Result<StudyReport> report = run_study(study, {}, catalogue_alone());
    for (auto _ : state)
        benchmark::DoNotOptimize(report->figure(Language::english));
}

// What a frame of the training lab's drawn network costs: one point through it.
void look_into_network(benchmark::State& state) {
    const Result<StudyReport> report =
        run_study(*find_study("training"), {{"activations", "tanh"}, {"seeds", "1"}}, catalogue_alone());
    const std::vector<float> inputs{0.5F};
    for (auto _ : state)
        benchmark::DoNotOptimize(report->networks.front().values(inputs));
}

const bool studies_registered = [] {
    for (const Study* study : studies()) {
        if (study->measures) continue; // they take the time that they measure
        const std::string id(study->id);
        benchmark::RegisterBenchmark(("study/report/" + id).c_str(),
                                     [=](benchmark::State& state) { make_report(state, *study); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
        benchmark::RegisterBenchmark(("study/figure/" + id).c_str(), [=](benchmark::State& state) {
            make_study_figure(state, *study);
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("study/network", look_into_network)->Unit(benchmark::kMicrosecond);
    return true;
}();

}} // namespace act
