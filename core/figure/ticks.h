#pragma once
// Where an axis has its ticks (locator) and what text stands there (formatter): two separate questions.

#include "base/interval.h"

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

} // namespace act
