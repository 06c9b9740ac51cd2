// The property card of each function when a slider has moved: all that the inspector measures anew in one
// frame. And its parts, for a function in the middle.

#include "expression/typed.h"
#include "views/explore/measured.h"

#include <benchmark/benchmark.h>

#include <string>

namespace act { namespace {

// Scale moves a little each time, so that nothing is remembered.
void card(benchmark::State& state, const SharedActivation& activation) {
    ExploreSpec spec{.activation = activation, .values = initial_values(*activation)};
    const std::size_t scale = activation->parameters.size();
    spec.values.insert(spec.values.end(), {1.0, 1.0, 0.0, 0.0});
    for (auto _ : state) {
        spec.values[scale] = spec.values[scale] > 2.0 ? 1.0 : spec.values[scale] + 1e-3;
        benchmark::DoNotOptimize(measured(measured_key(spec)));
    }
}

void measuring(benchmark::State& state) {
    const Function gelu = bind(*find("gelu"), {}, Convention::own);
    for (auto _ : state)
        benchmark::DoNotOptimize(measure(gelu));
}
void integrating(benchmark::State& state) {
    const Function gelu = bind(*find("gelu"), {}, Convention::own);
    for (auto _ : state)
        benchmark::DoNotOptimize(normal_moments(gelu));
}
void saturating(benchmark::State& state) {
    const Function gelu = bind(*find("gelu"), {}, Convention::own);
    for (auto _ : state)
        benchmark::DoNotOptimize(saturation(gelu, 0.01));
}

BENCHMARK(measuring)->Unit(benchmark::kMicrosecond);
BENCHMARK(integrating)->Unit(benchmark::kMicrosecond);
BENCHMARK(saturating)->Unit(benchmark::kMicrosecond);

const bool registered = [] {
    for (const Activation& activation : catalogue())
        benchmark::RegisterBenchmark(("card/" + std::string(activation.id)).c_str(), card,
                                     of_catalogue(activation))
            ->Unit(benchmark::kMicrosecond);
    const SharedActivation typed = *activate({.name = "typed", .formula = "x*sigmoid(b*x) + 0.1*max(x, a)"});
    benchmark::RegisterBenchmark("card/typed", card, typed)->Unit(benchmark::kMicrosecond);
    return true;
}();

}} // namespace act
