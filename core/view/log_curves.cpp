#include "view/log_curves.h"

#include "figure/axes.h"

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

} // namespace act
