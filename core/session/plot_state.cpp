#include "session/plot_state.h"

#include <algorithm>

namespace act {

std::optional<Interval>& height_of(Windows& windows, int order) {
    return order == 0 ? windows.f : (order == 1 ? windows.slope : windows.curvature);
}

const std::optional<Interval>& height_of(const Windows& windows, int order) {
    return order == 0 ? windows.f : (order == 1 ? windows.slope : windows.curvature);
}

std::optional<Interval> hull(const std::optional<Interval>& a, const std::optional<Interval>& b) {
    if (!a || !b) return a ? a : b;
    return hull(*a, *b);
}

PinnedPoints no_points() {
    return {};
}

std::optional<std::size_t> PinnedPoints::selection() const {
    if (places.empty()) return std::nullopt;
    return std::min(selected, places.size() - 1);
}

Axes both(const Axes& a, const Axes& b) {
    return {.equal = a.equal || b.equal,
            .log_f = a.log_f || b.log_f,
            .log_slope = a.log_slope || b.log_slope,
            .log_curvature = a.log_curvature || b.log_curvature,
            .named = a.named || b.named};
}

Windows hull(const Windows& a, const Windows& b) {
    return {.x = hull(a.x, b.x),
            .f = hull(a.f, b.f),
            .slope = hull(a.slope, b.slope),
            .curvature = hull(a.curvature, b.curvature),
            .steady = a.steady && b.steady};
}

std::optional<Windows> hull(const std::optional<Windows>& a, const std::optional<Windows>& b) {
    if (!a || !b) return a ? a : b;
    return hull(*a, *b);
}

} // namespace act
