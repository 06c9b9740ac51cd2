#pragma once
// Where the lines of a legend stand.

#include "figure/layout.h"

#include <span>
#include <vector>

namespace act {

struct PlacedLegend {
    std::vector<PlacedEntry> entries = {};
    double height = 0.0; ///< that it takes off the body's foot, with the gap above it
};

/// At the foot of the body: columns of equal width, as many as fit, filled row by row.
[[nodiscard]] PlacedLegend place_legend(std::span<const LegendEntry> legend, const PageRect& body,
                                        const Theme& theme, const TextMetrics& metrics);

/// Where the sample of a dot stands, and that of an area.
[[nodiscard]] PagePoint middle_of(const PlacedEntry& entry);
[[nodiscard]] PageRect area_sample(const PlacedEntry& entry);

} // namespace act
