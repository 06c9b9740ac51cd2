// The edge of chaos: for which random weights a signal and its gradient survive many layers, and whether near
// inputs part or become alike (Poole et al. 2016, Schoenholz et al. 2017, Hayou et al. 2019).
//
// The deviations of weights and biases are a plane. Where χ₁ > 1 gradients grow and near inputs part, where
// χ₁ < 1 gradients vanish and all inputs become alike; both happen within about 1/|log χ₁| layers.

#include "study/all_studies.h"

#include "base/memo.h"
#include "base/number.h"
#include "study/mean_field.h"
#include "study/sampled_nets.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>

namespace act {
namespace chaos_study_file { namespace {

constexpr Interval shown_bias{0.0, 1.0};
constexpr Interval shown_weight{0.5, 2.5};
constexpr double most_weight = 10.0;
constexpr double most_units = 2e7; // of all layers and nets: seconds
constexpr std::array starts{NetInput{1.0, 1.0}, NetInput{1.0, 0.6}, NetInput{1.0, 0.95},
                            NetInput{1.0, 0.1}, NetInput{2.5, 0.0}, NetInput{0.2, 0.0}};
constexpr std::array<std::size_t, 3> of_variance{0, 4, 5};
constexpr std::array<std::size_t, 3> of_correlation{1, 2, 3};

constexpr std::array chaos_settings{StudyParameter{.parameter = {.id = "activation"},
                                                   .name = {"Activation", "激活函数"},
                                                   .kind = StudyInputKind::function,
                                                   .initial_text = "tanh"},
                                    StudyParameter{.parameter = {.id = "weight_deviation",
                                                                 .symbol = "σw",
                                                                 .initial = 1.5,
                                                                 .shown = shown_weight,
                                                                 .legal = {0.0, most_weight}},
                                                   .name = {"Weight deviation", "权重的标准差"}},
                                    StudyParameter{.parameter = {.id = "bias_deviation",
                                                                 .symbol = "σb",
                                                                 .initial = 0.2,
                                                                 .shown = shown_bias,
                                                                 .legal = {0.0, 10.0}},
                                                   .name = {"Bias deviation", "偏置的标准差"}},
                                    StudyParameter{.parameter = {.id = "depth",
                                                                 .symbol = "L",
                                                                 .kind = ParameterKind::whole,
                                                                 .initial = 50.0,
                                                                 .shown = {1.0, 100.0},
                                                                 .legal = {1.0, 1000.0}},
                                                   .name = {"Layers", "层数"}},
                                    StudyParameter{.parameter = {.id = "width",
                                                                 .symbol = "n",
                                                                 .kind = ParameterKind::whole,
                                                                 .initial = 100.0,
                                                                 .shown = {1.0, 500.0},
                                                                 .legal = {1.0, 1.0e4}},
                                                   .name = {"Simulated units", "模拟层宽"}},
                                    StudyParameter{.parameter = {.id = "nets",
                                                                 .symbol = "m",
                                                                 .kind = ParameterKind::whole,
                                                                 .initial = 10.0,
                                                                 .shown = {1.0, 50.0},
                                                                 .legal = {1.0, 1000.0}},
                                                   .name = {"Simulated nets", "模拟网络个数"}},
                                    seed_parameter};

constexpr std::array chaos_readings{
    ReadingKind{"q", {"Fixed variance q*", "方差的不动点 q*"}},
    ReadingKind{"chi", {"χ₁ = σw² E f′²", "χ₁ = σw² E f′²"}},
    ReadingKind{"depth_scale", {"Depth scale 1/|log χ₁|", "深度尺度 1/|log χ₁|"}, {"layers", "层"}},
    ReadingKind{"critical_weight_deviation", {"σw at the edge, at this σb", "此 σb 下混沌边缘处的 σw"}}};

// The plane of an activation: it does not change while its point moves.
struct PlaneKey {
    SharedActivation activation = nullptr;
    std::vector<double> values = {};
    Interval bias = {};
    Interval weight = {};
    bool operator==(const PlaneKey&) const = default;
};

struct Plane {
    Heat heat = {};
    std::vector<EdgePoint> edge = {};
};

std::shared_ptr<const VarianceMap> map_of(const StudyFunction& function) {
    using MapKey = std::pair<SharedActivation, std::vector<double>>;
    static std::mutex guard;
    static Memo<MapKey, std::shared_ptr<const VarianceMap>> last;
    const std::scoped_lock lock(guard);
    return last.get({function.activation, function.values},
                    [&](const MapKey&) { return std::make_shared<const VarianceMap>(function.function); });
}

Plane plane_over(const VarianceMap& map, Interval bias, Interval weight) {
    constexpr std::size_t cells = 48; // with twice as many TeX takes a minute
    Plane plane;
    plane.heat = {.x = bias,
                  .y = weight,
                  .rows = cells,
                  .columns = cells,
                  .scale = ColourScale::diverging,
                  .range = {-2.0, 2.0},
                  .name = "log2 chi",
                  .told = "log₂ χ₁",
                  .key = {{-2.0, "¼"}, {-1.0, "½"}, {0.0, "1"}, {1.0, "2"}, {2.0, "4"}}};
    const auto middle = [](Interval side, std::size_t i) {
        return side.low + side.width() * (static_cast<double>(i) + 0.5) / static_cast<double>(cells);
    };
    for (std::size_t row = cells; row-- > 0;)
        for (std::size_t column = 0; column < cells; ++column)
            plane.heat.values.push_back(std::log2(map.near_chi({middle(weight, row), middle(bias, column)})));
    plane.edge = map.edge(most_weight);
    return plane;
}

std::shared_ptr<const Plane> plane_of(const StudyFunction& function, Interval bias, Interval weight) {
    static std::mutex guard;
    static Memo<PlaneKey, std::shared_ptr<const Plane>> last;
    const std::scoped_lock lock(guard);
    return last.get({function.activation, function.values, bias, weight}, [&](const PlaneKey&) {
        return std::make_shared<const Plane>(plane_over(*map_of(function), bias, weight));
    });
}

struct ChaosResult {
    LayerWeights weights;
    NetSize size;
    double q = unknown;
    double correlation = unknown; ///< c*
    double chi = unknown;
    double critical = unknown;
    std::shared_ptr<const Plane> plane;
    std::array<std::vector<double>, starts.size()> variance; ///< theory, by start
    std::array<std::vector<double>, starts.size()> correlations;
    SampledNets sampled;
};

// How near to the theory its lines are. For a glance the means are read from the map's table, and a map of correlations
// serves for variances that are alike to a share: less than one sees of a line. Numbers are not taken from such lines.
struct LineLook {
    bool is_glance = false;
    double alike = 1e-7;
    std::size_t terms = CorrelationMap::all_terms;
};
constexpr LineLook whole_lines{};
constexpr LineLook glanced_lines{.is_glance = true, .alike = 3e-3, .terms = CorrelationMap::quick_terms};

double mean_square_by(const LineLook& look, const Function& function, const VarianceMap& map, double q) {
    const double near = look.is_glance ? map.near_mean_square(q) : unknown;
    return std::isfinite(near) ? near : mean_square(function, q);
}

// Variances from layer to layer. Correlations go with the first start's variance, by a map that is made anew
// while that variance still moves.
void follow_theory(const Function& function, const VarianceMap& variances, const LineLook& look,
                   ChaosResult& result) {
    for (const std::size_t i : of_variance) {
        std::vector<double>& variance = result.variance.at(i);
        variance = {starts.at(i).variance};
        while (variance.size() <= result.size.depth) {
            const double last = variance.back();
            const bool rests = variance.size() > 1 && variance[variance.size() - 2] == last;
            variance.push_back(rests || !std::isfinite(last)
                                   ? last
                                   : result.weights.after(mean_square_by(look, function, variances, last)));
        }
    }
    const std::vector<double>& variance = result.variance[0];
    std::unique_ptr<const CorrelationMap> map;
    double made_at = unknown;
    for (const std::size_t i : of_correlation)
        result.correlations.at(i) = {starts.at(i).correlation};
    for (std::size_t layer = 0; layer < result.size.depth; ++layer) {
        const double q = variance[layer];
        if (!(std::abs(q - made_at) <= look.alike * q)) {
            map = std::make_unique<const CorrelationMap>(function, q, look.terms);
            made_at = q;
        }
        for (const std::size_t i : of_correlation) {
            std::vector<double>& correlation = result.correlations.at(i);
            correlation.push_back(result.weights.after(map->product(correlation.back()))
                                  / result.weights.after(map->product(1.0)));
        }
    }
}

Line line_of(const std::vector<double>& values, Pen pen, std::string name, std::string told) {
    std::vector<Point> points;
    for (std::size_t layer = 0; layer < values.size(); ++layer)
        points.push_back({static_cast<double>(layer), values[layer]});
    return line_through(points, pen, std::move(name), std::move(told));
}

// Not every layer of a deep net: dots that touch are a line.
Scatter dots_of(const std::vector<double>& values, Pen pen) {
    Scatter scatter{.points = {}, .pen = pen};
    const std::size_t step = std::max<std::size_t>(1, values.size() / 25);
    for (std::size_t layer = 0; layer < values.size(); layer += step)
        if (std::isfinite(values[layer]))
            scatter.points.push_back({static_cast<double>(layer), values[layer]});
    return scatter;
}

Rule level(double y) {
    return {.through = {0.0, y}, .slope = 0.0, .pen = {Ink::muted, 0, Weight::thin, Dash::dashed}};
}

// Where a word about one phase stands: the middle of the longest stretch of it in a column of the plane.
struct PhasePlace {
    double low = 0.0;
    double high = 0.0;
};
PhasePlace longest_stretch(const Heat& heat, std::size_t column, bool chaotic) {
    PhasePlace best;
    const double cell = heat.y.width() / static_cast<double>(heat.rows);
    std::size_t begin = 0;
    for (std::size_t row = 0; row <= heat.rows; ++row) {
        const double value = row < heat.rows ? heat.values[row * heat.columns + column] : 0.0;
        if (chaotic ? value > 0.0 : value < 0.0) continue;
        const double low = heat.y.high - cell * static_cast<double>(row);
        const double high = heat.y.high - cell * static_cast<double>(begin);
        if (high - low > best.high - best.low) best = {low, high};
        begin = row + 1;
    }
    return best;
}

void name_phase(Panel& panel, const Heat& heat, bool chaotic, std::string_view name, std::string_view what,
                std::string_view more) {
    const std::size_t column = heat.columns * 11 / 20;
    const PhasePlace place = longest_stretch(heat, column, chaotic);
    if (place.high - place.low < 0.2 * heat.y.width()) return;
    const Point at{heat.x.low + 0.58 * heat.x.width(), 0.5 * (place.low + place.high)};
    panel.marks.emplace_back(Remark{.at = at,
                                    .text = {{std::string(name), Ink::text, Face::semibold, 1.0}},
                                    .down_pt = -16.0,
                                    .size = 1.25});
    // What that means is said of both phases or of none.
    panel.marks.emplace_back(Remark{.at = at, .text = {{std::string(what)}}, .is_one = true});
    panel.marks.emplace_back(
        Remark{.at = at, .text = {{std::string(more)}}, .down_pt = 13.5, .is_one = true});
}

Panel plane_panel(const ChaosResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) { return Phrase{en, zh}.in(language); };
    const Heat& heat = result.plane->heat;
    const LayerWeights& at = result.weights;
    Panel panel{.title =
                    panel_heading(say("Factor on squared gradients a layer, χ₁", "每层梯度平方的倍数 χ₁"))};
    if (std::isfinite(result.chi))
        panel.title.push_back(found_number("  = " + pretty(result.chi, 5), Ink::parameter));
    panel.x = {.window = heat.x,
               .label = std::string(say("deviation of biases", "偏置的标准差")),
               .symbol = {"σ", "b"}};
    panel.y = {.window = heat.y,
               .label = std::string(say("deviation of weights", "权重的标准差")),
               .symbol = {"σ", "w"}};
    panel.zero_lines = false;
    panel.colour_key = true;
    // As many steps of colour as its key shows: files have one rectangle for all neighbours of a step.
    constexpr int levels = 64;
    std::get<Heat>(panel.marks.emplace_back(heat)).levels = levels;
    std::vector<Point> edge;
    for (const EdgePoint& point : result.plane->edge)
        edge.push_back({point.bias_deviation, point.weight_deviation});
    const Pen loud{.ink = Ink::text, .weight = Weight::curve};
    panel.marks.emplace_back(
        line_through(edge, loud, "edge of chaos", std::string(say("edge of chaos", "混沌边缘"))));
    if (!edge.empty() && edge.front().x == 0.0)
        panel.marks.emplace_back(Dot{.at = edge.front(), .pen = loud});
    name_phase(panel, heat, true, say("chaotic", "混沌"), say("gradients grow,", "梯度增大，"),
               say("near inputs part", "相近的输入分开"));
    name_phase(panel, heat, false, say("ordered", "有序"), say("gradients vanish,", "梯度消失，"),
               say("inputs become alike", "不同的输入趋同"));
    const Pen guide{Ink::text, 0, Weight::thin, Dash::dotted};
    const Point point{at.bias_deviation, at.weight_deviation};
    panel.marks.emplace_back(Segment{{heat.x.low, point.y}, point, guide});
    panel.marks.emplace_back(Segment{{point.x, heat.y.low}, point, guide});
    if (std::isfinite(result.critical))
        panel.marks.emplace_back(Dot{.at = {point.x, result.critical}, .filled = false, .pen = loud});
    panel.marks.emplace_back(Dot{.at = point, .pen = {.ink = Ink::parameter}});
    return panel;
}

std::string_view starts_name(std::size_t k) {
    static constexpr std::array<std::string_view, 3> names{"1; 0.6", "2.5; 0.95", "0.2; 0.1"};
    return names.at(k);
}

Figure chaos_figure(const ChaosResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) { return Phrase{en, zh}.in(language); };
    Panel variance{.title = panel_heading(say("Variance", "方差"))};
    Panel correlation{.title = panel_heading(say("Correlation of two inputs", "两个输入的相关系数"))};
    const Interval layers{0.0, static_cast<double>(result.size.depth)};
    variance.x = {.window = layers};
    correlation.x = {.window = layers, .label = std::string(say("layer", "层"))};
    const bool rests = std::isfinite(result.q);
    variance.y = {.window = {0.0, std::max(2.7, rests ? 1.25 * result.q : 0.0)}};
    correlation.y = {.window = {0.0, 1.04}};
    if (rests) {
        variance.title.push_back(found_number("  q* = " + pretty(result.q, 5)));
        variance.marks.emplace_back(level(result.q));
    }
    if (std::isfinite(result.correlation)) {
        correlation.title.push_back(found_number("  c* = " + pretty(result.correlation, 4)));
        correlation.marks.emplace_back(level(result.correlation));
    }
    Figure figure;
    for (std::size_t k = 0; k < 3; ++k) {
        const std::size_t v = of_variance.at(k);
        const std::size_t c = of_correlation.at(k);
        variance.marks.emplace_back(dots_of(result.sampled.variance[v], solid_pen(k)));
        correlation.marks.emplace_back(dots_of(result.sampled.correlation[c], solid_pen(k)));
        const std::string from_variance = pretty(starts.at(v).variance);
        const std::string from_correlation = pretty(starts.at(c).correlation);
        variance.marks.emplace_back(line_of(result.variance.at(v), study_pen(k),
                                            "variance from " + from_variance,
                                            std::string(say("start ", "起始 ")) + from_variance));
        correlation.marks.emplace_back(line_of(result.correlations.at(c), study_pen(k),
                                               "correlation from " + from_correlation,
                                               std::string(say("start ", "起始 ")) + from_correlation));
        figure.legend.push_back(
            {.text = {{std::string(say("from ", "起始 ")).append(starts_name(k))}}, .pen = study_pen(k)});
    }
    figure.caption = {{Sentence{"Lines: infinite width. Dots: means of " + std::to_string(result.size.nets)
                                    + " nets of " + std::to_string(result.size.width)
                                    + " units. Each starts from a variance; a correlation.",
                                "曲线：无限宽度；点：" + std::to_string(result.size.nets) + " 个每层 "
                                    + std::to_string(result.size.width)
                                    + " 个单元的网络的均值。图例：起始方差；起始相关系数。"}
                           .in(language),
                       Ink::muted}};
    figure.first_leads = true;
    figure.panels = {plane_panel(result, language), std::move(variance), std::move(correlation)};
    return figure;
}

// Holds the point, and does not move while that stays within what sliders show at first.
Interval holding(Interval shown, double value) {
    return shown.contains(value) ? shown : hull(shown, {1.05 * value, 1.05 * value});
}

std::optional<Sentence> about_edge(const StudyFunction& function, const VarianceMap& map, double critical) {
    const std::string most = pretty(most_weight);
    switch (map.edge_kind(critical, most_weight)) {
    case EdgeKind::exists: return std::nullopt;
    case EdgeKind::negative:
        return Sentence{function.title + " has no edge of chaos for σw up to " + most
                            + ": σb² would have to be negative.",
                        function.title + " 在 σw 不超过 " + most + " 时没有混沌边缘：σb² 必须为负。"};
    case EdgeKind::single: {
        const std::string place = pretty(map.edge_at(0.0, most_weight));
        return Sentence{"The edge of chaos of " + function.title + " is one point: σb = 0, σw = " + place
                            + ".",
                        function.title + " 的混沌边缘只有一点：σb = 0，σw = " + place + "。"};
    }
    case EdgeKind::nowhere: break;
    }
    return Sentence{function.title + " has no edge of chaos at this σb for σw up to " + most + ".",
                    function.title + " 在此 σb 下，σw 不超过 " + most + " 时没有混沌边缘。"};
}

StudyReport chaos_report(const ChaosResult& result, const LineLook& look) {
    StudyReport report;
    report.columns = {"layer", "variance", "correlation", "sampled_variance", "sampled_correlation"};
    for (std::size_t layer = 0; layer <= result.size.depth; ++layer)
        report.rows.push_back({static_cast<double>(layer),
                               look.is_glance ? unknown : result.variance[0][layer],
                               look.is_glance ? unknown : result.correlations[1][layer],
                               result.sampled.variance[0][layer], result.sampled.correlation[1][layer]});
    const std::array values{result.q, result.chi, 1.0 / std::abs(std::log(result.chi)), result.critical};
    for (std::size_t k = 0; k < values.size(); ++k)
        report.readings.push_back({.kind = k, .value = values.at(k)});
    return report;
}

Result<StudyReport> report_on_chaos(const StudyInputs& inputs, const LineLook& look,
                                    const std::stop_token& stop) {
    auto result = std::make_shared<ChaosResult>();
    result->weights = {inputs.number("weight_deviation"), inputs.number("bias_deviation")};
    result->size = {inputs.count("depth"), inputs.count("width"), inputs.count("nets")};
    const double units = inputs.number("depth") * inputs.number("width") * inputs.number("nets");
    if (units > most_units)
        return Error{Problem::too_large, "depth × width × nets", pretty(units), pretty(most_units)};
    const StudyFunction& function = inputs.function("activation");
    const auto map = map_of(function);
    const LayerWeights at = result->weights;
    result->q = map->fixed_point(at);
    result->chi = at.weight_deviation * at.weight_deviation * mean_square_slope(function.function, result->q);
    result->critical = map->edge_at(at.bias_deviation, most_weight);
    if (std::isfinite(result->q) && result->q > 0.0)
        result->correlation = CorrelationMap(function.function, result->q).fixed_point(at);
    follow_theory(function.function, *map, look, *result);
    result->sampled = look.is_glance
                          ? no_nets(starts.size(), result->size.depth)
                          : sample_nets(function, at, starts, result->size, inputs.seed("seed"), stop);
    result->plane = plane_of(function, holding(shown_bias, at.bias_deviation),
                             holding(shown_weight, at.weight_deviation));
    StudyReport report = chaos_report(*result, look);
    if (std::optional<Sentence> remark = about_edge(function, *map, result->critical))
        report.remarks.push_back(*std::move(remark));
    report.figure = [result](Language language) { return chaos_figure(*result, language); };
    return report;
}

Result<StudyReport> run_chaos(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on_chaos(inputs, whole_lines, stop);
}

Result<StudyReport> glance_at_chaos(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on_chaos(inputs, glanced_lines, stop);
}

// Inputs become alike where the plane says “ordered”, and only there.
constexpr std::array chaos_tells{StudyTell{0, 2}, StudyTell{2, 0}};

}} // namespace chaos_study_file

const Study chaos_study{
    .id = "chaos",
    .name = {"Edge of chaos", "混沌边缘"},
    .question = {"Which weights keep a signal alive?", "怎样的权重能让信号穿过许多层？"},
    .parameters = chaos_study_file::chaos_settings,
    .readings = chaos_study_file::chaos_readings,
    .page = {200.0 * points_per_mm, 135.0 * points_per_mm},
    .plane = StudyPlane{0, "bias_deviation", "weight_deviation"},
    .tells = chaos_study_file::chaos_tells,
    .run = chaos_study_file::run_chaos,
    .glance = chaos_study_file::glance_at_chaos,
};

} // namespace act
