// Units that die: a neuron w·x + b whose activation has f′ = 0 for every point of its data learns no more. For ReLU and n
// points from N(0, I) that has the probability Φ(c)ⁿ with the margin c = −b/|w|; in a deep network whole layers die.
//
// w points along the first coordinate. That loses nothing: the cloud looks alike from all sides.

#include "study/all_studies.h"

#include "base/number.h"
#include "base/random.h"
#include "study/dying_figure.h"
#include "study/dying_units.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace act {
namespace dying_study_file { namespace {

constexpr double most_weights = 2.0e8; // that are drawn for a simulation: some seconds
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

bool is_in(std::span<const Interval> pieces, double z) {
    return std::ranges::any_of(pieces, [&](const Interval& piece) { return piece.contains(z); });
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

// Of a unit with this margin and the weights that are set.
Normal with_margin(const DyingResult& result, double c) {
    const double w = result.pre_activation.deviation;
    return {-c * w, w};
}

void fill_margins(const StudyInputs& inputs, DyingResult& result) {
    constexpr int steps = 200;
    for (int i = 0; i <= steps; ++i) {
        const double c = result.margins.low + result.margins.width() * i / steps;
        const double p =
            std::pow(probability(result.dead_pieces, with_margin(result, c)), inputs.number("points"));
        result.by_margin.push_back({c, p});
    }
}

void count_margins(const StudyInputs& inputs, DyingResult& result, const std::stop_token& stop) {
    constexpr int counts = 10;
    constexpr double most_points = 4.0e5; // of all clouds together
    const auto clouds =
        static_cast<std::size_t>(std::clamp(most_points / inputs.number("points"), 20.0, 400.0));
    std::vector<Normal> at;
    for (int i = 0; i < counts; ++i) {
        const double c = result.margins.low + result.margins.width() * (i + 0.5) / counts;
        result.counted_by_margin.push_back({c, unknown});
        at.push_back(with_margin(result, c));
    }
    const std::vector<double> shares =
        dead_unit_shares(inputs.function("activation").function, at, inputs.count("points"), clouds,
                         inputs.seed("seed"), stop);
    for (std::size_t i = 0; i < shares.size(); ++i)
        result.counted_by_margin[i].y = shares[i];
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

void fill_depths(const StudyInputs& inputs, DyingResult& result) {
    const double width = inputs.number("width");
    const double unit = probability(result.dead_pieces, {0.0, 1.0});
    for (std::size_t layers = 1; layers <= inputs.count("depth"); ++layers) {
        const auto at = static_cast<double>(layers);
        result.one_input.push_back({at, dead_network_probability(unit, width, at)});
    }
    result.depth_now = result.one_input.back();
    if (result.dimension == 1) result.depth_now.y = unknown; // it is for all inputs, and counted
}

void count_depths(const StudyInputs& inputs, DyingResult& result, const std::stop_token& stop) {
    const std::size_t depth = inputs.count("depth");
    const DeadNetworks counted =
        simulate_dead_networks(inputs.function("activation").function, {inputs.count("width"), depth},
                               inputs.count("nets"), inputs.seed("seed"), stop);
    const std::size_t stride = (depth + 24) / 25;
    for (std::size_t layers = 1; layers <= depth; ++layers) {
        if (layers != depth && layers % stride != 0) continue;
        const auto at = static_cast<double>(layers);
        result.counted_one_input.push_back({at, counted.one_input[layers]});
        // The last of the layers is linear, and does not die.
        result.counted_all_inputs.push_back({at, counted.all_inputs[layers - 1]});
    }
    if (result.dimension == 1) result.depth_now = result.counted_all_inputs.back();
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

enum class Counts { left_out, made };

Result<StudyReport> report_on(const StudyInputs& inputs, Counts counts, const std::stop_token& stop) {
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
    const double margin = std::clamp(result->margin(), -10.0, 10.0);
    result->margins = hull(usual_margins, {margin, margin});
    fill_margins(inputs, *result);
    result->plane = plane_of(inputs);
    fill_depths(inputs, *result);
    if (counts == Counts::made) {
        count_margins(inputs, *result, stop);
        count_depths(inputs, *result, stop);
    }

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
                       {.kind = depth_dead_probability,
                        .value = result->depth_now.y,
                        .coming = counts == Counts::left_out && result->dimension == 1}};
    report.remarks.push_back(about_step(inputs, *result));
    if (result->dead_pieces.empty())
        report.remarks.push_back({function.title + " is flat nowhere: its units never die",
                                  function.title + " 没有零梯度区：神经元不会死亡"});
    report.figure = [result](Language language) { return dying_figure(*result, language); };
    return report;
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, Counts::made, stop);
}

Result<StudyReport> glance(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, Counts::left_out, stop);
}

// P(dead) depends on b and |w| by the margin −b/|w| alone.
constexpr std::array dying_tells{StudyTell{1, 2}, StudyTell{2, 1}};

}} // namespace dying_study_file

const Study dying_study{
    .id = "dying",
    .name = {"Dying units", "神经元死亡"},
    .question = {"When does a unit stop learning?", "神经元何时停止学习？"},
    .parameters = dying_study_file::settings,
    .readings = dying_study_file::readings,
    .page = {200.0 * points_per_mm, 170.0 * points_per_mm},
    .plane = StudyPlane{.panel = 2, .x = "bias", .y = "weight"},
    .tells = dying_study_file::dying_tells,
    .run = dying_study_file::run,
    .glance = dying_study_file::glance,
};

} // namespace act
