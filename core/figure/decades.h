#pragma once
// Logarithmic axes. What is drawn on one are decimal logarithms, so that panels, layouts and canvases know
// straight lines only; its marks are powers of ten.

#include "figure/figure.h"

#include <string>

namespace act {

/// An axis over these logarithms. Its names are powers of ten, and 2 and 5 between them where the window
/// holds less than two.
[[nodiscard]] Axis decade_axis(Interval log10_window, std::string label, int most_names = 9);

/// log₁₀, with NaN for what is not positive: such an axis has no place for it.
[[nodiscard]] double decade(double value);

/// Where a value stands on the axis: itself, or its decade.
[[nodiscard]] double place_on(const Axis& axis, double value);

/// The value at a place on the axis.
[[nodiscard]] double value_on(const Axis& axis, double place);

/// The straight line of that slope across x: a rule, and on a logarithmic axis the curve that it is there, as
/// far as it is positive.
[[nodiscard]] Mark straight_line(const Axis& y, Interval x, Point through, double slope, Pen pen);

} // namespace act
