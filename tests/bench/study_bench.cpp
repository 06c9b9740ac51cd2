// What a slider of a study waits for: its whole report, or a glance where it has one, and the figure of it. A frame has
// 16 ms: `frames` is how many of them go by. "slowest" has all sliders of whole numbers at their ends.

#include "study/study.h"

#include <benchmark/benchmark.h>

#include <string>

namespace act { namespace {

void make_report(benchmark::State& state, const Study& study) {
    for (auto _ : state)
        benchmark::DoNotOptimize(run_study(study, {}, catalogue_alone()));
}

constexpr double frame_s = 0.016;

StudySettings slowest_settings(const Study& study) {
    StudySettings settings;
    for (const StudyParameter& each : study.parameters)
        if (each.parameter.kind == ParameterKind::whole)
            settings.insert_or_assign(std::string(each.parameter.id),
                                      typed(each.parameter, each.parameter.shown.high));
    return settings;
}

void glance_at(benchmark::State& state, const Study& study, const StudySettings& settings) {
    const Result<StudyInputs> inputs = read_settings(study, settings, catalogue_alone());
    for (auto _ : state)
        benchmark::DoNotOptimize(study.glance(*inputs, {}));
    state.counters["frames"] = benchmark::Counter(frame_s * static_cast<double>(state.iterations()),
                                                  benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
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
        if (study->glance != nullptr) {
            benchmark::RegisterBenchmark(("study/glance/" + id).c_str(), [=](benchmark::State& state) {
                glance_at(state, *study, {});
            })->Unit(benchmark::kMillisecond);
            benchmark::RegisterBenchmark(
                ("study/glance/slowest/" + id).c_str(),
                [=](benchmark::State& state) { glance_at(state, *study, slowest_settings(*study)); })
                ->Unit(benchmark::kMillisecond);
        }
        benchmark::RegisterBenchmark(("study/figure/" + id).c_str(), [=](benchmark::State& state) {
            make_study_figure(state, *study);
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("study/network", look_into_network)->Unit(benchmark::kMicrosecond);
    return true;
}();

}} // namespace act
