#pragma once
// What a panel's marks are worth at a place: what a pointer over any figure reads.

#include "view/view.h"

#include <span>
#include <string>
#include <vector>

namespace act {

/// x, and what stands there: heights of curves between their points, of the bar that is there, of a map's cell. Values are
/// those of logarithmic axes, too, and named as in the legend where the pen is there. Empty where nothing can be read.
[[nodiscard]] std::vector<ValueAt> marks_at(const Figure& figure, std::size_t panel, Point at);

/// What readings and descriptions call a line: as it says itself; else as the legend calls its pen, or as tables do.
[[nodiscard]] std::string read_name(std::span<const LegendEntry> legend, const Line& line);

/// A line at that x with dots on the curves, or the map's cell.
[[nodiscard]] std::vector<Mark> reading_marks(const Figure& figure, std::size_t panel, Point at);

} // namespace act
