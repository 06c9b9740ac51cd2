#include "study/dying_figure.h"

#include "base/random.h"
#include "study/study_parts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double cloud_reach = 4.0;
constexpr Pen alive_pen{.ink = Ink::series, .series = 0};
constexpr Pen dead_pen{.ink = Ink::muted};
constexpr Pen now_pen{.ink = Ink::parameter};
constexpr Pen simulated_pen{.ink = Ink::text};
constexpr Pen all_inputs_pen{.ink = Ink::series, .series = 2};
constexpr Pen before_pen{.ink = Ink::text, .weight = Weight::thin, .dash = Dash::dashed};
constexpr Pen after_pen{.ink = Ink::series, .series = 3};
constexpr Pen leaky_pen{.ink = Ink::series, .series = 7, .weight = Weight::thin, .dash = Dash::dashed};

void add_dots(Panel& panel, const Polyline& points, Pen pen) {
    for (const Point& point : points)
        panel.marks.emplace_back(Dot{.at = point, .filled = false, .pen = pen});
}

// Where z = w·x + b is `z` in the plane of the first two coordinates: nothing where w is 0 there.
void add_edge(Panel& panel, const LinearUnit& unit, double z, Pen pen) {
    const double across = unit.weights[0];
    const double up = unit.weights.size() > 1 ? unit.weights[1] : 0.0;
    const double size = across * across + up * up;
    const double along = (z - unit.bias) / size; // of w, from the origin
    if (!std::isfinite(along)) return;
    const double slope = std::abs(up) * 1e6 > std::abs(across) ? -across / up : infinity;
    panel.marks.emplace_back(Rule{{along * across, along * up}, slope, pen});
}

// The edges of what is alive, before the step and after it; z = 0 where nothing ever is dead.
void add_edges(Panel& panel, const DyingResult& result) {
    std::vector<double> edges;
    for (const Interval& piece : result.dead_pieces)
        for (const double edge : {piece.low, piece.high})
            if (std::isfinite(edge)) edges.push_back(edge);
    if (edges.empty()) edges.push_back(0.0);
    LinearUnit before{.weights = std::vector<double>(result.dimension, 0.0),
                      .bias = result.pre_activation.mean};
    before.weights.front() = result.pre_activation.deviation;
    for (const double edge : edges) {
        add_edge(panel, before, edge, before_pen);
        add_edge(panel, result.after, edge, after_pen);
    }
}

Panel cloud_panel(const DyingResult& result, Language language) {
    Panel panel{.title = panel_heading(Phrase{"The neuron’s data", "神经元的数据"}.in(language))};
    const Interval window{-cloud_reach, cloud_reach};
    panel.x = {.window = window, .label = "w·x / |w|"};
    panel.y = {.window = window, .numbers = result.dimension > 1};
    const Normal z = result.pre_activation;
    double low = window.low;
    const auto shade = [&](double from, double to) {
        const Interval alive{std::max(from, window.low), std::min(to, window.high)};
        if (alive.low < alive.high) panel.marks.emplace_back(Shade{alive, alive_pen});
    };
    for (const Interval& dead : result.dead_pieces) {
        shade(low, (dead.low - z.mean) / z.deviation);
        low = std::max(low, (dead.high - z.mean) / z.deviation);
    }
    shade(low, window.high);
    Scatter alive{.points = {}, .pen = alive_pen};
    Scatter dead{.points = {}, .pen = dead_pen};
    Random jitter(1); // in one dimension there is nothing to show upwards
    for (const CloudPoint& point : result.cloud) {
        const double up = result.dimension > 1 ? point.x[1] : jitter.uniform() - 0.5;
        (point.is_dead ? dead : alive).points.push_back({point.x[0], up});
    }
    panel.marks.emplace_back(std::move(dead));
    panel.marks.emplace_back(std::move(alive));
    add_edges(panel, result);
    return panel;
}

constexpr Phrase dead_share{"P(dead)", "死亡概率"};

Panel margin_panel(const DyingResult& result, Language language) {
    Panel panel{.title = panel_heading(Phrase{"P(dead) by margin", "死亡概率与间隔"}.in(language))};
    panel.x = {.window = result.margins, .label = "c = −b/|w|"};
    panel.y = {.window = {-0.05, 1.05}};
    panel.marks.emplace_back(
        line_through(result.by_margin, alive_pen, "P(dead)", std::string(dead_share.in(language))));
    panel.marks.emplace_back(Line{.pieces = {{{result.margins.low, 0.0}, {result.margins.high, 0.0}}},
                                  .pen = leaky_pen,
                                  .name = "LeakyReLU"});
    add_dots(panel, result.counted_by_margin, simulated_pen);
    panel.marks.emplace_back(Dot{.at = {result.margin(), result.probability}, .pen = now_pen});
    const double c = -result.after.bias / result.after.length();
    if (result.margins.contains(c))
        panel.marks.emplace_back(Dot{.at = {c, result.probability_after}, .filled = false, .pen = after_pen});
    return panel;
}

Panel plane_panel(const DyingResult& result, Language language) {
    Panel panel{.title =
                    panel_heading(Phrase{"P(dead) by bias and weights", "死亡概率与偏置和权重"}.in(language)),
                .colour_key = true};
    panel.x = {.window = result.plane.x, .label = "b"};
    panel.y = {.window = result.plane.y, .label = "|w|"};
    panel.zero_lines = false;
    std::get<Heat>(panel.marks.emplace_back(result.plane)).told = dead_share.in(language);
    panel.marks.emplace_back(
        Dot{.at = {result.pre_activation.mean, result.pre_activation.deviation}, .pen = now_pen});
    const Point after{result.after.bias, result.after.length()};
    if (result.plane.x.contains(after.x) && result.plane.y.contains(after.y))
        panel.marks.emplace_back(Dot{.at = after, .filled = false, .pen = after_pen});
    return panel;
}

Panel depth_panel(const DyingResult& result, Language language) {
    Panel panel{.title =
                    panel_heading(Phrase{"P(network dead) by depth", "网络死亡概率与深度"}.in(language))};
    panel.x = {.window = {0.5, result.one_input.back().x + 0.5},
               .label = std::string(Phrase{"layers", "层数"}.in(language)),
               .counted = true};
    panel.y = {.window = {-0.05, 1.05}};
    panel.marks.emplace_back(line_through(result.one_input, alive_pen, "one input",
                                          std::string(Phrase{"one input", "单个输入"}.in(language))));
    add_dots(panel, result.counted_one_input, simulated_pen);
    add_dots(panel, result.counted_all_inputs, all_inputs_pen);
    if (std::isfinite(result.depth_now.y))
        panel.marks.emplace_back(Dot{.at = result.depth_now, .pen = now_pen});
    return panel;
}

} // namespace

Figure dying_figure(const DyingResult& result, Language language) {
    using enum LegendSample;
    const auto entry = [&](std::string_view en, std::string_view zh, Pen pen, LegendSample sample) {
        return LegendEntry{
            .text = {{std::string(Phrase{en, zh}.in(language))}}, .pen = pen, .sample = sample};
    };
    Figure figure;
    figure.columns = 2;
    figure.panels = {cloud_panel(result, language), margin_panel(result, language),
                     plane_panel(result, language), depth_panel(result, language)};
    figure.legend = {entry("alive; theory: one input", "存活；理论：单个输入", alive_pen, line),
                     entry("dead", "死亡", dead_pen, dot),
                     entry("these weights", "当前权重", now_pen, dot),
                     entry("after one step", "更新一步之后", after_pen, line),
                     entry("simulated", "模拟", simulated_pen, ring),
                     entry("simulated: all inputs x ∈ ℝ", "模拟：所有输入 x ∈ ℝ", all_inputs_pen, ring),
                     entry("LeakyReLU", "LeakyReLU", leaky_pen, line)};
    return figure;
}

} // namespace act
