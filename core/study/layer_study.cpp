// One layer of a network under inputs from N(μ, σ²): what comes out, and what it does to gradients.
//
// gain = 1/√E f² keeps the mean square of a signal (He et al. 2015 for ReLU: √2); χ = E f′²/E f² is then the
// factor on squared gradients a layer. A linear neuron that is fed by n outputs of mean m and variance v has a
// Hessian of condition 1 + n·m²/v: what zig-zags are made of (LeCun et al. 1998).

#include "study/all_studies.h"

#include "base/number.h"
#include "study/layer_numbers.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace act {
namespace layer_study_file { namespace {

constexpr std::size_t bins = 96;
constexpr double reach = 4.0; // deviations of the input that are shown

constexpr std::array settings{
    functions_parameter("relu, tanh, gelu"),
    StudyParameter{.parameter = {.id = "mean", .symbol = "μ", .shown = {-3.0, 3.0}, .legal = {-100.0, 100.0}},
                   .name = {"Input mean", "输入的均值"}},
    StudyParameter{.parameter = {.id = "deviation",
                                 .symbol = "σ",
                                 .kind = ParameterKind::logarithmic,
                                 .initial = 1.0,
                                 .shown = {0.1, 10.0},
                                 .legal = {1.0e-3, 1.0e3}},
                   .name = {"Input deviation", "输入的标准差"}},
    StudyParameter{.parameter = {.id = "units",
                                 .symbol = "n",
                                 .kind = ParameterKind::whole,
                                 .initial = 100.0,
                                 .shown = {1.0, 1000.0},
                                 .legal = {1.0, 1.0e9}},
                   .name = {"Layer units", "该层单元数"}}};

constexpr std::array readings{
    ReadingKind{"mean", {"Mean", "均值"}},
    ReadingKind{"variance", {"Variance", "方差"}},
    ReadingKind{"gain", {"Gain 1/√E f²", "增益 1/√E f²"}},
    ReadingKind{"chi", {"χ = E f′²/E f²", "χ = E f′²/E f²"}},
    ReadingKind{"typical_slope", {"Typical slope exp E log|f′|", "典型斜率 exp E log|f′|"}},
    ReadingKind{"flat", {"P(f′ = 0)", "P(f′ = 0)"}},
    ReadingKind{"zeros", {"P(f = 0)", "P(f = 0)"}},
    ReadingKind{"condition", {"Condition number κ", "条件数 κ"}}};

struct Shape {
    std::string label = {};
    std::vector<Point> curve = {};
    std::vector<double> density = {}; ///< of the outputs, by bin
};

struct LayerResult {
    Interval x;
    Normal input;
    std::vector<LegendEntry> legend;
    std::vector<Shape> shapes;
};

double bin_middle(Interval x, std::size_t i) {
    return x.low + x.width() * (static_cast<double>(i) + 0.5) / static_cast<double>(bins);
}

Figure figure_of(const LayerResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) { return Phrase{en, zh}.in(language); };
    Panel in{.title = panel_heading(say("What goes in", "输入"))};
    in.x = {.window = result.x, .label = "x"};
    std::vector<Point> bell;
    for (std::size_t i = 0; i <= 200; ++i) {
        const double x = result.x.low + result.x.width() * static_cast<double>(i) / 200.0;
        bell.push_back({x, result.input.density(x)});
    }
    const double top = 1.15 * result.input.density(result.input.mean);
    in.y = {.window = {0.0, top}, .label = std::string(say("density", "密度"))};
    Polyline base;
    for (const Point& point : bell)
        base.push_back({point.x, 0.0});
    in.marks.emplace_back(Band{.upper = bell, .lower = base, .pen = {.ink = Ink::muted}});
    in.marks.emplace_back(Line{.pieces = {bell},
                               .pen = {.ink = Ink::text},
                               .name = "density in",
                               .told = std::string(say("density in", "输入的密度"))});

    Panel curves{.title = panel_heading(say("What the layer does", "该层的作用"))};
    curves.x = {.window = result.x, .label = "x"};
    Panel out{.title = panel_heading(say("What comes out", "输出"))};
    out.x = {.window = result.x, .label = "f(x)"};
    std::vector<double> heights;
    double highest = top;
    for (std::size_t i = 0; i < result.shapes.size(); ++i) {
        const Shape& shape = result.shapes[i];
        curves.marks.emplace_back(line_through(shape.curve, study_pen(i), shape.label + " f"));
        out.marks.emplace_back(Line{.pieces = {steps_over(result.x, shape.density)},
                                    .pen = study_pen(i),
                                    .name = shape.label + " density out",
                                    .told = result.legend[i].text.front().text
                                            + std::string(say(" density out", " 输出的密度"))});
        for (const Point& point : shape.curve)
            heights.push_back(std::clamp(point.y, result.x.low, result.x.high));
        // A value that is taken with a probability stands out of any scale: its bin is cut at the top.
        std::vector<double> sorted = shape.density;
        std::ranges::sort(sorted);
        highest = std::max(highest, 1.15 * sorted[sorted.size() - 3]);
    }
    curves.y = {.window = window_around(heights, result.x)};
    out.y = {.window = {0.0, std::min(highest, 4.0 * top)}};
    Figure figure;
    figure.columns = 3;
    figure.panels = {std::move(in), std::move(curves), std::move(out)};
    figure.legend = result.legend;
    return figure;
}

// How near to the truth its numbers and bars are.
struct LayerLook {
    MeanRule rule;
    DensityLook density;
};

Result<StudyReport> report_on(const StudyInputs& inputs, const LayerLook& look, const std::stop_token& stop) {
    const auto functions = inputs.functions("activations");
    const Normal input{inputs.number("mean"), inputs.number("deviation")};
    auto result = std::make_shared<LayerResult>();
    result->x = {input.at(-reach), input.at(reach)};
    result->input = input;
    result->legend = legend_of(functions);
    StudyReport report;
    report.columns = {"x", "density_in"};
    for (const StudyFunction& function : functions) {
        if (stop.stop_requested()) return report;
        const LayerNumbers numbers = layer_numbers(function.function, input, look.rule);
        const double condition =
            1.0 + inputs.number("units") * numbers.mean * numbers.mean / numbers.variance;
        const std::array values{numbers.mean,
                                numbers.variance,
                                1.0 / std::sqrt(numbers.square),
                                numbers.slope_square / numbers.square,
                                numbers.typical_slope,
                                numbers.flat,
                                numbers.zeros,
                                condition};
        for (std::size_t k = 0; k < values.size(); ++k)
            report.readings.push_back({.kind = k, .owner = function.label, .value = values.at(k)});
        if (!std::isfinite(numbers.mean + numbers.variance))
            report.remarks.push_back(without_moments(function));
        report.columns.push_back(function.label + ".density_out");
        Shape shape{.label = function.label};
        for (std::size_t i = 0; i <= 400; ++i) {
            const double x = result->x.low + result->x.width() * static_cast<double>(i) / 400.0;
            shape.curve.push_back({x, function.function.jet(x).y});
        }
        shape.density = density_of(function, input, result->x, bins, look.density);
        result->shapes.push_back(std::move(shape));
    }
    for (std::size_t i = 0; i < bins; ++i) {
        const double x = bin_middle(result->x, i);
        std::vector<double> row{x, input.density(x)};
        for (const Shape& shape : result->shapes)
            row.push_back(look.density == DensityLook::whole ? shape.density[i] : unknown);
        report.rows.push_back(std::move(row));
    }
    report.figure = [result](Language language) { return figure_of(*result, language); };
    return report;
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, {exact_mean, DensityLook::whole}, stop);
}

Result<StudyReport> glance(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, {quick_mean, DensityLook::glance}, stop);
}

}} // namespace layer_study_file

const Study layer_study{
    .id = "layer",
    .name = {"One layer", "一层网络"},
    .question = {"What comes out of one layer?", "一层网络会输出什么？"},
    .parameters = layer_study_file::settings,
    .readings = layer_study_file::readings,
    .page = {200.0 * points_per_mm, 90.0 * points_per_mm},
    .run = layer_study_file::run,
    .glance = layer_study_file::glance,
};

} // namespace act
