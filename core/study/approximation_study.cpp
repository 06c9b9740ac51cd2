// How many units make a curve? A function is put together from units by hand, side by side or one after another
// (Telgarsky 2015, Yarotsky 2017): no training, and the error is known.

#include "study/all_studies.h"

#include "base/number.h"
#include "study/approximants.h"
#include "study/drawn_curve.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace act {
namespace approximation_study_file { namespace {

constexpr std::size_t shown_steps = 400;
constexpr std::size_t steps_in_piece = 8; // of the error's curve: it must not miss what stands between knots
constexpr std::size_t most_error_steps = 8192;
constexpr std::size_t most_dots = 40; // of knots on the curve
constexpr std::size_t most_drawn_bumps = 20;
constexpr std::size_t most_written_units = 6; // of a network that is written as a sum
constexpr std::array<std::size_t, 12> compared_units{1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 60};

constexpr std::array approximation_settings{
    StudyParameter{.parameter = {.id = "target"},
                   .name = {"Target over x", "目标函数（x 的公式）"},
                   .kind = StudyInputKind::function,
                   .initial_text = "x^2"},
    StudyParameter{
        .parameter = {.id = "drawn"}, .name = {"Drawn target", "手绘目标"}, .kind = StudyInputKind::points},
    StudyParameter{
        .parameter =
            {.id = "low", .symbol = "a", .initial = 0.0, .shown = {-5.0, 5.0}, .legal = {-100.0, 100.0}},
        .name = {"From", "区间左端"}},
    StudyParameter{
        .parameter =
            {.id = "high", .symbol = "b", .initial = 1.0, .shown = {-5.0, 5.0}, .legal = {-100.0, 100.0}},
        .name = {"To", "区间右端"}},
    StudyParameter{.parameter = {.id = "activation"},
                   .name = {"Activation", "激活函数"},
                   .kind = StudyInputKind::function,
                   .initial_text = "relu"},
    StudyParameter{.parameter = {.id = "units",
                                 .symbol = "n",
                                 .kind = ParameterKind::whole,
                                 .initial = 10.0,
                                 .shown = {1.0, 60.0},
                                 .legal = {1.0, 10000.0}},
                   .name = {"Units", "单元数"}},
    StudyParameter{
        .parameter = {.id = "arrangement",
                      .kind = ParameterKind::choice,
                      .legal = {0.0, 2.0},
                      .choices = {"side-by-side", "deep", "bumps"}},
        .name = {"Arrangement", "排列方式"},
        .choices = {Phrase{"Side by side", "并列（一层）"},
                    Phrase{"Deep: hats of three units, composed", "逐层复合：每层三个单元构成尖帽"},
                    Phrase{"In bumps of two units", "凸起：每个由两个单元构成"}}},
    StudyParameter{.parameter = {.id = "steepness",
                                 .symbol = "k",
                                 .kind = ParameterKind::logarithmic,
                                 .initial = 50.0,
                                 .shown = {1.0, 1000.0},
                                 .legal = {1.0e-3, 1.0e6}},
                   .name = {"Steepness of bumps", "凸起的陡度"}}};

using Setting = std::pair<std::string_view, std::string_view>;
constexpr std::array tanh_bumps{Setting{"target", "x*(2 - x)"}, Setting{"high", "2"},
                                Setting{"activation", "tanh"}, Setting{"units", "20"},
                                Setting{"arrangement", "bumps"}};
constexpr std::array three_bumps{Setting{"target", "exp(-x^2)"}, Setting{"low", "-3"},
                                 Setting{"high", "3"},           Setting{"activation", "tanh"},
                                 Setting{"units", "6"},          Setting{"arrangement", "bumps"},
                                 Setting{"steepness", "5"}};
// A function of x₁ + x₂, whose corners are 0, 1 and 2: relu(s) − 2·relu(s − 1) is exact.
constexpr std::array exclusive_or{Setting{"target", "1 - abs(x - 1)"}, Setting{"high", "2"},
                                  Setting{"units", "2"}};
constexpr std::array deep_square{Setting{"units", "15"}, Setting{"arrangement", "deep"}};
constexpr std::array approximation_presets{
    StudyPreset{.name = {"x² by 10 ReLU", "10 个 ReLU 拼 x²"}},
    StudyPreset{{"x² by 5 hats", "5 顶尖帽拼 x²"}, deep_square},
    StudyPreset{{"Three bumps of tanh", "三个 tanh 凸起"}, three_bumps},
    StudyPreset{{"x(2 − x) in ten bumps", "十个凸起拼 x(2 − x)"}, tanh_bumps},
    StudyPreset{{"XOR over x₁ + x₂", "异或（x₁ + x₂ 的函数）"}, exclusive_or}};

constexpr std::array approximation_readings{ReadingKind{"greatest_error", {"Greatest error", "最大误差"}},
                                            ReadingKind{"bump_height", {"Height of a bump", "凸起的高度"}}};

// Error against the number of units.
struct ErrorCurve {
    std::vector<Point> found = {};
    std::vector<Point> theory = {};
    bool is_made = false; ///< such networks are there; a glance has not looked at them yet
};

struct ApproximationResult {
    std::string target = {};
    std::string activation = {};
    Interval x;
    std::size_t units = 1;
    bool is_deep = false;
    bool is_bumps = false;
    double height = unknown; ///< of a bump
    double greatest = unknown;
    std::vector<std::array<double, 4>> rows = {}; ///< x, target, approximation, error
    std::vector<Point> knots = {};
    std::vector<Polyline> bumps = {};
    ErrorCurve side_by_side = {};
    ErrorCurve deep = {};
    ErrorCurve in_bumps = {};
    Polyline error_curve = {}; ///< closer than the rows, where there are many pieces
};

Point decades(std::size_t units, double error) {
    return {std::log10(static_cast<double>(units)), decade(error)};
}

enum class Search { left_out, made };

// Of interpolation at the ends of n equal pieces: max|f″|·width²/(8n²), and for parabolas with m hats the same
// with 2^m pieces.
void compare_units(const Function& target, const ManyValues& values, const Function& activation,
                   double steepness, ApproximationResult& result, Search search,
                   const std::stop_token& stop) {
    Interval curvature{infinity, -infinity};
    for (const auto& row : result.rows) {
        const double each = target.jet(row[0]).ddy;
        curvature = hull(curvature, {each, each});
    }
    const double most = std::max(std::abs(curvature.low), std::abs(curvature.high));
    const double bound = most * result.x.width() * result.x.width() / 8.0;
    const bool bends = is_bent_line(activation);
    const bool is_parabola = curvature.width() <= 1e-9 * most;
    for (const std::size_t n : compared_units) {
        if (stop.stop_requested()) return;
        const auto look_at = [&](ErrorCurve& curve, auto make) {
            curve.is_made = true;
            if (search == Search::made)
                curve.found.push_back(decades(
                    n, greatest_error(target, result.x, make(target, result.x, activation, n), values)));
        };
        look_at(result.side_by_side, side_by_side);
        if (result.is_bumps && n > 1)
            look_at(result.in_bumps,
                    [steepness](const Function& f, Interval x, const Function& a, std::size_t units) {
                        return in_bumps(f, x, a, units, steepness);
                    });
        if (bends) result.side_by_side.theory.push_back(decades(n, bound / static_cast<double>(n * n)));
        if (!bends || n % 3 != 0) continue;
        const auto hats = static_cast<int>(n / 3);
        if (hats <= 12) look_at(result.deep, deep);
        if (hats <= 12 && is_parabola) result.deep.theory.push_back(decades(n, std::ldexp(bound, -2 * hats)));
    }
}

Panel curves_panel(const ApproximationResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) { return Phrase{en, zh}.in(language); };
    Panel panel{.title = panel_heading(say("Target and approximation", "目标函数与近似"))};
    panel.x = {.window = result.x, .label = "x"};
    std::vector<Point> target;
    std::vector<Point> approximation;
    std::vector<double> heights;
    for (const auto& row : result.rows) {
        target.push_back({row[0], row[1]});
        approximation.push_back({row[0], row[2]});
        heights.insert(heights.end(), {row[1], row[2]});
    }
    panel.y = {.window = window_around(heights, {-1.0, 1.0}, 1e-3)};
    panel.marks.emplace_back(
        line_through(target, {.ink = Ink::reference, .weight = Weight::curve}, result.target));
    for (const Polyline& bump : result.bumps)
        panel.marks.emplace_back(
            line_through(bump, {.ink = Ink::derivative, .weight = Weight::thin}, "bump"));
    panel.marks.emplace_back(line_through(approximation, {.ink = Ink::function}, "approximation"));
    for (const Point& knot : result.knots)
        panel.marks.emplace_back(Dot{.at = knot, .filled = false, .pen = {.ink = Ink::function}});
    return panel;
}

Panel error_panel(const ApproximationResult& result, Language language) {
    Panel panel{.title = panel_heading(Phrase{"Error", "误差"}.in(language))};
    if (std::isfinite(result.greatest))
        panel.title.push_back(found_number(std::string(Phrase{"  at most ", "  最大 "}.in(language))
                                           + pretty(result.greatest, 4)));
    panel.x = {.window = result.x, .label = "x"};
    std::vector<double> heights;
    for (const Point& point : result.error_curve)
        heights.push_back(point.y);
    panel.y = {.window = window_around(heights, {-1.0, 1.0}, 1e-15)};
    panel.marks.emplace_back(line_through(result.error_curve, {.ink = Ink::function}, "error"));
    return panel;
}

void show_errors(Panel& panel, const ErrorCurve& curve, std::size_t series, std::vector<double>& heights) {
    panel.marks.emplace_back(Scatter{.points = {}, .pen = solid_pen(series)});
    for (const Point& point : curve.found)
        if (std::isfinite(point.y)) {
            std::get<Scatter>(panel.marks.back()).points.push_back(point);
            heights.push_back(std::max(point.y, -9.0));
        }
    if (!curve.theory.empty())
        panel.marks.emplace_back(line_through(curve.theory, study_pen(series, Weight::thin), "theory"));
}

Panel growth_panel(const ApproximationResult& result, Language language) {
    Panel panel{.title =
                    panel_heading(Phrase{"Greatest error against units", "最大误差与单元数"}.in(language))};
    panel.x = decade_axis({-0.05, std::log10(75.0)}, std::string(Phrase{"units", "单元数"}.in(language)));
    std::vector<double> heights;
    show_errors(panel, result.side_by_side, 0, heights);
    show_errors(panel, result.deep, 1, heights);
    show_errors(panel, result.in_bumps, 2, heights);
    panel.y = decade_axis(window_around(heights, {-6.0, 0.0}, 1.0), "");
    const Point here = decades(result.units, result.greatest);
    if (std::isfinite(here.y)) panel.marks.emplace_back(Dot{.at = here, .pen = {.ink = Ink::parameter}});
    panel.zero_lines = false;
    return panel;
}

Figure approximation_figure(const ApproximationResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) {
        return std::string(Phrase{en, zh}.in(language));
    };
    Figure figure;
    figure.first_leads = true;
    figure.panels = {curves_panel(result, language), error_panel(result, language),
                     growth_panel(result, language)};
    figure.legend = {{.text = {{result.target}}, .pen = {.ink = Ink::reference}},
                     {.text = {{std::to_string(result.units) + " × " + result.activation}},
                      .pen = {.ink = Ink::function}}};
    const auto name_errors = [&](const ErrorCurve& curve, std::string name, std::size_t series) {
        const bool has_line = !curve.theory.empty();
        if (curve.is_made)
            figure.legend.push_back({.text = {{std::move(name)}},
                                     .pen = has_line ? study_pen(series) : solid_pen(series),
                                     .sample = has_line ? LegendSample::line : LegendSample::dot});
    };
    name_errors(result.side_by_side, say("side by side", "并列"), 0);
    name_errors(result.deep, say("deep", "逐层复合"), 1);
    name_errors(result.in_bumps, say("in bumps", "凸起"), 2);
    const bool has_theory = !result.side_by_side.theory.empty();
    figure.caption = {
        {has_theory
             ? say("Greatest error: dots are found, lines are theory.", "最大误差：点为实际值，线为理论值。")
             : say("Greatest error: a dot for each number of units.", "最大误差：每个单元数一个点。"),
         Ink::muted}};
    return figure;
}

// The sum of ReLU units: 0 + 1·relu(x) − 2·relu(x − 1).
Sentence written_out(const ApproximationResult& result) {
    std::string sum = pretty(result.rows.front()[2], 4);
    double before = 0.0;
    for (std::size_t i = 0; i < result.knots.size(); ++i) {
        const Point from = result.knots[i];
        const Point to = i + 1 < result.knots.size() ? result.knots[i + 1]
                                                     : Point{result.rows.back()[0], result.rows.back()[2]};
        const double slope = (to.y - from.y) / (to.x - from.x);
        const double weight = slope - before;
        before = slope;
        sum += (weight < 0.0 ? " − " : " + ") + pretty(std::abs(weight), 4) + "·relu(x";
        if (from.x != 0.0) sum += (from.x > 0.0 ? " − " : " + ") + pretty(std::abs(from.x), 4);
        sum += ")";
    }
    return {"The network: " + sum, "网络：" + sum};
}

std::vector<Sentence> about_approximation(const ApproximationResult& result, const Function& activation) {
    if (result.is_deep && !is_bent_line(activation))
        return {{"Hats need an activation of two straight lines, such as ReLU: " + result.activation
                     + " makes none.",
                 "尖帽需要由两段直线构成的激活函数（如 ReLU），" + result.activation + " 不行。"}};
    if (result.is_bumps && std::isnan(result.height))
        return {
            {"Bumps need an activation that levels off on both sides to different values, such as tanh or "
             "sigmoid: "
                 + result.activation + " makes none.",
             "凸起需要两侧趋于不同常数的激活函数（如 tanh、sigmoid），" + result.activation + " 不行。"}};
    if (std::isnan(result.greatest)) {
        const bool is_target = std::ranges::any_of(
            result.rows, [](const std::array<double, 4>& row) { return !std::isfinite(row[1]); });
        const std::string& which = is_target ? result.target : result.activation;
        return {{which + " has no finite value somewhere in this interval.",
                 which + " 在此区间内某处没有有限的值。"}};
    }
    if (!result.is_deep && !result.is_bumps && result.units <= most_written_units
        && activation.jet(-1.0).y == 0.0 && activation.jet(1.0).y == 1.0 && is_bent_line(activation))
        return {written_out(result)};
    return {};
}

// The curve that was drawn, or the formula.
StudyFunction target_of(const StudyInputs& inputs) {
    const auto drawn = inputs.points("drawn");
    if (drawn.empty()) return inputs.function("target");
    return {.label = "drawn", .title = "drawn", .function = drawn_curve({drawn.begin(), drawn.end()})};
}

Approximant made_from(const StudyInputs& inputs, const Function& target, Interval x) {
    const Function& activation = inputs.function("activation").function;
    const std::size_t units = inputs.count("units");
    if (inputs.is("arrangement", "bumps"))
        return in_bumps(target, x, activation, units, inputs.number("steepness"));
    return (inputs.is("arrangement", "deep") ? deep : side_by_side)(target, x, activation, units);
}

// Of the least bump that fits: two units.
double bump_height_of(const StudyInputs& inputs, Interval x) {
    const auto bumps = static_cast<double>(std::max<std::size_t>(inputs.count("units") / 2, 1));
    return bump_height(inputs.function("activation").function, 0.5 * x.width() / bumps,
                       inputs.number("steepness"));
}

// Of a drawn curve there is none.
ManyValues many_values(const StudyFunction& function) {
    if (!function.activation) return {};
    return [function](std::span<const double> x, std::span<double> y) { values_of(function, x, y); };
}

Result<StudyReport> report_on_approximation(const StudyInputs& inputs, Search search,
                                            const std::stop_token& stop) {
    const StudyFunction target = target_of(inputs);
    const ManyValues values = many_values(target);
    const StudyFunction& activation = inputs.function("activation");
    auto result = std::make_shared<ApproximationResult>();
    result->target = target.title;
    result->activation = activation.title;
    result->x = {inputs.number("low"), inputs.number("high")};
    result->units = inputs.count("units");
    result->is_deep = inputs.is("arrangement", "deep");
    result->is_bumps = inputs.is("arrangement", "bumps");
    if (!(result->x.low < result->x.high))
        return Error{Problem::not_below, "low", shortest(result->x.low),
                     "high = " + shortest(result->x.high)};
    const std::size_t most = result->is_bumps ? most_bump_units : most_fitted_units;
    const bool is_solved = result->is_bumps || (!result->is_deep && !is_bent_line(activation.function));
    if (is_solved && result->units > most)
        return Error{Problem::too_many, "units, " + activation.title, std::to_string(result->units),
                     std::to_string(most)};
    const Approximant made = made_from(inputs, target.function, result->x);
    if (result->is_bumps) result->height = bump_height_of(inputs, result->x);
    result->greatest = greatest_error(target.function, result->x, made, values);
    for (std::size_t i = 0; i <= shown_steps; ++i) {
        const double x =
            result->x.low + result->x.width() * static_cast<double>(i) / static_cast<double>(shown_steps);
        const double y = target.function.jet(x).y;
        const double near = made.at(x);
        result->rows.push_back({x, y, near, near - y});
    }
    const std::size_t close = std::clamp(steps_in_piece * made.pieces, shown_steps, most_error_steps);
    std::vector<double> places = made.knots; // the error is 0 there, or has a corner
    for (std::size_t i = 0; i <= close; ++i)
        places.push_back(result->x.low
                         + result->x.width() * static_cast<double>(i) / static_cast<double>(close));
    std::ranges::sort(places);
    for (const double x : places)
        if (result->x.contains(x)) result->error_curve.push_back({x, made.at(x) - target.function.jet(x).y});
    if (made.knots.size() <= most_dots)
        for (const double x : made.knots)
            result->knots.push_back({x, made.at(x)});
    for (std::size_t k = 0; k < made.bumps.size() && made.bumps.size() <= most_drawn_bumps; ++k) {
        Polyline& bump = result->bumps.emplace_back();
        for (const auto& row : result->rows)
            bump.push_back({row[0], made.bumps[k](row[0])});
    }
    compare_units(target.function, values, activation.function, inputs.number("steepness"), *result, search,
                  stop);
    StudyReport report;
    report.columns = {"x", "target", "approximation", "error"};
    for (const auto& row : result->rows)
        report.rows.emplace_back(row.begin(), row.end());
    report.readings = {{.kind = 0, .value = result->greatest}, {.kind = 1, .value = result->height}};
    report.remarks = about_approximation(*result, activation.function);
    report.figure = [result](Language language) { return approximation_figure(*result, language); };
    return report;
}

Result<StudyReport> run_approximation(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on_approximation(inputs, Search::made, stop);
}

Result<StudyReport> glance_at_approximation(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on_approximation(inputs, Search::left_out, stop);
}

// The error is the distance of both curves, and its greatest one a dot in the last panel.
constexpr std::array approximation_tells{StudyTell{0, 1}, StudyTell{1, 2}};

}} // namespace approximation_study_file

const Study approximation_study{
    .id = "approximation",
    .name = {"Approximation", "函数逼近"},
    .question = {"How many units make a curve?", "多少个单元能拼出一条曲线？"},
    .parameters = approximation_study_file::approximation_settings,
    .readings = approximation_study_file::approximation_readings,
    .page = {200.0 * points_per_mm, 125.0 * points_per_mm},
    .canvas = StudyCanvas{.panel = 0, .points = "drawn"},
    .presets = approximation_study_file::approximation_presets,
    .tells = approximation_study_file::approximation_tells,
    .run = approximation_study_file::run_approximation,
    .glance = approximation_study_file::glance_at_approximation,
};

} // namespace act
