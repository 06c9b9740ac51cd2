#pragma once
// Places small cards of text in a plot, where they cover the least.

#include "figure/layout.h"

#include <vector>

namespace act {

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
