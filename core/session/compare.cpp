#include "session/compare.h"

namespace act {

std::optional<Interval> hull(const std::optional<Interval>& a, const std::optional<Interval>& b) {
    if (!a || !b) return a ? a : b;
    return hull(*a, *b);
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
