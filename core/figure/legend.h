#pragma once
// The legend: where its lines stand, and how one of them is drawn.

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

inline constexpr float area_alpha = 0.12F; ///< of areas, so that curves and grid show through

/// The pen as it is in the panels, or faint where its curve is hidden, and its text.
void draw_entry(const LegendEntry& entry, const PlacedEntry& placed, const Theme& theme,
                const TextMetrics& metrics, Canvas& canvas);

} // namespace act
