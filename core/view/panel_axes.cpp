#include "view/panel_axes.h"

#include "figure/axes.h"
#include "i18n/plot_texts.h"
#include "session/plot_state.h"
#include "view/log_curves.h"

namespace act {

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
