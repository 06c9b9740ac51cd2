#include "curve/break_shape.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

bool differ(double left, double right) {
    return !std::isnan(left) && !std::isnan(right) && !same_limit(left, right);
}

} // namespace

bool same_limit(double left, double right) {
    if (left == right) return true;
    return std::isfinite(left) && std::isfinite(right)
           && std::abs(left - right) <= 1e-13 * std::max({1.0, std::abs(left), std::abs(right)});
}

std::optional<BreakShape> break_shape(const Jet& left, const Jet& right, double at) {
    if (std::isnan(left.y) && std::isnan(right.y)) return std::nullopt;
    if (std::isnan(left.y) || std::isnan(right.y)) return BreakShape::end;
    if (std::isinf(left.y) || std::isinf(right.y)) return BreakShape::pole;
    if (!same_limit(left.y, right.y)) return BreakShape::jump;
    if (!same_limit(left.y, at)) return std::isnan(at) ? BreakShape::hole : BreakShape::jump;
    if (std::isinf(left.dy) && std::isinf(right.dy))
        return left.dy == right.dy ? BreakShape::vertical : BreakShape::cusp;
    if (differ(left.dy, right.dy)) return BreakShape::kink;
    if (differ(left.ddy, right.ddy) || std::isinf(left.ddy)) return BreakShape::bend;
    return std::nullopt;
}

int order_of(BreakShape kind) {
    switch (kind) {
    case BreakShape::jump:
    case BreakShape::pole:
    case BreakShape::hole:
    case BreakShape::end: return 0;
    case BreakShape::kink:
    case BreakShape::cusp:
    case BreakShape::vertical: return 1;
    case BreakShape::bend: return 2;
    case BreakShape::corner: break;
    }
    return 3;
}

} // namespace act
