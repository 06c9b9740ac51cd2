#pragma once
// The algebra of scale and shift (activation/affine.h): what y = scale · f(w·x + b) + shift makes of
// everything that is known of f. It stands here and nowhere else.
//
//     const Function tanh = bind(*find("tanh"), {}, Convention::own);
//     scaled_and_shifted(tanh, {2.0, 3.0, 0.0, 1.0}, 0).jet(0.0); // 2·tanh(3x) + 1 at 0: {1, 6, 0}

#include "activation/affine.h"
#include "curve/function.h"

namespace act {

/// f with `own` parameters, scaled and shifted; ∂y/∂parameter counts the four after these. Breaks are pulled
/// back, a negative w takes limits from the other side. scale = 0 and w = 0 give constants, also where f or x
/// is infinite. The name stays f's.
[[nodiscard]] Function scaled_and_shifted(const Function& f, const Affine& a, std::size_t own);

/// What f must be bound to for it: the convention that becomes `convention` when w turns the sides round, and
/// the window that w·x + b runs through.
[[nodiscard]] Convention inner_convention(const Affine& a, Convention convention);
[[nodiscard]] Interval inner_window(const Affine& a, Interval seen);

} // namespace act
