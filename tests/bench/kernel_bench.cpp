// A million normal inputs: number by number, in bulk, and in bulk with slopes; float and double. The counter
// `ns` is nanoseconds an element.

#include "activation/catalogue.h"
#include "activation/kernels.h"
#include "base/random.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace act { namespace {

constexpr std::size_t count = 1'000'000;

template <class T> std::vector<T> normal_inputs() {
    Random random(1);
    std::vector<T> xs(count);
    for (T& x : xs)
        x = static_cast<T>(random.normal());
    return xs;
}

template <class T> struct Arrays {
    std::vector<T> x = normal_inputs<T>();
    std::vector<T> y = std::vector<T>(count);
    std::vector<T> dy = std::vector<T>(count);
};

void report(benchmark::State& state) {
    state.counters["ns"] =
        benchmark::Counter(static_cast<double>(count) * 1e-9,
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

template <class T> void scalar(benchmark::State& state, const Activation* activation) {
    static Arrays<T> a;
    const std::vector<double> values = initial_values(*activation);
    for (auto _ : state) {
        for (std::size_t i = 0; i < count; ++i)
            a.y[i] = static_cast<T>(activation->value(static_cast<double>(a.x[i]), values));
        benchmark::ClobberMemory();
    }
    report(state);
}

template <class T> void bulk(benchmark::State& state, const Activation* activation) {
    static Arrays<T> a;
    const std::vector<double> values = initial_values(*activation);
    for (auto _ : state) {
        apply(*activation, a.x, a.y, values);
        benchmark::ClobberMemory();
    }
    report(state);
}

template <class T> void bulk_with_slopes(benchmark::State& state, const Activation* activation) {
    static Arrays<T> a;
    const std::vector<double> values = initial_values(*activation);
    for (auto _ : state) {
        apply_with_slopes(*activation, a.x, a.y, a.dy, values);
        benchmark::ClobberMemory();
    }
    report(state);
}

template <class T> void add(const Activation& activation, const std::string& type) {
    const auto name = [&](const char* what) {
        return "kernel/" + type + "/" + what + "/" + std::string(activation.id);
    };
    benchmark::RegisterBenchmark(name("scalar").c_str(), scalar<T>, &activation);
    benchmark::RegisterBenchmark(name("value").c_str(), bulk<T>, &activation);
    benchmark::RegisterBenchmark(name("jet").c_str(), bulk_with_slopes<T>, &activation);
}

const bool registered = [] {
    for (const Activation& activation : catalogue()) {
        add<float>(activation, "float");
        add<double>(activation, "double");
    }
    return true;
}();

}} // namespace act
