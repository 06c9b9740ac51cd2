#include "study/signal_figure.h"

#include "base/number.h"
#include "study/study_parts.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace act {
namespace {

constexpr std::size_t most_signal_dots = 20; // along a line

// Means or variances through the layers: `height` gives what stands on the axis.
template <class Height> Panel panel_of(const SignalResult& result, std::string name, Height height) {
    Panel panel;
    panel.x = layer_axis(static_cast<double>(result.nets.depth), 0.0, {});
    std::vector<double> heights;
    const std::size_t stride = 1 + result.nets.depth / most_signal_dots;
    for (std::size_t i = 0; i < result.signals.size(); ++i) {
        const SignalThrough& signal = result.signals[i];
        if (signal.fixed)
            panel.marks.emplace_back(
                Rule{.through = {0.0, height(*signal.fixed)},
                     .pen = {Ink::series, static_cast<int>(i), Weight::hair, Dash::dashed}});
        std::vector<Point> line;
        for (std::size_t layer = 0; layer < signal.theory.size(); ++layer)
            line.push_back({static_cast<double>(layer), height(signal.theory[layer])});
        panel.marks.emplace_back(line_through(line, study_pen(i), signal.function.label + " " + name));
        for (std::size_t layer = 0; layer < signal.sampled.moments.size(); layer += stride) {
            const Point at{static_cast<double>(layer), height(signal.sampled.moments[layer])};
            if (std::isfinite(at.y)) panel.marks.emplace_back(simulated_dot(at, i));
            heights.push_back(at.y);
        }
        for (const Point& point : line)
            heights.push_back(point.y);
    }
    panel.y = {.window = window_around(heights, {-1.0, 1.0}, 0.5)};
    panel.zero_lines = false;
    return panel;
}

// Theory as an outline, simulated shares as dots.
Panel histogram_of(const SignalResult& result, Interval window, std::vector<double> SignalThrough::*density,
                   std::vector<double> SampledSignal::*outputs) {
    Panel panel;
    panel.x = {.window = window};
    const double width = window.width() / static_cast<double>(signal_bins);
    double lowest_top = infinity;
    double highest_top = 0.0;
    for (std::size_t i = 0; i < result.signals.size(); ++i) {
        const SignalThrough& signal = result.signals[i];
        const std::vector<double>& bars = signal.*density;
        panel.marks.emplace_back(
            Line{.pieces = {steps_over(window, bars)}, .pen = study_pen(i), .name = signal.function.label});
        // A value that is taken with a probability stands out of any scale: its bin is cut at the top.
        std::vector<double> sorted = bars;
        std::ranges::sort(sorted, std::greater<>());
        highest_top = std::max(highest_top, sorted[2]);
        if (sorted[2] > 0.0) lowest_top = std::min(lowest_top, sorted[2]);

        std::vector<double> counts(signal_bins, 0.0);
        for (const double y : signal.sampled.*outputs)
            if (const double place = (y - window.low) / width;
                place >= 0.0 && place < static_cast<double>(signal_bins))
                ++counts[static_cast<std::size_t>(place)];
        Scatter dots{.points = {}, .pen = solid_pen(i)};
        for (std::size_t bin = 0; bin < signal_bins; ++bin)
            if (counts[bin] > 0.0)
                dots.points.push_back(
                    {window.low + width * (static_cast<double>(bin) + 0.5),
                     counts[bin] / width / static_cast<double>((signal.sampled.*outputs).size())});
        panel.marks.emplace_back(std::move(dots));
    }
    const double top = std::min(highest_top, 4.0 * lowest_top);
    panel.y = {.window = {0.0, top > 0.0 && std::isfinite(top) ? 1.15 * top : 1.0}};
    return panel;
}

} // namespace

std::string moments_text(const Moments& moments, std::string_view mean, std::string_view variance) {
    // What rounding leaves of a mean of 0.
    const bool is_noise = std::abs(moments.mean) <= 1e-9 * std::sqrt(moments.variance);
    const double shown = is_noise ? 0.0 : moments.mean;
    return std::string(mean) + pretty(shown, 4) + std::string(variance) + pretty(moments.variance, 4);
}

Figure signal_figure(const SignalResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) {
        return std::string(Phrase{en, zh}.in(language));
    };
    const std::string layer = say("layer", "层");
    Figure figure;
    figure.columns = 2;
    Panel means = panel_of(result, "mean", [](const Moments& moments) { return moments.mean; });
    means.title = panel_heading(say("Mean", "均值"));
    Panel variances =
        panel_of(result, "variance", [](const Moments& moments) { return decade(moments.variance); });
    variances.title = panel_heading(say("Variance", "方差"));
    variances.y = decade_axis(variances.y.window, {}, 6);
    means.x.label = variances.x.label = layer;
    Panel first = histogram_of(result, result.first, &SignalThrough::first, &SampledSignal::first);
    first.title = panel_heading(say("Outputs of layer 1", "第 1 层的输出"));
    Panel last = histogram_of(result, result.last, &SignalThrough::last, &SampledSignal::last);
    const std::string depth = std::to_string(result.nets.depth);
    last.title = panel_heading(say("Outputs of layer ", "第 ") + depth + say("", " 层的输出"));
    first.y.label = last.y.label = say("density", "密度");
    figure.panels = {std::move(means), std::move(variances), std::move(first), std::move(last)};

    std::vector<StudyFunction> functions;
    for (const SignalThrough& signal : result.signals)
        functions.push_back(signal.function);
    figure.legend = legend_of(functions);
    for (std::size_t i = 0; i < result.signals.size(); ++i)
        if (const auto& fixed = result.signals[i].fixed)
            figure.legend.push_back({.text = {{say("kept by ", "不动点：") + figure.legend[i].text[0].text},
                                              found_number(moments_text(*fixed, say(": mean ", "，均值 "),
                                                                        say(", variance ", "，方差 ")),
                                                           Ink::text)},
                                     .pen = {Ink::series, static_cast<int>(i), Weight::hair, Dash::dashed}});
    figure.caption = {{say("Lines: theory of wide layers. Dots: ", "线：无限宽网络的理论值；点：")
                           + std::to_string(result.nets.nets) + say(" nets of ", " 个网络，每层 ")
                           + std::to_string(result.nets.width) + say(" units", " 个神经元"),
                       Ink::muted}};
    return figure;
}

} // namespace act
