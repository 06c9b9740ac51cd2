#pragma once
// Where a text beside a point and a small card of text stand in a plot, so that they cover no line, or the least.

#include "figure/layout.h"

#include <optional>
#include <span>
#include <vector>

namespace act {

/// How many of the panel's lines, rules, segments and dots have a point in the rectangle. Areas do not count: they do
/// not make a text hard to read.
[[nodiscard]] int lines_across(const PageRect& rect, const Panel& panel, const PanelLayout& placed);

/// The same of its lines and segments alone.
[[nodiscard]] int curves_across(const PageRect& rect, const Panel& panel, const PanelLayout& placed);

/// The place of a tag's text of that size: of the places to the right and left, below and above its point, near it and
/// farther, and then of other points along its line, the first one that no line and no tag placed before crosses; one on
/// a zero line only where there is no other.
/// Nothing where none of them is inside the plot and free. `em` of the text, in points.
[[nodiscard]] std::optional<PageRect> place_beside(const Tag& tag, PageSize text, double em,
                                                   const Panel& panel, const PanelLayout& placed,
                                                   std::span<const PageRect> taken);

/// Each in the place of a plot that the fewest lines, bars and dots cross: corners first, then along the edges. A card
/// that is larger than the plot is left out. `placed` must have its plot and windows.
[[nodiscard]] std::vector<PlacedPlate> place_plates(const Panel& panel, const PanelLayout& placed,
                                                    const Theme& theme, const TextMetrics& metrics);

/// The outline of a card with round corners, as two polylines of equal length: above and below.
struct PlateOutline {
    std::vector<PagePoint> upper;
    std::vector<PagePoint> lower;
};
[[nodiscard]] PlateOutline outline_of(const PageRect& box);

} // namespace act
