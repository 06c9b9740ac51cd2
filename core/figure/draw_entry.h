#pragma once
// Draws a line of the legend.

#include "figure/layout.h"

namespace act {

inline constexpr float area_alpha = 0.12F; ///< of areas, so that curves and grid show through

/// The pen as it is in the panels, or faint where its curve is hidden, and its text.
void draw_entry(const LegendEntry& entry, const PlacedEntry& placed, const Theme& theme,
                const TextMetrics& metrics, Canvas& canvas);

} // namespace act
