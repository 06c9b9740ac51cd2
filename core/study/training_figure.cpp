#include "study/training_figure.h"

#include "base/number.h"
#include "i18n/phrase.h"
#include "study/study_parts.h"
#include "study/training/layer_report.h"
#include "study/training/training_lab.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t most_shown_samples = 300;
constexpr std::size_t most_shown_epochs = 240;
constexpr std::size_t fit_points = 161;
constexpr std::size_t region_cells = 72; // along each side

std::string_view say(Language language, std::string_view en, std::string_view zh) {
    return Phrase{en, zh}.in(language);
}

// Thin and solid for each seed, thick and with the dash for the one in the middle.
Pen seed_pen(std::size_t activation) {
    return solid_pen(activation, Weight::hair);
}

Interval inputs_of(const TrainingSamples& samples, std::size_t coordinate) {
    std::vector<double> values;
    for (std::size_t i = 0; i < samples.count(); ++i)
        values.push_back(static_cast<double>(samples.point(i)[coordinate]));
    return window_around(values, {-1.0, 1.0});
}

Polyline fit_of(const DenseNetwork& network, Interval x) {
    std::vector<float> points;
    for (std::size_t i = 0; i < fit_points; ++i)
        points.push_back(static_cast<float>(x.low + x.width() * static_cast<double>(i) / (fit_points - 1)));
    const std::vector<float> values = predict(network, points);
    Polyline fit;
    for (std::size_t i = 0; i < fit_points; ++i)
        fit.push_back({static_cast<double>(points[i]), static_cast<double>(values[i])});
    return fit;
}

Scatter samples_of(const TrainingSamples& samples, double target, Pen pen, bool plane) {
    Scatter scatter{.points = {}, .pen = pen};
    const std::size_t every = (samples.count() + most_shown_samples - 1) / most_shown_samples;
    for (std::size_t i = 0; i < samples.count(); i += every) {
        const auto point = samples.point(i);
        const auto value = static_cast<double>(samples.targets[i]);
        if (plane && value != target) continue;
        scatter.points.push_back(
            {static_cast<double>(point[0]), plane ? static_cast<double>(point[1]) : value});
    }
    return scatter;
}

// What a reading calls one of the runs of an activation.
std::string seed_name(const TrainingPicture& picture, std::size_t activation, Language language) {
    return picture.legend[activation].text.front().text
           + std::string(say(language, ", a seed", "（某个种子）"));
}

Panel fits_panel(const TrainingPicture& picture, Language language) {
    const TrainingSamples& train = picture.data->train;
    Panel panel{.title = panel_heading(say(language, "Data and fits", "数据与拟合"))};
    panel.x = {.window = inputs_of(train, 0), .label = "x"};
    std::vector<double> targets;
    for (const float target : train.targets)
        targets.push_back(static_cast<double>(target));
    panel.y = {.window = window_around(targets, {-1.0, 1.0})};
    panel.marks.emplace_back(samples_of(train, 0.0, {.ink = Ink::guide}, false));
    for (std::size_t k = 0; k < picture.labels.size(); ++k)
        for (const SharedSnapshot& run : picture.of(k))
            panel.marks.emplace_back(line_through(fit_of(run->network, panel.x.window), seed_pen(k),
                                                  picture.labels[k] + " seed",
                                                  seed_name(picture, k, language)));
    for (std::size_t k = 0; k < picture.labels.size(); ++k)
        panel.marks.emplace_back(line_through(fit_of(picture.middle(k).network, panel.x.window), study_pen(k),
                                              picture.labels[k] + " median"));
    return panel;
}

// The answers of the leading activation's run in the middle over the plane, with the samples of both classes.
Panel regions_panel(const TrainingPicture& picture, Language language) {
    const TrainingSamples& train = picture.data->train;
    const std::string title = std::string(say(language, "What it answers: ", "网络的回答："))
                              + picture.legend[picture.leading].text.front().text;
    Panel panel{.title = panel_heading(title)};
    panel.x = {.window = inputs_of(train, 0), .label = "x₁"};
    panel.y = {.window = inputs_of(train, 1), .label = "x₂"};
    std::vector<float> points;
    for (std::size_t row = 0; row < region_cells; ++row)
        for (std::size_t column = 0; column < region_cells; ++column) {
            const auto share = [](std::size_t i) { return (static_cast<double>(i) + 0.5) / region_cells; };
            points.push_back(static_cast<float>(panel.x.window.low + panel.x.window.width() * share(column)));
            points.push_back(static_cast<float>(panel.y.window.high - panel.y.window.width() * share(row)));
        }
    const PredictedPieces answers = predict_pieces(picture.middle(picture.leading).network, points);
    Heat heat{.x = panel.x.window,
              .y = panel.y.window,
              .rows = region_cells,
              .columns = region_cells,
              .scale = ColourScale::diverging,
              .range = {-1.6, 1.6}, // the samples must stand out from it
              .name = "output",
              .told = std::string(say(language, "output", "输出"))};
    // Neighbouring linear pieces of a ReLU network differ a little; smooth functions have one piece.
    for (std::size_t i = 0; i < points.size() / 2; ++i) {
        const double shade =
            1.0 - 0.06 * static_cast<double>(answers.pieces[i] * 0x9e3779b97f4a7c15ULL >> 62U);
        heat.values.push_back(shade * std::clamp(static_cast<double>(answers.values[i]), -1.0, 1.0));
    }
    panel.marks.emplace_back(std::move(heat));
    panel.marks.emplace_back(samples_of(train, -1.0, {.ink = Ink::derivative}, true));
    panel.marks.emplace_back(samples_of(train, 1.0, {.ink = Ink::function}, true));
    panel.zero_lines = false;
    return panel;
}

std::vector<Point> errors_of(const TrainingSnapshot& run) {
    std::vector<Point> points;
    const std::size_t every = 1 + run.test_losses.size() / most_shown_epochs;
    for (std::size_t epoch = 0; epoch < run.test_losses.size(); epoch += every)
        points.push_back({static_cast<double>(epoch), decade(run.test_losses[epoch])});
    return points;
}

// Its name stands on the side where there is more room.
void add_reference(Panel& panel, double error, std::string_view text, double down_pt) {
    if (!(error > 0.0)) return;
    const double at = decade(error);
    panel.marks.emplace_back(
        Rule{{0.0, at}, 0.0, {.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dashed}});
    panel.marks.emplace_back(Remark{.at = {panel.x.window.high, at},
                                    .text = {{std::string(text) + pretty(error, 3), Ink::muted}},
                                    .align = 1.05,
                                    .down_pt = down_pt,
                                    .along = panel.x.window});
}

Panel errors_panel(const TrainingPicture& picture, Language language) {
    Panel panel{.title = panel_heading(say(language, "Test error", "测试误差"))};
    panel.x = {.window = {0.0, static_cast<double>(picture.epochs)},
               .label = std::string(say(language, "epoch", "轮"))};
    std::vector<double> heights{decade(picture.noise)};
    for (const SharedSnapshot& run : picture.runs)
        for (const Point& point : errors_of(*run))
            heights.push_back(point.y);
    panel.y = decade_axis(window_around(heights, {-2.0, 2.0}, 1.0), {});
    panel.zero_lines = false;
    for (std::size_t k = 0; k < picture.labels.size(); ++k)
        for (const SharedSnapshot& run : picture.of(k))
            panel.marks.emplace_back(line_through(errors_of(*run), seed_pen(k),
                                                  "log10 " + picture.labels[k] + " seed",
                                                  seed_name(picture, k, language)));
    for (std::size_t k = 0; k < picture.labels.size(); ++k)
        panel.marks.emplace_back(line_through(errors_of(picture.middle(k)), study_pen(k),
                                              "log10 " + picture.labels[k] + " median"));
    // Over the curves: a network that learns the mean alone runs along that very line.
    add_reference(panel, picture.noise, say(language, "noise alone: ", "仅噪声："), -7.0);
    add_reference(panel, picture.mean_alone, say(language, "mean alone: ", "仅均值："), 7.0);
    return panel;
}

// The top of a little histogram of square roots of counts, in the cell of a layer and an activation.
Polyline histogram_in(const Histogram& histogram, double left, double base) {
    constexpr double width = 0.84;
    constexpr double height = 0.62;
    std::size_t most = 1;
    for (const std::size_t count : histogram.counts)
        most = std::max(most, count);
    Polyline top;
    const auto steps = static_cast<double>(histogram.counts.size());
    for (std::size_t i = 0; i < histogram.counts.size(); ++i)
        for (const double end : {0.0, 1.0}) {
            const double x = left + width * (static_cast<double>(i) + end) / steps;
            const double share = static_cast<double>(histogram.counts[i]) / static_cast<double>(most);
            top.push_back({x, base + height * std::sqrt(share)});
        }
    return top;
}

Polyline level(Polyline line, double y) {
    for (Point& point : line)
        point.y = y;
    return line;
}

using Reports = std::vector<std::vector<LayerReport>>;

std::vector<NamedTick> layer_names(std::size_t layers) {
    std::vector<NamedTick> names;
    for (std::size_t layer = 0; layer < layers; layer += std::max<std::size_t>(1, layers / 10))
        names.push_back({static_cast<double>(layer + 1), std::to_string(layer + 1)});
    return names;
}

Panel values_panel(const TrainingPicture& picture, const Reports& reports, Language language) {
    Panel panel{.title =
                    panel_heading(say(language, "Values and flat units by layer", "各层取值与平坦比例"))};
    const auto count = static_cast<double>(reports.size());
    const auto layers = static_cast<double>(reports.front().size());
    panel.x = {
        .window = {0.5, layers + 0.5}, .label = std::string(say(language, "layer", "层")), .counted = true};
    panel.y = {.window = {-0.3, count}};
    panel.x.names = layer_names(reports.front().size());
    for (std::size_t k = reports.size(); k-- > 0;)
        panel.y.names.push_back({count - static_cast<double>(k) - 0.65, picture.legend[k].text.front().text});
    for (std::size_t k = 0; k < reports.size(); ++k) {
        const double base = count - static_cast<double>(k) - 0.95;
        std::vector<Polyline> tops;
        for (std::size_t layer = 0; layer < reports[k].size(); ++layer)
            tops.push_back(histogram_in(reports[k][layer].values, static_cast<double>(layer) + 0.58, base));
        for (const Polyline& top : tops)
            panel.marks.emplace_back(Band{.upper = top, .lower = level(top, base), .pen = solid_pen(k)});
        panel.marks.emplace_back(
            Line{std::move(tops), solid_pen(k, Weight::hair), picture.labels[k] + " histogram"});
        if (reports[k].size() > 12) continue;
        for (std::size_t layer = 0; layer < reports[k].size(); ++layer) {
            const double share = std::round(100.0 * reports[k][layer].saturated);
            panel.marks.emplace_back(
                Remark{.at = {static_cast<double>(layer) + 1.0, base - 0.1},
                       .text = {{pretty(share, 3) + "%", share >= 50.0 ? Ink::function : Ink::muted}},
                       .is_one = true});
        }
    }
    panel.zero_lines = false;
    return panel;
}

// The root mean square of gradients, layer by layer.
Panel gradients_panel(const TrainingPicture& picture, const Reports& reports, Language language) {
    Panel panel{.title = panel_heading(say(language, "Gradient and steps by layer", "各层梯度与更新比"))};
    const auto layers = static_cast<double>(reports.front().size());
    panel.x = {
        .window = {0.5, layers + 0.5}, .label = std::string(say(language, "layer", "层")), .counted = true};
    panel.x.names = layer_names(reports.front().size());
    panel.x.lined = true;
    std::vector<double> heights{-3.0};
    std::vector<Line> lines;
    std::vector<Dot> dots;
    for (std::size_t k = 0; k < reports.size(); ++k) {
        std::vector<Point> gradient;
        const TrainingSnapshot& run = picture.middle(k);
        for (std::size_t layer = 0; layer < reports[k].size(); ++layer) {
            const double x = static_cast<double>(layer + 1);
            gradient.push_back({x, decade(reports[k][layer].gradient)});
            heights.push_back(gradient.back().y);
            if (layer >= run.update_ratios.size() || !std::isfinite(run.update_ratios[layer])) continue;
            dots.push_back({{x, run.update_ratios[layer]}, true, solid_pen(k)});
            heights.push_back(run.update_ratios[layer]);
        }
        lines.push_back(line_through(gradient, study_pen(k), "log10 " + picture.labels[k] + " gradient"));
    }
    panel.y = decade_axis(window_around(heights, {-8.0, 0.0}, 2.0), {});
    panel.marks.emplace_back(
        Rule{{0.0, -3.0}, 0.0, {.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dashed}});
    for (Line& line : lines)
        panel.marks.emplace_back(std::move(line));
    for (const Dot& dot : dots)
        panel.marks.emplace_back(dot);
    panel.zero_lines = false;
    return panel;
}

// A line that is cut at breaks. The places are none that breaks usually lie at.
Line cut_line(const Function& function, int order, Interval x, Pen pen, std::string name) {
    constexpr int steps = 241;
    std::vector<Point> points;
    double before = x.low;
    for (int i = 0; i <= steps; ++i) {
        const double at = x.low + x.width() * i / steps;
        if (std::ranges::any_of(function.breaks, [&](double b) { return before < b && b <= at; }))
            points.push_back({unknown, unknown});
        points.push_back({at, function.jet(at)[order]});
        before = at;
    }
    return line_through(points, pen, std::move(name));
}

Panel shape_panel(std::string_view title, int order, std::span<const Line> lines, Interval x) {
    Panel panel{.title = panel_heading(title)};
    panel.x = {.window = x, .label = "z"};
    std::vector<double> heights;
    for (const Line& line : lines)
        for (const Polyline& piece : line.pieces)
            for (const Point& point : piece)
                heights.push_back(std::clamp(point.y, -5.0, 5.0));
    panel.y = {.window = window_around(heights, {-1.0, 1.0}, 0.5)};
    panel.y.label = order == 0 ? "f" : "f′";
    panel.marks.assign(lines.begin(), lines.end());
    return panel;
}

// Forward and backward: the functions, their slopes thin, and thick what stands in for all of them.
void add_shapes(Figure& figure, const TrainingPicture& picture, Language language) {
    constexpr Interval x{-4.0, 4.0};
    std::vector<Line> values;
    std::vector<Line> slopes;
    for (std::size_t k = 0; k < picture.functions.size(); ++k) {
        const Function& f = picture.functions[k].function;
        values.push_back(cut_line(f, 0, x, study_pen(k), picture.labels[k]));
        slopes.push_back(cut_line(f, 1, x, study_pen(k, Weight::thin), picture.labels[k] + " f'"));
    }
    const StudyFunction& backward = picture.backward.front();
    slopes.push_back(cut_line(backward.function, 1, x, {.ink = Ink::text}, backward.label + " f'"));
    figure.panels.push_back(shape_panel(say(language, "Forward", "前向"), 0, values, x));
    figure.panels.push_back(shape_panel(
        say(language, "Backward: black is the slope in use", "反向：黑线为实际使用的斜率"), 1, slopes, x));
    figure.heights = {1.0, 1.0, 0.7};
}

} // namespace

const TrainingSnapshot& TrainingPicture::middle(std::size_t activation) const {
    return *of(activation)[median_run(of(activation))];
}

Figure training_figure(const TrainingPicture& picture, Language language) {
    const bool plane = picture.data->train.inputs == 2;
    Reports reports;
    for (std::size_t k = 0; k < picture.labels.size(); ++k)
        reports.push_back(
            layer_reports(picture.middle(k).network, picture.data->train, picture.data->classes));
    Figure figure;
    figure.columns = 2;
    figure.panels = {plane ? regions_panel(picture, language) : fits_panel(picture, language),
                     errors_panel(picture, language), values_panel(picture, reports, language),
                     gradients_panel(picture, reports, language)};
    if (!picture.backward.empty()) add_shapes(figure, picture, language);
    figure.legend = picture.legend;
    figure.caption = {
        {std::string(say(language,
                         "Thin: every seed. Thick: the seed in the middle. Dots: step against weights, "
                         "dashed at 10⁻³.",
                         "细线：每个随机种子；粗线：居中的种子；圆点：更新量与权重之比，虚线为 10⁻³。")),
         Ink::muted}};
    figure.detail = 0.85;
    return figure;
}

} // namespace act
