#include "view/explore/explore_figure.h"

#include "activation/affine.h"
#include "base/number.h"
#include "base/random.h"
#include "curve/height.h"
#include "curve/look_limit.h"
#include "curve/properties.h"
#include "curve/sample.h"
#include "view/explore/formulas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr double fit_margin = 0.06;        // of the height, above and below a fitted curve
constexpr double home_reach = 8.0;         // breaks farther from zero are not worth a wider first window
constexpr double home_margin = 2.0;        // beyond the outermost break
constexpr double dot_width_pt = 6.8;       // twice Theme::dot_pt
constexpr double visible_jump = 1.0 / 400; // of the window's height: a smaller jump shows as a smooth line

constexpr std::array<Ink, 3> inks{Ink::function, Ink::derivative, Ink::curvature};

std::optional<Interval> window_of(const Windows& windows, int order) {
    return order == 0 ? windows.f : (order == 1 ? windows.slope : windows.curvature);
}

// The height of a curve with a margin.
Interval fitted_height(const Function& function, int order, Interval x) {
    const Interval y = curve_height(function, order, x);
    if (!(y.width() > 0.0) || !std::isfinite(y.width())) return {-1.1, 1.1};
    // Not out to round numbers: a tick on the very edge would stand against the other axis' first number.
    const double margin = fit_margin * y.width();
    const Interval window{y.low - margin, y.high + margin};
    return is_window(window) ? window : y;
}

double rise_of(const Jump& jump) {
    return std::max({jump.left, jump.right, jump.at}) - std::min({jump.left, jump.right, jump.at});
}

// The value at a jump is the filled dot, a limit that is not taken an open one. Dots that would stand closer
// together than they are wide would hide the curve: there are none then.
void add_dots(std::vector<Mark>& marks, const Curve& curve, double height, double width_pt, Pen pen) {
    std::vector<Jump> visible = curve.jumps;
    std::erase_if(visible, [&](const Jump& jump) { return rise_of(jump) < visible_jump * height; });
    if (static_cast<double>(visible.size()) * dot_width_pt > width_pt) return;
    for (const Jump& jump : visible) {
        for (const double limit : {jump.left, jump.right})
            if (limit != jump.at) marks.emplace_back(Dot{{jump.x, limit}, false, pen});
        if (std::isfinite(jump.at)) marks.emplace_back(Dot{{jump.x, jump.at}, true, pen});
    }
}

// Where f jumps there is no slope, even where both limits agree: the dot is what the convention takes. A pole
// has none. Where not all jumps are listed, dots at a few of them would say that the others are different.
void add_slope_at_jumps(std::vector<Mark>& marks, const Function& function, Convention convention, Interval x,
                        Pen pen) {
    const ListedBreaks list = function.listed();
    if (list.unlisted > 0) return;
    for (const ListedBreak& at : list.breaks) {
        if (at.kind != BreakKind::jump || !x.contains(at.x)) continue;
        const double slope = at.slope_by(convention);
        const bool both = slope == at.slope_by(Convention::left) && slope == at.slope_by(Convention::right);
        if (both && std::isfinite(slope)) marks.emplace_back(Dot{{at.x, slope}, true, pen});
    }
}

// A curve that waves more often than its formula can be looked at in good time goes through evenly spaced
// points: no page shows more of it.
Curve curve_of(const Function& function, int order, Interval over, const Resolution& resolution) {
    constexpr std::size_t most_operations = 12'000'000; // about a fifth of a second
    const LookLimit limit(function, most_operations);
    Curve curve = sample(limit.bound_to(function), order, over, resolution);
    if (!limit.is_passed()) return curve;
    const double affordable = std::max(100.0, static_cast<double>(most_operations / function.cost));
    const auto count = static_cast<int>(std::min(2.0 * over.width() * resolution.px_per_x, affordable));
    std::vector<double> places;
    for (int i = 0; i <= count; ++i)
        places.push_back(i == count ? over.high : over.low + over.width() * i / count);
    return tabulate(function, order, over, places);
}

// What training can give at every x, and what it gave for inputs drawn from N(0, 3²).
void add_training(std::vector<Mark>& marks, const Function& function, std::uint64_t seed, int order,
                  Interval x, Pen pen) {
    constexpr int samples = 300;
    constexpr double input_deviation = 3.0;
    const auto drawn = [&](double at, double draw) { return function.training(at, draw)[order]; };
    Band band{.upper = {}, .lower = {}, .pen = pen};
    for (int i = 0; i <= 256; ++i) {
        const double at = x.low + x.width() * i / 256.0;
        band.upper.push_back({at, drawn(at, 0.0)});
        band.lower.push_back({at, drawn(at, 1.0)});
    }
    Scatter scatter{.points = {}, .pen = pen};
    Random random(seed);
    for (int i = 0; i < samples; ++i) {
        const double at = input_deviation * random.normal();
        scatter.points.push_back({at, drawn(at, random.uniform())});
    }
    marks.emplace_back(std::move(band));
    marks.emplace_back(std::move(scatter));
}

// Says what a band is where the curve is not: the slope is small there, so beside its greatest values.
void label_band(Panel& panel, Interval band, const std::string& text, const std::string& short_text,
                const Fineness& fineness) {
    constexpr double character_pt = 5.2; // about, at the size of tick numbers
    const double room = fineness.panel_pt.width * band.width() / panel.x.window.width();
    const auto fits = [&](const std::string& label) {
        return room > character_pt * static_cast<double>(label.size());
    };
    if (!fits(short_text)) return;
    const bool at_top = std::abs(panel.y.window.high) >= std::abs(panel.y.window.low);
    panel.marks.emplace_back(Remark{.at = {band.middle(), at_top ? panel.y.window.high : panel.y.window.low},
                                    .text = {{fits(text) ? text : short_text, Ink::muted}},
                                    .down_pt = at_top ? 10.0 : -10.0});
}

// Where |f′| stays below the share out to an end: bands in every panel, with the share written over f′.
void add_saturation(Figure& figure, const Function& function, double threshold, Language language,
                    const Fineness& fineness) {
    const Interval x = figure.panels.front().x.window;
    const Interval steep = saturation(function, threshold);
    std::vector<Interval> bands{{x.low, x.clamp(steep.low)}, {x.clamp(steep.high), x.high}};
    if (steep.empty()) bands = {x};
    std::erase_if(bands, [](const Interval& band) { return !(band.width() > 0.0); });
    const std::string share = pretty(100.0 * threshold, 4) + " %";
    for (Panel& panel : figure.panels)
        for (const Interval& band : bands)
            panel.marks.insert(panel.marks.begin(), Shade{band, {.ink = Ink::muted}});
    for (const Interval& band : bands)
        label_band(figure.panels.at(1), band, text(Text::property_below, language, {{"share", share}}),
                   "< " + share, fineness);
}

} // namespace

void add_curve(Panel& panel, const Function& function, int order, Interval over, Pen pen,
               const Fineness& fineness, const std::string& given_name) {
    const Interval x = panel.x.window;
    const Interval y = panel.y.window;
    panel.breaks_known = panel.breaks_known && function.breaks_known;
    const std::string usual = function.name + " f" + std::string(static_cast<std::size_t>(order), '\'');
    const std::string& name = given_name.empty() ? usual : given_name;
    if (!fineness.at.empty()) {
        panel.marks.emplace_back(Line{tabulate(function, order, over, fineness.at).pieces, pen, name});
        return;
    }
    const Resolution resolution{.px_per_x = fineness.panel_pt.width * fineness.px_per_pt / x.width(),
                                .px_per_y = fineness.panel_pt.height * fineness.px_per_pt / y.width(),
                                .y = y};
    Curve curve = curve_of(function, order, over, resolution);
    panel.marks.emplace_back(Line{std::move(curve.pieces), pen, name});
    add_dots(panel.marks, curve, y.width(), fineness.panel_pt.width, pen);
}

Function function_of(const ExploreSpec& spec) {
    return bind(*spec.activation, spec.values, spec.convention, spec.windows.x);
}

Interval home_x(const Function& function) {
    Interval x = Windows{}.x;
    for (const ListedBreak& at : function.listed().breaks)
        if (at.kind != BreakKind::bend && std::abs(at.x) <= home_reach)
            x = hull(x, {std::min(0.0, at.x - home_margin), std::max(0.0, at.x + home_margin)});
    return x;
}

Windows fitted(const Function& function, Windows windows, bool curvature) {
    if (!windows.f) windows.f = fitted_height(function, 0, windows.x);
    if (!windows.slope) windows.slope = fitted_height(function, 1, windows.x);
    if (!windows.curvature && curvature) windows.curvature = fitted_height(function, 2, windows.x);
    return windows;
}

Windows fitted(const ExploreSpec& spec) {
    return fitted(function_of(spec), spec.windows, spec.curvature);
}

// A name can be as long as a formula; a title has no use for more of it than this.
std::string short_symbol(std::string_view symbol) {
    constexpr std::size_t longest = 24; // letters, of which long names have ASCII ones only
    return symbol.size() <= longest ? std::string(symbol) : std::string(symbol.substr(0, longest)) + "…";
}

Label parameter_label(const Activation& activation, Values values) {
    Label label;
    for (std::size_t k = 0; k < parameter_count(activation); ++k) {
        const Parameter& shown = parameter(activation, k);
        const double value = value_at(activation, values, k);
        // Scale and shift are part of the title only where they do something.
        if (k >= activation.parameters.size() && value == shown.initial) continue;
        if (!label.empty()) label.push_back({",  ", Ink::muted, Face::regular, 1.0});
        label.push_back({short_symbol(shown.symbol), Ink::parameter, Face::math, 1.12});
        label.push_back({" = " + pretty(value, 6), Ink::muted, Face::regular, 1.0});
    }
    return label;
}

Label title_label(const Activation& activation, Values values, double parameter_scale) {
    Label label{{std::string(activation.name), Ink::text, Face::semibold, 1.0}};
    for (Run run : parameter_label(activation, values)) {
        run.scale *= parameter_scale;
        if (label.size() == 1) run.text = "\u2003" + run.text; // an em between name and parameters
        label.push_back(std::move(run));
    }
    return label;
}

Figure explore_figure(const ExploreSpec& spec, Language language, const Fineness& fineness) {
    const Function function = function_of(spec);
    const Windows windows = fitted(function, spec.windows, spec.curvature);
    const std::array<std::string, 3> names{word(Text::function, language), word(Text::derivative, language),
                                           word(Text::curvature, language)};

    Figure figure;
    figure.name = spec.activation->name;
    figure.description = text(
        Text::figure_explore_description, language,
        {{"name", spec.activation->name}, {"low", pretty(windows.x.low)}, {"high", pretty(windows.x.high)}});
    if (spec.formulas)
        figure.formulas =
            formulas_of(*spec.activation, spec.values,
                        spec.numbers ? FormulaStyle::shown_numbers : FormulaStyle::shown_letters);
    if (spec.title) figure.title = title_label(*spec.activation, spec.values, 0.72);
    const int orders = spec.curvature ? 3 : 2;
    figure.columns = static_cast<std::size_t>(orders);
    for (int order = 0; order < orders; ++order) {
        const auto i = static_cast<std::size_t>(order);
        Panel panel;
        panel.title = {{names.at(i), inks.at(i), Face::semibold, 1.0}};
        panel.x.window = windows.x;
        panel.y.window = *window_of(windows, order);
        const Pen guide{.ink = Ink::reference, .weight = Weight::thin, .dash = Dash::solid};
        if (order == 0 && spec.diagonal) panel.marks.emplace_back(Rule{{0.0, 0.0}, 1.0, guide});
        if (spec.training_seed && function.training)
            add_training(panel.marks, function, *spec.training_seed, order, windows.x, {.ink = inks.at(i)});
        add_curve(panel, function, order, windows.x, {.ink = inks.at(i)}, fineness);
        if (order == 1)
            add_slope_at_jumps(panel.marks, function, spec.convention, windows.x, {.ink = inks.at(i)});
        figure.panels.push_back(std::move(panel));
    }
    if (spec.saturation) add_saturation(figure, function, *spec.saturation, language, fineness);
    return figure;
}

Windows fitted_windows(const Figure& figure, const ExploreSpec& spec) {
    Windows windows = spec.windows;
    windows.f = figure.panels.at(0).y.window;
    windows.slope = figure.panels.at(1).y.window;
    if (spec.curvature) windows.curvature = figure.panels.at(2).y.window;
    return windows;
}

std::vector<std::vector<Mark>> cursor_marks(const Function& function, int panels, double x, bool tangent) {
    const Jet jet = function.jet(x);
    const Pen guide{.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dashed};
    std::vector<std::vector<Mark>> all;
    for (int order = 0; order < panels; ++order) {
        std::vector<Mark> marks{Rule{{x, 0.0}, infinity, guide}};
        const Pen tangent_pen{.ink = Ink::guide, .weight = Weight::thin, .dash = Dash::dashed};
        if (order == 0 && tangent && std::isfinite(jet.y) && std::isfinite(jet.dy))
            marks.emplace_back(Rule{{x, jet.y}, jet.dy, tangent_pen});
        if (std::isfinite(jet[order]))
            marks.emplace_back(Dot{{x, jet[order]}, true, {.ink = inks.at(static_cast<std::size_t>(order))}});
        all.push_back(std::move(marks));
    }
    return all;
}

std::vector<Label> cursor_labels(const Function& function, int panels, double x) {
    const Jet jet = function.jet(x);
    const std::array<std::string_view, 3> names{"f", "f′", "f″"};
    std::vector<Label> labels;
    for (int order = 0; order < panels; ++order) {
        const auto i = static_cast<std::size_t>(order);
        std::string text(names.at(i));
        text.append("(").append(pretty(x, all_digits)).append(") = ").append(pretty(jet[order], 4));
        labels.push_back({{std::move(text), inks.at(i), Face::regular, 1.0}});
    }
    return labels;
}

} // namespace act
