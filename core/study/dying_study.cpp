// Units that die: a neuron w·x + b whose activation has f′ = 0 for every point of its data learns no more. For ReLU and n
// points from N(0, I) that has the probability Φ(c)ⁿ with the margin c = −b/|w|; in a deep network whole layers die.
//
// w points along the first coordinate. That loses nothing: the cloud looks alike from all sides.

#include "study/all_studies.h"

#include "base/number.h"
#include "base/random.h"
#include "study/dying_step.h"
#include "study/dying_units.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace act {
namespace {

constexpr double most_weights = 2.0e8; // that are drawn for a simulation: some seconds
constexpr double cloud_reach = 4.0;
constexpr Interval usual_margins{0.0, 5.0};

constexpr std::array settings{
    StudyParameter{.parameter = {.id = "activation"},
                   .name = {"Activation", "激活函数"},
                   .kind = StudyInputKind::function,
                   .initial_text = "relu"},
    StudyParameter{.parameter = {.id = "points",
                                 .symbol = "n",
                                 .kind = ParameterKind::whole,
                                 .initial = 1000.0,
                                 .shown = {1.0, 2000.0},
                                 .legal = {1.0, 1.0e5}},
                   .name = {"Points", "点数"}},
    StudyParameter{.parameter = {.id = "dimension",
                                 .symbol = "d",
                                 .kind = ParameterKind::whole,
                                 .initial = 2.0,
                                 .shown = {1.0, 5.0},
                                 .legal = {1.0, 20.0}},
                   .name = {"Dimension", "点的维数"}},
    StudyParameter{
        .parameter =
            {.id = "weight", .symbol = "|w|", .initial = 1.0, .shown = {0.2, 3.0}, .legal = {1.0e-3, 1.0e3}},
        .name = {"Weight length", "权重的长度"}},
    StudyParameter{
        .parameter =
            {.id = "bias", .symbol = "b", .initial = -2.5, .shown = {-5.0, 1.0}, .legal = {-1.0e3, 1.0e3}},
        .name = {"Bias", "偏置"}},
    StudyParameter{.parameter = {.id = "rate",
                                 .symbol = "η",
                                 .kind = ParameterKind::logarithmic,
                                 .initial = 0.1,
                                 .shown = {0.01, 1000.0},
                                 .legal = {1.0e-9, 1.0e6}},
                   .name = {"Learning rate", "学习率"}},
    StudyParameter{
        .parameter = {.id = "target", .symbol = "t", .shown = {-5.0, 5.0}, .legal = {-1.0e6, 1.0e6}},
        .name = {"Wanted answer", "目标输出"}},
    StudyParameter{.parameter = {.id = "width",
                                 .symbol = "N",
                                 .kind = ParameterKind::whole,
                                 .initial = 4.0,
                                 .shown = {1.0, 16.0},
                                 .legal = {1.0, 256.0}},
                   .name = {"Units a layer", "每层神经元数"}},
    StudyParameter{.parameter = {.id = "depth",
                                 .symbol = "L",
                                 .kind = ParameterKind::whole,
                                 .initial = 10.0,
                                 .shown = {1.0, 50.0},
                                 .legal = {1.0, 1000.0}},
                   .name = {"Layers", "层数"}},
    StudyParameter{.parameter = {.id = "nets",
                                 .symbol = "nets",
                                 .kind = ParameterKind::whole,
                                 .initial = 2000.0,
                                 .shown = {100.0, 10000.0},
                                 .legal = {1.0, 1.0e6}},
                   .name = {"Simulated networks", "模拟的网络数"}},
    seed_parameter};

enum DyingReading : std::size_t {
    dead_probability,
    dead_share,
    dead_share_after,
    weight_after,
    bias_after,
    depth_dead_probability
};

constexpr std::array readings{
    ReadingKind{"dead_probability", {"P(f′ = 0 at all points)", "P(在所有点上 f′ = 0)"}},
    ReadingKind{"dead_share", {"Points with f′ = 0", "f′ = 0 的点所占比例"}},
    ReadingKind{"dead_share_after", {"f′ = 0 after a step", "更新一步后：f′ = 0 的比例"}},
    ReadingKind{"weight_after", {"After a step: weight length", "更新一步后：权重的长度"}},
    ReadingKind{"bias_after", {"After a step: bias", "更新一步后：偏置"}},
    // In one dimension: for all inputs, counted, the last layer linear. Else: for one input, by theory.
    ReadingKind{"depth_dead_probability", {"P(network dead)", "P(网络死亡)"}}};

struct CloudPoint {
    std::vector<double> x;
    double z = 0.0;
    double y = 0.0;
    bool is_dead = false;
};

struct DyingResult {
    std::string title;
    Normal pre_activation;
    Interval margins;
    std::vector<Interval> dead_pieces;
    std::vector<CloudPoint> cloud;
    LinearUnit after; ///< one step of training
    double dead_after = unknown;
    double probability_after = unknown; ///< P(dead) for new points
    std::size_t dimension = 0;
    double probability = 0.0;
    Polyline by_margin; ///< P(dead) by theory
    Polyline counted_by_margin;
    Heat plane;         ///< P(dead) over bias and |w|
    Polyline one_input; ///< P(network dead) by depth, by theory
    Polyline counted_one_input;
    Polyline counted_all_inputs;
    Point depth_now;
};

bool is_in(std::span<const Interval> pieces, double z) {
    return std::ranges::any_of(pieces, [&](const Interval& piece) { return piece.contains(z); });
}

double margin_of(Normal pre_activation) {
    return -pre_activation.mean / pre_activation.deviation;
}

std::vector<CloudPoint> cloud_of(const StudyInputs& inputs, const DyingResult& result) {
    const Function& f = inputs.function("activation").function;
    Random random(inputs.seed("seed"));
    std::vector<CloudPoint> cloud(inputs.count("points"));
    for (CloudPoint& point : cloud) {
        for (std::size_t k = 0; k < result.dimension; ++k)
            point.x.push_back(random.normal());
        point.z = result.pre_activation.at(point.x[0]);
        point.y = f.jet(point.z).y;
        point.is_dead = is_in(result.dead_pieces, point.z);
    }
    return cloud;
}

void take_step(const StudyInputs& inputs, DyingResult& result) {
    std::vector<std::vector<double>> points;
    for (const CloudPoint& point : result.cloud)
        points.push_back(point.x);
    LinearUnit before{.weights = std::vector<double>(result.dimension, 0.0), .bias = inputs.number("bias")};
    before.weights.front() = inputs.number("weight");
    result.after = after_step(inputs.function("activation").function, before, points,
                              {.target = inputs.number("target"), .rate = inputs.number("rate")});
    if (!std::isfinite(result.after.length() + result.after.bias)) return;
    double dead = 0.0;
    for (const std::vector<double>& x : points)
        dead += is_in(result.dead_pieces, result.after.at(x)) ? 1.0 : 0.0;
    result.dead_after = dead / static_cast<double>(points.size());
    result.probability_after =
        dead_unit_probability(inputs.function("activation").function,
                              {result.after.bias, result.after.length()}, inputs.number("points"));
}

void fill_margins(const StudyInputs& inputs, DyingResult& result, const std::stop_token& stop) {
    constexpr int steps = 200;
    constexpr double most_points = 4.0e5; // of all clouds at a margin together
    const Function& f = inputs.function("activation").function;
    const double w = result.pre_activation.deviation;
    const std::size_t points = inputs.count("points");
    const auto clouds =
        static_cast<std::size_t>(std::clamp(most_points / static_cast<double>(points), 20.0, 400.0));
    for (int i = 0; i <= steps; ++i) {
        const double c = result.margins.low + result.margins.width() * i / steps;
        const Normal z{-c * w, w};
        result.by_margin.push_back({c, dead_unit_probability(f, z, inputs.number("points"))});
        if (i % 20 != 10 || stop.stop_requested()) continue;
        const std::uint64_t seed = inputs.seed("seed") + static_cast<std::uint64_t>(i);
        result.counted_by_margin.push_back({c, dead_unit_share(f, z, points, clouds, seed, stop)});
    }
}

Heat plane_of(const StudyInputs& inputs) {
    constexpr std::size_t cells = 60;
    Heat heat{.rows = cells, .columns = cells, .name = "P(dead)"};
    heat.x = hull({-5.0, 1.0}, {inputs.number("bias"), inputs.number("bias")});
    heat.y = hull({0.2, 3.0}, {inputs.number("weight"), inputs.number("weight")});
    const std::vector<Interval> dead = zero_pieces(inputs.function("activation").function, 1);
    for (std::size_t row = 0; row < cells; ++row)
        for (std::size_t column = 0; column < cells; ++column) {
            const auto share = [](std::size_t k) { return (static_cast<double>(k) + 0.5) / cells; };
            const Normal z{heat.x.low + heat.x.width() * share(column),
                           heat.y.high - heat.y.width() * share(row)};
            heat.values.push_back(std::pow(probability(dead, z), inputs.number("points")));
        }
    return heat;
}

void fill_depths(const StudyInputs& inputs, DyingResult& result, const std::stop_token& stop) {
    const Function& f = inputs.function("activation").function;
    const std::size_t depth = inputs.count("depth");
    const double width = inputs.number("width");
    const double unit = probability(zero_pieces(f, 1), {0.0, 1.0});
    const DeadNetworks counted = simulate_dead_networks(f, {inputs.count("width"), depth},
                                                        inputs.count("nets"), inputs.seed("seed"), stop);
    const std::size_t stride = (depth + 24) / 25;
    for (std::size_t layers = 1; layers <= depth; ++layers) {
        const auto at = static_cast<double>(layers);
        result.one_input.push_back({at, dead_network_probability(unit, width, at)});
        if (layers != depth && layers % stride != 0) continue;
        result.counted_one_input.push_back({at, counted.one_input[layers]});
        // The last of the layers is linear, and does not die.
        result.counted_all_inputs.push_back({at, counted.all_inputs[layers - 1]});
    }
    result.depth_now = result.dimension == 1 ? result.counted_all_inputs.back() : result.one_input.back();
}

constexpr Pen alive_pen{.ink = Ink::series, .series = 0};
constexpr Pen dead_pen{.ink = Ink::muted};
constexpr Pen now_pen{.ink = Ink::accent};
constexpr Pen simulated_pen{.ink = Ink::text};
constexpr Pen all_inputs_pen{.ink = Ink::series, .series = 1};
constexpr Pen before_pen{.ink = Ink::text, .weight = Weight::thin, .dash = Dash::dashed};
constexpr Pen after_pen{.ink = Ink::accent};
constexpr Pen leaky_pen{.ink = Ink::series, .series = 2, .weight = Weight::thin, .dash = Dash::dashed};

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

Panel margin_panel(const DyingResult& result, Language language) {
    Panel panel{.title = panel_heading(Phrase{"P(dead) by margin", "死亡概率与间隔"}.in(language))};
    panel.x = {.window = result.margins, .label = "c = −b/|w|"};
    panel.y = {.window = {-0.05, 1.05}};
    panel.marks.emplace_back(line_through(result.by_margin, alive_pen, "P(dead)"));
    panel.marks.emplace_back(Line{.pieces = {{{result.margins.low, 0.0}, {result.margins.high, 0.0}}},
                                  .pen = leaky_pen,
                                  .name = "LeakyReLU"});
    add_dots(panel, result.counted_by_margin, simulated_pen);
    panel.marks.emplace_back(
        Dot{.at = {margin_of(result.pre_activation), result.probability}, .pen = now_pen});
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
    panel.marks.emplace_back(result.plane);
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
               .label = std::string(Phrase{"layers", "层数"}.in(language))};
    panel.y = {.window = {-0.05, 1.05}};
    panel.marks.emplace_back(line_through(result.one_input, alive_pen, "one input"));
    add_dots(panel, result.counted_one_input, simulated_pen);
    add_dots(panel, result.counted_all_inputs, all_inputs_pen);
    panel.marks.emplace_back(Dot{.at = result.depth_now, .pen = now_pen});
    return panel;
}

Figure figure_of(const DyingResult& result, Language language) {
    const auto entry = [&](std::string_view en, std::string_view zh, Pen pen) {
        return LegendEntry{.text = {{std::string(Phrase{en, zh}.in(language))}}, .pen = pen};
    };
    Figure figure;
    figure.columns = 2;
    figure.panels = {cloud_panel(result, language), margin_panel(result, language),
                     plane_panel(result, language), depth_panel(result, language)};
    figure.legend = {entry("alive; theory: one input", "存活；理论：单个输入", alive_pen),
                     entry("dead", "死亡", dead_pen),
                     entry("after one step", "更新一步之后", after_pen),
                     entry("simulated", "模拟", simulated_pen),
                     entry("simulated: all inputs x ∈ ℝ", "模拟：所有输入 x ∈ ℝ", all_inputs_pen),
                     entry("LeakyReLU: never", "LeakyReLU：不会死亡", leaky_pen)};
    return figure;
}

Sentence about_step(const StudyInputs& inputs, const DyingResult& result) {
    const std::string rate = pretty(inputs.number("rate"), 4);
    const std::string target = pretty(inputs.number("target"), 4);
    const std::string en = "One step with η = " + rate + " towards y = " + target;
    const std::string zh = "以 η = " + rate + " 朝 y = " + target + " 更新一步";
    if (std::isnan(result.dead_after)) return {en + " leaves the range of numbers.", zh + "，超出数的范围。"};
    if (result.dead_after == 1.0)
        return {en + " kills the unit: f′ = 0 at every point.", zh + "后该神经元死亡：在所有点上 f′ = 0。"};
    return {en + " leaves the unit alive.", zh + "后该神经元仍然存活。"};
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    const double width = inputs.number("width");
    const double weights = inputs.number("nets") * inputs.number("depth") * width * width;
    if (weights > most_weights)
        return Error{Problem::too_large, "nets × depth × width²", shortest(weights), shortest(most_weights)};
    const StudyFunction& function = inputs.function("activation");
    auto result = std::make_shared<DyingResult>();
    result->title = function.title;
    result->pre_activation = {inputs.number("bias"), inputs.number("weight")};
    result->dimension = inputs.count("dimension");
    result->dead_pieces = zero_pieces(function.function, 1);
    result->cloud = cloud_of(inputs, *result);
    take_step(inputs, *result);
    result->probability =
        dead_unit_probability(function.function, result->pre_activation, inputs.number("points"));
    const double margin = std::clamp(margin_of(result->pre_activation), -10.0, 10.0);
    result->margins = hull(usual_margins, {margin, margin});
    fill_margins(inputs, *result, stop);
    result->plane = plane_of(inputs);
    fill_depths(inputs, *result, stop);

    StudyReport report;
    report.columns = {"point"};
    for (std::size_t k = 1; k <= result->dimension; ++k)
        report.columns.push_back("x" + std::to_string(k));
    report.columns.insert(report.columns.end(), {"pre_activation", "output"});
    double dead = 0.0;
    for (const CloudPoint& point : result->cloud) {
        std::vector<double> row{static_cast<double>(report.rows.size() + 1)};
        row.insert(row.end(), point.x.begin(), point.x.end());
        row.insert(row.end(), {point.z, point.y});
        report.rows.push_back(std::move(row));
        dead += point.is_dead ? 1.0 : 0.0;
    }
    report.readings = {{.kind = dead_probability, .value = result->probability},
                       {.kind = dead_share, .value = dead / inputs.number("points")},
                       {.kind = dead_share_after, .value = result->dead_after},
                       {.kind = weight_after, .value = result->after.length()},
                       {.kind = bias_after, .value = result->after.bias},
                       {.kind = depth_dead_probability, .value = result->depth_now.y}};
    report.remarks.push_back(about_step(inputs, *result));
    if (result->dead_pieces.empty())
        report.remarks.push_back({function.title + " is flat nowhere: its units never die",
                                  function.title + " 没有零梯度区：神经元不会死亡"});
    report.figure = [result](Language language) { return figure_of(*result, language); };
    return report;
}

} // namespace

const Study dying_study{
    .id = "dying",
    .name = {"Dying units", "神经元死亡"},
    .question = {"When does a unit stop learning?", "神经元何时停止学习？"},
    .parameters = settings,
    .readings = readings,
    .page = {200.0 * points_per_mm, 170.0 * points_per_mm},
    .plane = StudyPlane{.panel = 2, .x = "bias", .y = "weight"},
    .run = run,
};

} // namespace act
