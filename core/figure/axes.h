#pragma once
// Where an axis has its ticks (locator) and what text stands there (formatter), two separate questions; and logarithmic
// axes.

#include "base/interval.h"
#include "figure/figure.h"

#include <string>
#include <vector>

namespace act {

/// Round places inside `window`: multiples of 1, 2 or 5 (4, where that shows more) times a power of ten,
/// as many as fit with at most `most` (≥ 2); one more where there would be one alone. At least two unless the window is empty or so narrow that
/// doubles cannot tell its multiples apart. Exactly 0 where 0 is one of them.
struct Ticks {
    std::vector<double> places;
    double step = 0.0;
};
[[nodiscard]] Ticks locate_ticks(Interval window, int most);

/// Every k-th of the ticks, so that neighbours are at least `apart` from each other; all of them where fewer
/// than two would be left.
[[nodiscard]] Ticks thinned(const Ticks& ticks, double apart);

/// The texts of all ticks of one axis, no two of them alike, with the same number of decimals and a true
/// minus sign; powers of ten where they are shorter ("2×10⁻⁷").
[[nodiscard]] std::vector<std::string> format_ticks(const Ticks& ticks);

// Logarithmic axes. What is drawn on one are decimal logarithms, so that panels, layouts and canvases know
// straight lines only; its marks are powers of ten.

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
