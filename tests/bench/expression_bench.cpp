// Formulas: parsing a long one, the networks' richest cell with its slope at 4096 points, point by point and
// by arrays, and binding some whose breaks must be searched for: a few, thousands, more than anyone wants.

#include "expression/evaluate.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

namespace act { namespace {

Expression richest_cell(const std::string& activation) {
    const std::array<DefinitionText, 4> neurons{DefinitionText{"A", activation + "(x + 0.5)"},
                                                {"B", activation + "(-2x - 1.5)"},
                                                {"C", activation + "(-3x + 1.5)"},
                                                {"D", activation + "(4x + 1)"}};
    return parse("C(A + B) + D(A + B)", define(neurons).value()).value();
}

std::vector<double> points() {
    std::vector<double> x;
    for (int i = 0; i < 4096; ++i)
        x.push_back(-3.0 + 6.0 * i / 4095.0);
    return x;
}

void parse_ten_thousand_characters(benchmark::State& state, const std::string& term) {
    std::string text = "0";
    while (text.size() < 10'000)
        text += term;
    for (auto _ : state)
        benchmark::DoNotOptimize(parse(text));
    state.counters["characters"] = static_cast<double>(text.size());
}
BENCHMARK_CAPTURE(parse_ten_thousand_characters, alike, "+tanh(w*x+0.5)");
BENCHMARK_CAPTURE(parse_ten_thousand_characters, short_words, "+x-b*2");
BENCHMARK_CAPTURE(parse_ten_thousand_characters, parameters, "+elu(x;alpha=1.5)/2");

void parse_all_different(benchmark::State& state) {
    std::string text = "0";
    for (int i = 0; text.size() < 10'000; ++i)
        text += "+a" + std::to_string(i) + "*relu(x-" + std::to_string(i) + ")";
    for (auto _ : state)
        benchmark::DoNotOptimize(parse(text));
}
BENCHMARK(parse_all_different);

void cell_by_points(benchmark::State& state) {
    const Function cell = bind(richest_cell("tanh"), {}, {-3.0, 3.0}).value();
    const std::vector<double> x = points();
    for (auto _ : state)
        for (const double each : x)
            benchmark::DoNotOptimize(cell.jet(each));
}
BENCHMARK(cell_by_points);

void cell_by_arrays(benchmark::State& state) {
    const Expression cell = richest_cell("tanh");
    const std::vector<double> x = points();
    std::vector<double> y(x.size());
    std::vector<double> dy(x.size());
    for (auto _ : state) {
        evaluate(cell, x, {}, y, dy);
        benchmark::DoNotOptimize(dy.data());
    }
}
BENCHMARK(cell_by_arrays);

void bind_with_breaks(benchmark::State& state) {
    const Expression cell = richest_cell("relu");
    for (auto _ : state)
        benchmark::DoNotOptimize(bind(cell, {}, {-3.0, 3.0}));
}
BENCHMARK(bind_with_breaks);

// Σ step(sin(kx)): every break is one of its own small part of the formula.
void bind_with_thousands_of_breaks(benchmark::State& state) {
    std::string text = "0";
    for (int k = 1; k <= state.range(0); ++k)
        text += "+step(sin(" + std::to_string(k) + "x))";
    const Expression sum = parse(text).value();
    for (auto _ : state) {
        const Function f = bind(sum, {}, {-4.0, 4.0}).value();
        state.counters["breaks"] = static_cast<double>(f.breaks.size());
    }
}
BENCHMARK(bind_with_thousands_of_breaks)->Arg(10)->Arg(20)->Arg(40)->Arg(80)->Unit(benchmark::kMillisecond);

// The worst that a search may take: it ends at its limit.
void bind_with_a_search_that_gives_up(benchmark::State& state) {
    std::string text = "0";
    for (int k = 1; k <= 400; ++k)
        text += "+sin(" + std::to_string(k) + "x)";
    const Expression wave = parse("step(" + text + ")").value();
    for (auto _ : state)
        benchmark::DoNotOptimize(bind(wave, {}, {-4.0, 4.0}));
}
BENCHMARK(bind_with_a_search_that_gives_up)->Unit(benchmark::kMillisecond);

}} // namespace act
