// Reading and setting formulas, and what drawing a set one costs.

#include "activation/catalogue.h"
#include "export/fonts.h"
#include "expression/derivative.h"
#include "expression/print.h"
#include "figure/recording_canvas.h"
#include "formula/formula_box.h"
#include "formula/set_formula.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace act { namespace {

std::vector<std::string> all_formulas() {
    std::vector<std::string> formulas;
    for (const Activation& activation : catalogue()) {
        formulas.emplace_back(activation.latex);
        formulas.emplace_back(activation.latex_slope);
    }
    return formulas;
}

void reading(benchmark::State& state) {
    const std::vector<std::string> formulas = all_formulas();
    for (auto _ : state)
        for (const std::string& latex : formulas)
            benchmark::DoNotOptimize(read_maths(latex));
    state.counters["formulas"] = static_cast<double>(formulas.size());
}

void setting(benchmark::State& state) {
    const Fonts fonts;
    std::vector<MathList> formulas;
    for (const std::string& latex : all_formulas())
        formulas.push_back(read_maths(latex));
    for (auto _ : state)
        for (const MathList& maths : formulas)
            benchmark::DoNotOptimize(set_formula(maths, 14.0, fonts));
    state.counters["formulas"] = static_cast<double>(formulas.size());
}

void drawing(benchmark::State& state) {
    const Fonts fonts;
    const FormulaBox box = set_formula(read_maths(find("elu")->latex), 14.0, fonts);
    for (auto _ : state) {
        RecordingCanvas canvas;
        draw_formula(box, {10.0, 10.0}, theme(ThemeId::paper), canvas);
        benchmark::DoNotOptimize(canvas);
    }
}

void differentiating(benchmark::State& state) {
    const Expression f = *parse("tanh(-3*(tanh(x+0.5)+tanh(-2x-1.5))+1.5)*gelu(b*x)/(1+x^2)");
    for (auto _ : state)
        benchmark::DoNotOptimize(latex(*derivative(f), {}));
}

BENCHMARK(reading)->Name("formula/read all");
BENCHMARK(setting)->Name("formula/set all");
BENCHMARK(drawing)->Name("formula/draw elu");
BENCHMARK(differentiating)->Name("formula/derivative");

}} // namespace act
