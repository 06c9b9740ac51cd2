#include "view/panel_axes.h"

#include "figure/axes.h"
#include "i18n/plot_texts.h"
#include "session/plot_state.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace act {
namespace {

// By the chain rule, as far as the derivatives of f are known.
Jet decade_jet(const Jet& jet, int order) {
    const double value = jet[order];
    const double slope = order < 2 ? jet[order + 1] : unknown;
    const double bend = order == 0 ? jet.ddy : unknown;
    const double ratio = slope / value;
    return {decade(value), ratio / std::numbers::ln10, (bend / value - ratio * ratio) / std::numbers::ln10};
}

} // namespace

Function decades_of(const Function& function, int order) {
    Function decades = function;
    decades.jet = [jet = function.jet, order](double x) { return decade_jet(jet(x), order); };
    decades.limit = [limit = function.limit, order](double x, Side side) {
        return decade_jet(limit(x, side), order);
    };
    return decades;
}

PositiveHeight positive_height(const Function& function, int order, Interval x) {
    constexpr int looks = 256;
    constexpr double most_below = 1e-16;
    constexpr double margin = 0.06;
    constexpr Interval usual{0.1, 10.0};
    PositiveHeight height{.y = {infinity, 0.0}};
    const auto see = [&](double value) {
        if (std::isfinite(value) && value > 0.0)
            height.y = {std::min(height.y.low, value), std::max(height.y.high, value)};
    };
    Interval gap{infinity, -infinity};
    for (int i = 0; i <= looks; ++i) {
        const double at = x.low + x.width() * i / looks;
        const double value = function.jet(at)[order];
        see(value);
        gap = value <= 0.0 ? hull(gap, {at, at}) : Interval{infinity, -infinity};
        if (!gap.empty() && (!height.gap || gap.width() > height.gap->width())) height.gap = gap;
    }
    for (const double at : function.breaks)
        if (x.contains(at))
            for (const Side side : {Side::left, Side::right})
                see(function.limit(at, side)[order]);
    if (height.y.empty()) {
        height.y = usual;
        return height;
    }
    height.y.low = std::max(height.y.low, most_below * height.y.high);
    // Of what is constant, a decade around it.
    const double decades = std::max(1e-3, std::log10(height.y.high / height.y.low));
    const double factor = std::pow(10.0, decades > 1e-3 ? margin * decades : 0.5);
    height.y = {height.y.low / factor, height.y.high * factor};
    return height;
}

void set_axes(Panel& panel, const Axes& axes, int order, Interval x, Interval y, const Fineness& fineness) {
    const bool is_table = !fineness.at.empty();
    panel.x.window = x;
    panel.y = axes.is_logarithmic(order) && !is_table ? decade_axis({decade(y.low), decade(y.high)}, "")
                                                      : Axis{.window = y};
    panel.equal = axes.equal && !panel.y.logarithmic;
    if (!axes.named) return;
    panel.x.label = "x";
    panel.y.label = "f" + std::string(primes_of_orders.at(static_cast<std::size_t>(order))) + "(x)";
}

Interval equal_height(Interval fitted, double width) {
    const double spare = width - fitted.width();
    if (spare >= 0.0) return {fitted.low - 0.5 * spare, fitted.low - 0.5 * spare + width};
    const double low = Interval{fitted.low, fitted.high - width}.clamp(-0.5 * width);
    return {low, low + width};
}

Interval positive_window(const Function& function, int order, Interval x,
                         const std::optional<Interval>& set) {
    if (set && set->low > 0.0) return *set;
    const Interval fit = positive_height(function, order, x).y;
    if (!set) return fit;
    constexpr double least_share = 1e-3; // where all of the fitted height lies above what was set
    if (!(set->high > 0.0)) return fit;
    return {fit.low < set->high ? fit.low : least_share * set->high, set->high};
}

void name_gap(Panel& panel, const Function& function, int order, Language language) {
    if (!panel.y.logarithmic) return;
    const auto gap = positive_height(function, order, panel.x.window).gap;
    if (!gap) return;
    constexpr double above_pt = 10.0;
    constexpr double edge_share = 0.2; // of the width, that half the text takes
    const Interval x = panel.x.window;
    const Interval inner{x.low + edge_share * x.width(), x.high - edge_share * x.width()};
    panel.marks.emplace_back(Remark{.at = {inner.clamp(gap->middle()), panel.y.window.low},
                                    .text = {{word(PlotText::figure_not_positive, language), Ink::muted}},
                                    .down_pt = -above_pt});
}

} // namespace act
