#pragma once
// What a break is, told from the limits on its sides.

#include "activation/activation.h"
#include "math/jet.h"

#include <optional>

namespace act {

/// What happens at a break. Records of the catalogue have the first three.
enum class BreakShape {
    jump,     ///< of f itself, also of a single value
    kink,     ///< f goes on, f′ does not
    bend,     ///< f′ goes on, f″ does not
    corner,   ///< f″ goes on, f‴ does not
    cusp,     ///< f goes on, and f′ is infinite with another sign on each side
    vertical, ///< f goes on, and f′ is infinite with one sign
    pole,     ///< f is infinite on one side or both
    hole,     ///< f has a limit and no value
    end       ///< f has values on one side only
};

[[nodiscard]] constexpr BreakShape shape_of(BreakKind kind) {
    switch (kind) {
    case BreakKind::jump: return BreakShape::jump;
    case BreakKind::kink: return BreakShape::kink;
    case BreakKind::bend: break;
    }
    return BreakShape::bend;
}

/// Whether two one-sided limits are the same number but for the rounding of the two branches' formulas. An infinity
/// is the same as itself only.
[[nodiscard]] bool same_limit(double left, double right);

/// Of a place with these limits and the value `at` on it; nothing where value, slope and curvature go on, or where
/// there is no value on either side. Derivatives that are NaN are not known, and not told apart.
[[nodiscard]] std::optional<BreakShape> break_shape(const Jet& left, const Jet& right, double at);

/// The order of the lowest derivative that does not go on there, 0 for the value itself.
[[nodiscard]] int order_of(BreakShape kind);

} // namespace act
