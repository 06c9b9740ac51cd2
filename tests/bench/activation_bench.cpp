// Value, and value with slope and curvature, of each function at 4096 points between −8 and 8.

#include "activation/catalogue.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace act { namespace {

std::vector<double> points() {
    std::vector<double> xs(4096);
    for (std::size_t i = 0; i < xs.size(); ++i)
        xs[i] = -8.0 + 16.0 * static_cast<double>(i) / 4095.0;
    return xs;
}

void value(benchmark::State& state, const Activation* activation) {
    const std::vector<double> xs = points();
    const std::vector<double> values = initial_values(*activation);
    for (auto _ : state)
        for (const double x : xs)
            benchmark::DoNotOptimize(activation->value(x, values));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(xs.size()));
}

void jet(benchmark::State& state, const Activation* activation) {
    const std::vector<double> xs = points();
    const std::vector<double> values = initial_values(*activation);
    for (auto _ : state)
        for (const double x : xs)
            benchmark::DoNotOptimize(activation->jet(x, values));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(xs.size()));
}

const bool registered = [] {
    for (const Activation& activation : catalogue()) {
        const std::string id(activation.id);
        benchmark::RegisterBenchmark(("value/" + id).c_str(), value, &activation);
        benchmark::RegisterBenchmark(("jet/" + id).c_str(), jet, &activation);
    }
    return true;
}();

}} // namespace act
