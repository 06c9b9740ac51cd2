#include "view/figure_parts.h"

#include "activation/affine.h"
#include "base/number.h"
#include "curve/impulses.h"
#include "curve/sample.h"
#include "curve/transformed.h"
#include "figure/axes.h"
#include "view/panel_axes.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double dot_width_pt = 6.8;       // twice Theme::dot_pt
constexpr double visible_jump = 1.0 / 400; // of the window's height: a smaller jump shows as a smooth line
// Of the area of the window: what a framework's rounding adds up to is no impulse.
constexpr double visible_impulse = 1e-4;

double rise_of(const Jump& jump) {
    Interval range{std::min(jump.left, jump.right), std::max(jump.left, jump.right)};
    if (std::isfinite(jump.at)) range = hull(range, Interval{jump.at, jump.at});
    return range.width();
}

// Dots that would stand closer together than they are wide would hide the curve.
bool have_room(std::size_t dots, const Fineness& fineness) {
    return static_cast<double>(dots) * dot_width_pt <= fineness.panel_pt.width;
}

// The value at a jump is the filled dot, a limit that is not taken an open one.
void add_dots(std::vector<Mark>& marks, std::vector<Jump> jumps, double height, Pen pen,
              const Fineness& fineness) {
    std::erase_if(jumps, [&](const Jump& jump) { return rise_of(jump) < visible_jump * height; });
    if (!have_room(jumps.size(), fineness)) return;
    for (const Jump& jump : jumps) {
        for (const double limit : {jump.left, jump.right})
            if (limit != jump.at) marks.emplace_back(Dot{{jump.x, limit}, false, pen});
        if (std::isfinite(jump.at)) marks.emplace_back(Dot{{jump.x, jump.at}, true, pen});
    }
}

// "δ", "−δ", "0.99 δ"
Label impulse_label(double strength, Pen pen) {
    const Run delta{"δ", pen.ink, Face::math, 1.12};
    const std::string number = pretty(strength, 3);
    if (number == "1") return {delta};
    const std::string factor =
        number == pretty(-1.0) ? number.substr(0, number.size() - 1) : number + "\u2009";
    return {{factor, pen.ink, Face::regular, 1.0}, delta};
}

// An arrow for each, and a ring where the curve would run through without a gap.
void add_impulses(Panel& panel, const std::vector<DiracImpulse>& all, Pen pen, const Fineness& fineness) {
    if (!have_room(all.size(), fineness)) return;
    for (const DiracImpulse& impulse : all) {
        const double foot = place_on(panel.y, foot_of(impulse));
        if (std::isnan(foot)) continue; // of a logarithmic axis
        std::vector<Mark>& marks = panel.marks;
        if (same_limit(impulse.left, impulse.right))
            marks.emplace_back(Dot{{impulse.x, place_on(panel.y, impulse.left)}, false, pen});
        marks.emplace_back(Impulse{.foot = {impulse.x, foot},
                                   .up = impulse.strength > 0.0,
                                   .text = impulse_label(impulse.strength, pen),
                                   .pen = {.ink = pen.ink, .series = pen.series}});
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

// A name can be as long as a formula; a title has no use for more of it than this.
std::string short_symbol(std::string_view symbol) {
    constexpr std::size_t longest = 24; // letters, of which long names have ASCII ones only
    return symbol.size() <= longest ? std::string(symbol) : std::string(symbol.substr(0, longest)) + "…";
}

} // namespace

double foot_of(const DiracImpulse& impulse) {
    return impulse.strength > 0.0 ? std::max(impulse.left, impulse.right)
                                  : std::min(impulse.left, impulse.right);
}

std::vector<DiracImpulse> visible_impulses(const Function& function, int order, Interval x, double height) {
    std::vector<DiracImpulse> all = impulses(function, order, x);
    std::erase_if(all, [&](const DiracImpulse& impulse) {
        return std::abs(impulse.strength) < visible_impulse * height * x.width();
    });
    return all;
}

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
    Curve curve = panel.y.logarithmic ? curve_of(decades_of(function, order), 0, over, resolution)
                                      : curve_of(function, order, over, resolution);
    panel.marks.emplace_back(Line{std::move(curve.pieces), pen, name});
    // No convention says what f″ is at a break.
    if (order > 1)
        for (Jump& jump : curve.jumps)
            jump.at = unknown;
    add_dots(panel.marks, std::move(curve.jumps), y.width(), pen, fineness);
    add_impulses(panel, visible_impulses(function, order, over, y.width()), pen, fineness);
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
        label.push_back({" = " + pretty_value(value), Ink::muted, Face::regular, 1.0});
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

} // namespace act
