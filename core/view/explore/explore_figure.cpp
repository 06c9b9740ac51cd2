#include "view/explore/explore_figure.h"

#include "activation/affine.h"
#include "activation/parameter.h"
#include "base/number.h"
#include "base/random.h"
#include "curve/height.h"
#include "curve/properties.h"
#include "curve/sample.h"
#include "figure/axes.h"
#include "i18n/explore_texts.h"
#include "i18n/figure_texts.h"
#include "i18n/percent.h"
#include "i18n/property_texts.h"
#include "i18n/session_texts.h"
#include "session/plot_state.h"
#include "view/description.h"
#include "view/explore/formulas.h"
#include "view/explore/ghost_curve.h"
#include "view/explore/pinned_points.h"
#include "view/panel_axes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr double fit_margin = 0.06;        // of the height, above and below a fitted curve
constexpr double arrow_room = 0.3;         // of the height, for the arrow of an impulse
constexpr Interval flat_window{-1.1, 1.1}; // of a curve that is 0 everywhere
constexpr double home_reach = 8.0;         // breaks farther from zero are not worth a wider first window
constexpr double home_margin = 2.0;        // beyond the outermost break

// The height of a curve with a margin, and room for the arrows of impulses.
Interval fitted_height(const Function& function, int order, Interval x) {
    const Interval y = curve_height(function, order, x);
    Interval window = flat_window;
    // Not out to round numbers: a tick on the very edge would stand against the other axis' first number.
    const double margin = fit_margin * y.width();
    if (y.width() > 0.0) window = {y.low - margin, y.high + margin};
    const double room = arrow_room * window.width();
    for (const DiracImpulse& impulse : visible_impulses(function, order, x, window.width())) {
        const double foot = foot_of(impulse);
        const double tip = impulse.strength > 0.0 ? foot + room : foot - room;
        window = hull(window, {tip, tip});
    }
    return is_window(window) ? window : (is_window(y) ? y : flat_window);
}

bool has_filled_dot(const Panel& panel, double x) {
    return std::ranges::any_of(panel.marks, [x](const Mark& mark) {
        const Dot* dot = std::get_if<Dot>(&mark);
        return dot != nullptr && dot->filled && dot->at.x == x;
    });
}

// Says so where f^(order) has no value: below an arrow that points up, above one that points down, right or
// left of it, where that touches no other arrow. Where the convention gives a value, a filled dot stands there.
void name_undefined(Panel& panel, Language language, const Fineness& fineness) {
    constexpr double character_pt = 5.2; // about, at the size of tick numbers
    constexpr double beside_pt = 5.0;
    constexpr double below_pt = 11.0;
    constexpr double plot_share = 0.78; // of a panel's width, about
    const std::string text = word(FigureText::figure_undefined, language);
    const Interval x = panel.x.window;
    const double per_pt = x.width() / (plot_share * fineness.panel_pt.width);
    const double gap = per_pt * beside_pt;
    const double width = per_pt * character_pt * static_cast<double>(text.size());
    std::vector<Impulse> impulses;
    for (const Mark& mark : panel.marks)
        if (const Impulse* impulse = std::get_if<Impulse>(&mark)) impulses.push_back(*impulse);
    std::vector<Interval> taken;
    for (const Impulse& impulse : impulses)
        taken.push_back({impulse.foot.x - 0.5 * gap, impulse.foot.x + 0.5 * gap});
    const auto is_free = [&](const Interval& place) {
        return x.low < place.low && place.high < x.high
               && std::ranges::none_of(taken, [&](const Interval& other) {
                      return place.low < other.high && other.low < place.high;
                  });
    };
    for (const Impulse& impulse : impulses) {
        if (has_filled_dot(panel, impulse.foot.x)) continue;
        const Interval right{impulse.foot.x + gap, impulse.foot.x + gap + width};
        const Interval left{impulse.foot.x - gap - width, impulse.foot.x - gap};
        const bool is_right = is_free(right);
        if (!is_right && !is_free(left)) continue;
        taken.push_back(is_right ? right : left);
        panel.marks.emplace_back(Remark{.at = {is_right ? right.low : left.high, impulse.foot.y},
                                        .text = {{text, Ink::muted}},
                                        .align = is_right ? 0.0 : 1.0,
                                        .down_pt = impulse.up ? below_pt : -below_pt});
    }
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
    const std::string share = percent_text(threshold, language);
    for (Panel& panel : figure.panels)
        for (const Interval& band : bands)
            panel.marks.insert(panel.marks.begin(), Shade{band, {.ink = Ink::muted}});
    for (const Interval& band : bands)
        label_band(figure.panels.at(1), band,
                   text(PropertyText::property_below, language, {{"share", share}}), "< " + share, fineness);
}

} // namespace

Function function_of(const ExploreSpec& spec) {
    return bind(*spec.activation, spec.values, spec.convention, spec.windows.x);
}

Interval common_home_x(const Function& function) {
    Interval x = Windows{}.x;
    for (const ListedBreak& at : function.listed().breaks)
        if (at.kind != BreakShape::bend && std::abs(at.x) <= home_reach)
            x = hull(x, {std::min(0.0, at.x - home_margin), std::max(0.0, at.x + home_margin)});
    return x;
}

Interval home_x(const Function& function) {
    constexpr double flat_share = 0.05; // of the greatest slope: less looks level
    constexpr double flat_room = 1.5;   // times as far from zero as the flat part begins
    Interval x = common_home_x(function);
    if (std::isfinite(function.outlook.x.low)) return x; // only a part of it is known
    const Interval steep = saturation(function, flat_share);
    for (const double end : {steep.low, steep.high}) {
        if (!(std::abs(end) <= home_reach) || x.contains(end)) continue;
        const double far = std::copysign(std::ceil(flat_room * std::abs(end)), end);
        x = hull(x, {std::min(0.0, far), std::max(0.0, far)});
    }
    return x;
}

Windows fitted(const Function& function, Windows windows, bool curvature, const Axes& axes) {
    for (int order = 0; order < (curvature ? 3 : 2); ++order) {
        std::optional<Interval>& y = height_of(windows, order);
        y = height_on(axes, function, order, windows.x, y,
                      [&] { return fitted_height(function, order, windows.x); });
    }
    return windows;
}

Windows fitted(const ExploreSpec& spec) {
    return fitted(function_of(spec), spec.windows, spec.curvature, spec.axes);
}

Windows fitted_to_slider(ExploreSpec spec, std::size_t k) {
    constexpr int most_looks = 9;
    constexpr std::size_t most_cost = 400; // of a formula that is looked at so often in the time of a frame
    constexpr double most_wide = 4.0;      // times the height of what is usual
    const Parameter& moved = parameter(*spec.activation, k);
    const auto at = [&](double value) {
        set_value_at(*spec.activation, spec.values, k, value);
        return function_of(spec);
    };
    spec.windows = {.x = spec.windows.x};
    const Function usual = at(moved.initial);
    const Windows narrow = fitted(usual, spec.windows, spec.curvature, spec.axes);
    if (usual.cost > most_cost) return narrow;
    Windows wide = narrow;
    for (int i = 0; i < most_looks; ++i) {
        const Function f = at(along(moved.kind, moved.shown, static_cast<double>(i) / (most_looks - 1)));
        wide = hull(wide, fitted(f, spec.windows, spec.curvature, spec.axes));
    }
    const auto limit = [](std::optional<Interval>& y, const std::optional<Interval>& least) {
        if (!y) return;
        const double more = y->width() - least->width();
        const double room = (most_wide - 1.0) * least->width();
        if (!(more > room)) return;
        y = Interval{least->low - room / more * (least->low - y->low),
                     least->high + room / more * (y->high - least->high)};
    };
    limit(wide.f, narrow.f);
    limit(wide.slope, narrow.slope);
    limit(wide.curvature, narrow.curvature);
    return wide;
}

bool leaves_window(const Panel& panel, const Function& function, int order) {
    constexpr double notable = 0.01; // of the height
    const Interval y = panel.y.window;
    const Interval near{y.low - notable * y.width(), y.high + notable * y.width()};
    const bool is_cut = std::ranges::any_of(panel.marks, [&](const Mark& mark) {
        const auto* line = std::get_if<Line>(&mark);
        return line != nullptr && std::ranges::any_of(line->pieces, [&](const Polyline& piece) {
                   return std::ranges::any_of(piece, [&](Point p) { return !near.contains(p.y); });
               });
    });
    if (!is_cut) return false;
    Interval whole = curve_height(function, order, panel.x.window); // cut as well beside poles
    if (panel.y.logarithmic) {
        const Interval positive = positive_height(function, order, panel.x.window).y;
        whole = {decade(positive.low), decade(positive.high)};
    }
    return !near.contains(whole.low) || !near.contains(whole.high);
}

Figure explore_figure(const ExploreSpec& spec, Language language, const Fineness& fineness) {
    const Function function = function_of(spec);
    const Windows windows = fitted(function, spec.windows, spec.curvature, spec.axes);
    const std::array<std::string, 3> names{word(SessionText::function, language),
                                           word(FigureText::derivative, language),
                                           word(ExploreText::curvature, language)};

    Figure figure;
    figure.name = spec.activation->name;
    figure.description = text(
        FigureText::figure_explore_description, language,
        {{"name", spec.activation->name}, {"low", pretty(windows.x.low)}, {"high", pretty(windows.x.high)}});
    if (fineness.in_words) {
        figure.description = function_in_words(
            function, plain_text(title_label(*spec.activation, spec.values, 1.0)), windows.x, language);
        figure.in_words = true;
    }
    if (spec.formulas)
        figure.formulas =
            formulas_of(*spec.activation, spec.values,
                        spec.numbers ? FormulaStyle::shown_numbers : FormulaStyle::shown_letters);
    if (spec.title) figure.title = title_label(*spec.activation, spec.values, 0.72);
    const std::optional<GhostCurve> ghost = ghost_of(spec);
    const int orders = spec.curvature ? 3 : 2;
    figure.columns = static_cast<std::size_t>(orders);
    for (int order = 0; order < orders; ++order) {
        const auto i = static_cast<std::size_t>(order);
        Panel panel;
        panel.title = {{names.at(i), inks_of_orders.at(i), Face::semibold, 1.0}};
        set_axes(panel, spec.axes, order, windows.x, *height_of(windows, order), fineness);
        const Pen guide{.ink = Ink::reference, .weight = Weight::thin, .dash = Dash::solid};
        if (order == 0 && spec.diagonal)
            panel.marks.push_back(straight_line(panel.y, windows.x, {0.0, 0.0}, 1.0, guide));
        if (spec.training_seed && function.training)
            add_training(panel.marks, function, *spec.training_seed, order, windows.x,
                         {.ink = inks_of_orders.at(i)});
        if (ghost) add_ghost(panel, *ghost, function, order, language, fineness);
        add_curve(panel, function, order, windows.x, {.ink = inks_of_orders.at(i)}, fineness);
        name_undefined(panel, language, fineness);
        name_gap(panel, function, order, language);
        figure.panels.push_back(std::move(panel));
    }
    pin_points(figure, function, spec, language);
    if (ghost) explain_ghost(figure, *ghost, spec, language);
    if (spec.saturation) add_saturation(figure, function, *spec.saturation, language, fineness);
    return figure;
}

Windows fitted_windows(const Figure& figure, const ExploreSpec& spec) {
    Windows windows = spec.windows;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const Axis& y = figure.panels[i].y;
        height_of(windows, static_cast<int>(i)) =
            Interval{value_on(y, y.window.low), value_on(y, y.window.high)};
    }
    return windows;
}

} // namespace act
