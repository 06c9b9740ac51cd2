#include "curve/tabulate.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace act {

Curve tabulate(const Function& function, int order, Interval window, std::span<const double> places) {
    std::vector<double> all;
    std::ranges::set_union(places, function.breaks, std::back_inserter(all));
    Curve curve;
    bool open = false;
    const auto put = [&](Point p) {
        if (!std::isfinite(p.y)) {
            open = false;
            return;
        }
        if (!open) curve.pieces.emplace_back();
        open = true;
        curve.pieces.back().push_back(p);
    };
    for (const double x : all) {
        if (!window.contains(x)) continue;
        const double at = function.jet(x)[order];
        const double left = function.limit(x, Side::left)[order];
        const double right = function.limit(x, Side::right)[order];
        if (!std::ranges::binary_search(function.breaks, x) || same_limit(left, right)) {
            put({x, at});
            continue;
        }
        if (x > window.low) put({x, left});
        open = false;
        if (x < window.high) put({x, right});
        curve.jumps.push_back({x, left, right, at});
    }
    return curve;
}

} // namespace act
