#include "view/panel_axes.h"

#include "figure/decades.h"
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

void name_gap(Panel& panel, const Function& function, int order, Language language) {
    if (!panel.y.logarithmic) return;
    const auto gap = positive_height(function, order, panel.x.window).gap;
    if (!gap) return;
    constexpr double above_pt = 10.0;
    constexpr double edge_share = 0.2; // of the width, that half the text takes
    const Interval x = panel.x.window;
    const Interval inner{x.low + edge_share * x.width(), x.high - edge_share * x.width()};
    panel.marks.emplace_back(Remark{.at = {inner.clamp(gap->middle()), panel.y.window.low},
                                    .text = {{word(Text::figure_not_positive, language), Ink::muted}},
                                    .down_pt = -above_pt});
}

} // namespace act
