// Sampling f′ of each function for a plot of 320 × 360 px, and for the same plot in print at 600 dpi.

#include "curve/sample.h"

#include <benchmark/benchmark.h>

#include <string>

namespace act { namespace {

void sampling(benchmark::State& state, const Activation* activation, double px) {
    const Function function = bind(*activation, initial_values(*activation), Convention::own);
    const Resolution resolution{.px_per_x = px / 8.0, .px_per_y = px / 2.0, .y = {-0.5, 1.5}};
    std::size_t points = 0;
    for (auto _ : state) {
        const Curve curve = sample(function, 1, {-4.0, 4.0}, resolution);
        points = 0;
        for (const Polyline& piece : curve.pieces)
            points += piece.size();
        benchmark::DoNotOptimize(curve);
    }
    state.counters["points"] = static_cast<double>(points);
}

const bool registered = [] {
    for (const char* id : {"relu", "elu", "tanh", "mish"}) {
        benchmark::RegisterBenchmark((std::string("sample/screen/") + id).c_str(), sampling, find(id), 320.0);
        benchmark::RegisterBenchmark((std::string("sample/print/") + id).c_str(), sampling, find(id), 2700.0);
    }
    return true;
}();

}} // namespace act
