// A gradient on its way back through a deep network: how large it can be, usually is, and is on average.

#include "study/all_studies.h"

#include "base/number.h"
#include "study/gradient_figure.h"
#include "study/study_parts.h"

#include <array>
#include <cmath>
#include <memory>

namespace act {
namespace gradient_study_file { namespace {

constexpr double most_slopes = 5.0e7; // of all paths together: some seconds for each function

constexpr std::array settings{functions_parameter("sigmoid, tanh, relu, selu"),
                              StudyParameter{.parameter = {.id = "depth",
                                                           .symbol = "n",
                                                           .kind = ParameterKind::whole,
                                                           .initial = 20.0,
                                                           .shown = {1.0, 100.0},
                                                           .legal = {1.0, 1.0e4}},
                                             .name = {"Layers", "层数"}},
                              StudyParameter{.parameter = {.id = "weight_deviation",
                                                           .symbol = "σw",
                                                           .initial = 1.0,
                                                           .shown = {0.1, 3.0},
                                                           .legal = {0.0, 1.0e3}},
                                             .name = {"Size of weights", "权重的大小"}},
                              StudyParameter{.parameter = {.id = "gaussian",
                                                           .kind = ParameterKind::choice,
                                                           .legal = {0.0, 1.0},
                                                           .choices = {"false", "true"}},
                                             .name = {"Weights", "权重"},
                                             .choices = {{"of one size, ±σw", "大小相同，±σw"},
                                                         {"normal, N(0, σw²)", "正态，N(0, σw²)"}}},
                              StudyParameter{.parameter = {.id = "paths",
                                                           .kind = ParameterKind::whole,
                                                           .initial = 200.0,
                                                           .shown = {1.0, 1000.0},
                                                           .legal = {1.0, 1.0e5}},
                                             .name = {"Simulated paths", "模拟路径数"}},
                              seed_parameter};

constexpr std::array readings{ReadingKind{"best", {"Best case", "最好情形"}},
                              ReadingKind{"typical", {"Typical", "典型值"}},
                              ReadingKind{"rms", {"Root mean square", "均方根"}},
                              ReadingKind{"alive", {"Paths alive, simulated", "存活路径的比例（模拟）"}}};

// The first layer at which the typical product is below a number; 0: none is.
double layer_below(double factor, double number) {
    if (!(factor > 0.0 && factor < 1.0)) return 0.0;
    return std::floor(std::log(number) / std::log(factor)) + 1.0;
}

void remark_on(const GradientThrough& gradient, std::size_t depth, StudyReport& report) {
    const std::string& title = gradient.function.title;
    const LayerFactors& factors = gradient.factors;
    if (factors.alive < 1.0) {
        const std::string one = pretty(factors.alive, 4);
        const std::string all = pretty(std::pow(factors.alive, static_cast<double>(depth)), 4);
        const std::string layers = std::to_string(depth);
        report.remarks.push_back({"A path through " + title + " outlives a layer with probability " + one
                                      + ", and " + layers + " layers with probability " + all,
                                  "经过 " + title + " 的路径以概率 " + one + " 存活过一层，以概率 " + all
                                      + " 存活过 " + layers + " 层"});
    }
    for (const NamedFormat& format : small_formats)
        if (const double layer = layer_below(factors.typical, format.smallest_normal); layer > 0.0) {
            const std::string name(format.name);
            report.remarks.push_back(
                {title + ": the typical product is below the normal numbers of " + name + " from layer "
                     + pretty(layer) + " on",
                 title + "：典型值从第 " + pretty(layer) + " 层起小于 " + name + " 的最小规格化数"});
        }
}

std::vector<double> row_of(const GradientResult& result, std::size_t layer) {
    const auto power = static_cast<double>(layer);
    std::vector<double> row{power};
    for (const GradientThrough& gradient : result.gradients)
        row.insert(row.end(),
                   {std::pow(gradient.factors.best, power), std::pow(gradient.factors.typical, power),
                    std::pow(gradient.factors.rms, power), std::exp(gradient.sampled.log_median[layer])});
    return row;
}

enum class Paths { left_out, sampled };

Result<StudyReport> report_on(const StudyInputs& inputs, Paths paths, const std::stop_token& stop) {
    auto result = std::make_shared<GradientResult>();
    result->paths = {.weights = {inputs.number("weight_deviation"), inputs.is("gaussian", "true")},
                     .depth = inputs.count("depth"),
                     .paths = inputs.count("paths"),
                     .seed = inputs.seed("seed")};
    const double slopes = inputs.number("depth") * inputs.number("paths");
    if (slopes > most_slopes)
        return Error{Problem::too_large, "depth × paths", shortest(slopes), shortest(most_slopes)};
    const auto functions = inputs.functions("activations");
    const std::vector<double> none(result->paths.depth + 1, unknown);
    std::vector<SampledPaths> sampled(functions.size(), SampledPaths{none, none});
    if (paths == Paths::sampled) sampled = simulate(functions, result->paths, stop);
    constexpr std::array<std::string_view, 4> columns{"best", "typical", "rms", "sampled"};
    StudyReport report{.columns = columns_of("layer", functions, columns)};
    for (std::size_t i = 0; i < functions.size(); ++i) {
        if (stop.stop_requested()) return report;
        result->gradients.push_back({functions[i],
                                     layer_factors(functions[i].function, result->paths.weights),
                                     std::move(sampled[i])});
        remark_on(result->gradients.back(), result->paths.depth, report);
    }
    if (result->paths.weights.gaussian)
        report.remarks.push_back({"Normal weights have no largest size: the best case is that of weights ±σw",
                                  "正态权重没有最大值：最好情形按权重 ±σw 计算"});
    result->places = first_path(result->paths);
    for (std::size_t layer = 0; layer <= result->paths.depth; ++layer)
        report.rows.push_back(row_of(*result, layer));
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const std::vector<double>& row = report.rows.back();
        const std::array values{row[1 + 4 * i], row[2 + 4 * i], row[3 + 4 * i],
                                result->gradients[i].sampled.alive.back()};
        for (std::size_t k = 0; k < values.size(); ++k)
            report.readings.push_back({.kind = k,
                                       .owner = functions[i].label,
                                       .value = values.at(k),
                                       .coming = k + 1 == values.size() && paths == Paths::left_out});
    }
    report.figure = [result](Language language) { return gradient_figure(*result, language); };
    return report;
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, Paths::sampled, stop);
}

Result<StudyReport> glance(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, Paths::left_out, stop);
}

}} // namespace gradient_study_file

const Study gradient_study{
    .id = "gradient",
    .name = {"Gradient through depth", "梯度的逐层传播"},
    .question = {"How small does a gradient get?", "梯度反向传播时会变得多小？"},
    .parameters = gradient_study_file::settings,
    .readings = gradient_study_file::readings,
    .page = {180.0 * points_per_mm, 150.0 * points_per_mm},
    .run = gradient_study_file::run,
    .glance = gradient_study_file::glance,
};

} // namespace act
