// A signal on its way through layers of random weights: which activations keep its mean and variance.

#include "study/all_studies.h"

#include "base/number.h"
#include "study/signal_figure.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace act {
namespace signal_study_file { namespace {

constexpr double reach = 4.0;        // deviations of the outputs that a histogram shows
constexpr double most_units = 2.0e8; // in all nets together: some seconds for each function

constexpr std::array settings{
    functions_parameter("selu, elu, relu"),
    StudyParameter{.parameter = {.id = "depth",
                                 .symbol = "n",
                                 .kind = ParameterKind::whole,
                                 .initial = 20.0,
                                 .shown = {1.0, 100.0},
                                 .legal = {1.0, 1.0e4}},
                   .name = {"Layers", "层数"}},
    StudyParameter{
        .parameter = {.id = "start_mean", .symbol = "μ₀", .shown = {-3.0, 3.0}, .legal = {-1.0e3, 1.0e3}},
        .name = {"Input mean", "输入的均值"}},
    StudyParameter{.parameter = {.id = "start_variance",
                                 .symbol = "ν₀",
                                 .kind = ParameterKind::logarithmic,
                                 .initial = 1.0,
                                 .shown = {0.01, 100.0},
                                 .legal = {1.0e-6, 1.0e6}},
                   .name = {"Input variance", "输入的方差"}},
    StudyParameter{.parameter = {.id = "weight_deviation",
                                 .symbol = "σw",
                                 .initial = 1.0,
                                 .shown = {0.0, 3.0},
                                 .legal = {0.0, 1.0e3}},
                   .name = {"Weight deviation", "权重标准差 × √宽度"}},
    StudyParameter{
        .parameter = {.id = "bias_deviation", .symbol = "σb", .shown = {0.0, 1.0}, .legal = {0.0, 1.0e3}},
        .name = {"Bias deviation", "偏置的标准差"}},
    StudyParameter{
        .parameter = {.id = "weight_sum", .symbol = "ω", .shown = {-1.0, 1.0}, .legal = {-1.0e3, 1.0e3}},
        .name = {"Weight sum", "每个神经元的权重之和"}},
    StudyParameter{.parameter = {.id = "independent",
                                 .kind = ParameterKind::choice,
                                 .legal = {0.0, 1.0},
                                 .choices = {"false", "true"}},
                   .name = {"Weights", "权重"},
                   .choices = {{"with this sum", "和固定"}, {"independent", "相互独立"}}},
    StudyParameter{.parameter = {.id = "width",
                                 .symbol = "w",
                                 .kind = ParameterKind::whole,
                                 .initial = 100.0,
                                 .shown = {2.0, 500.0},
                                 .legal = {2.0, 1.0e6}},
                   .name = {"Simulated units", "模拟层宽"}},
    StudyParameter{.parameter = {.id = "nets",
                                 .kind = ParameterKind::whole,
                                 .initial = 20.0,
                                 .shown = {1.0, 100.0},
                                 .legal = {1.0, 1.0e4}},
                   .name = {"Simulated nets", "模拟网络的个数"}},
    seed_parameter};

constexpr std::array readings{ReadingKind{"mean", {"Mean of the last layer", "最后一层的均值"}},
                              ReadingKind{"variance", {"Variance of the last layer", "最后一层的方差"}}};

// What four deviations about the means of all functions take.
Interval window_of(const SignalResult& result, std::size_t layer) {
    std::vector<double> ends;
    for (const SignalThrough& signal : result.signals) {
        const Moments& moments = signal.theory[layer];
        const double far = reach * std::sqrt(moments.variance);
        ends.insert(ends.end(), {moments.mean - far, moments.mean + far});
    }
    return window_around(ends, {-1.0, 1.0});
}

std::vector<double> density_behind(const SignalThrough& signal, const SignalWeights& weights,
                                   std::size_t layer, Interval window, DensityLook look) {
    const Normal input = pre_activation(weights, signal.theory[layer - 1]);
    if (!std::isfinite(input.mean) || !std::isfinite(input.deviation))
        return std::vector<double>(signal_bins, 0.0);
    return density_of(signal.function, input, window, signal_bins, look);
}

SimulatedNets nets_of(const StudyInputs& inputs) {
    return {.weights = {.deviation = inputs.number("weight_deviation"),
                        .sum = inputs.number("weight_sum"),
                        .bias_deviation = inputs.number("bias_deviation"),
                        .independent = inputs.is("independent", "true")},
            .start = {inputs.number("start_mean"), inputs.number("start_variance")},
            .depth = inputs.count("depth"),
            .width = inputs.count("width"),
            .nets = inputs.count("nets"),
            .seed = inputs.seed("seed")};
}

void write_rows(const SignalResult& result, StudyReport& report) {
    for (std::size_t layer = 0; layer <= result.nets.depth; ++layer) {
        report.rows.push_back({static_cast<double>(layer)});
        for (const SignalThrough& signal : result.signals) {
            const Moments& theory = signal.theory[layer];
            const Moments& sampled = signal.sampled.moments[layer];
            report.rows.back().insert(report.rows.back().end(),
                                      {theory.mean, theory.variance, sampled.mean, sampled.variance});
        }
    }
}

struct SignalLook {
    bool samples_nets;
    MeanRule rule;
    DensityLook density;
};

Result<StudyReport> report_on(const StudyInputs& inputs, const SignalLook& look,
                              const std::stop_token& stop) {
    auto result = std::make_shared<SignalResult>();
    result->nets = nets_of(inputs);
    const SimulatedNets& nets = result->nets;
    const double units = inputs.number("depth") * inputs.number("width") * inputs.number("nets");
    if (units > most_units)
        return Error{Problem::too_large, "depth × width × nets", shortest(units), shortest(most_units)};
    const auto functions = inputs.functions("activations");
    const SampledSignal none{.moments = std::vector(nets.depth + 1, Moments{unknown, unknown})};
    std::vector<SampledSignal> sampled(functions.size(), none);
    if (look.samples_nets) sampled = simulate(functions, nets, stop);
    if (stop.stop_requested()) return StudyReport{};
    for (std::size_t i = 0; i < functions.size(); ++i) {
        SignalThrough signal{.function = functions[i]};
        signal.theory =
            signal_by_theory(functions[i].function, nets.weights, nets.start, nets.depth, stop, look.rule);
        if (stop.stop_requested()) return StudyReport{};
        signal.sampled = std::move(sampled[i]);
        signal.fixed = fixed_point(functions[i].function, nets.weights, signal.theory.back(), look.rule);
        result->signals.push_back(std::move(signal));
    }
    result->first = window_of(*result, 1);
    result->last = window_of(*result, nets.depth);

    constexpr std::array<std::string_view, 4> columns{"mean", "variance", "sampled_mean", "sampled_variance"};
    StudyReport report{.columns = columns_of("layer", functions, columns)};
    for (SignalThrough& signal : result->signals) {
        signal.first = density_behind(signal, nets.weights, 1, result->first, look.density);
        signal.last = density_behind(signal, nets.weights, nets.depth, result->last, look.density);
        const std::string& label = signal.function.label;
        report.readings.push_back({.kind = 0, .owner = label, .value = signal.theory.back().mean});
        report.readings.push_back({.kind = 1, .owner = label, .value = signal.theory.back().variance});
        const Moments& last = signal.theory.back();
        if (!std::isfinite(last.mean + last.variance))
            report.remarks.push_back(without_moments(signal.function));
        if (signal.fixed)
            report.remarks.push_back(
                {"A layer of " + signal.function.title + " keeps"
                     + moments_text(*signal.fixed, " mean ", " and variance "),
                 signal.function.title + " 层的不动点：" + moments_text(*signal.fixed, "均值 ", "，方差 ")});
    }
    write_rows(*result, report);
    report.figure = [result](Language language) { return signal_figure(*result, language); };
    return report;
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, {true, exact_mean, DensityLook::whole}, stop);
}

Result<StudyReport> glance(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, {false, quick_mean, DensityLook::glance}, stop);
}

// The last layer's outputs are as wide and as far from 0 as both lines end, and the lines end where they lie.
constexpr std::array signal_tells{StudyTell{0, 3}, StudyTell{1, 3}, StudyTell{3, 0}, StudyTell{3, 1}};

}} // namespace signal_study_file

const Study signal_study{
    .id = "signal",
    .name = {"Signal through depth", "信号的逐层传播"},
    .question = {"Do mean and variance survive?", "经过许多层，均值和方差能保持不变吗？"},
    .parameters = signal_study_file::settings,
    .readings = signal_study_file::readings,
    .page = {180.0 * points_per_mm, 140.0 * points_per_mm},
    .tells = signal_study_file::signal_tells,
    .run = signal_study_file::run,
    .glance = signal_study_file::glance,
};

} // namespace act
