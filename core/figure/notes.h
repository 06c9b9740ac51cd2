#pragma once
// Places the texts of notes and knots.

#include "figure/layout.h"

#include <vector>

namespace act {

/// The radius of a knot's ring: room for two or three letters.
[[nodiscard]] double knot_radius_pt(const Theme& theme);

/// The texts of the panel's notes and knots; `placed` must have its plot and windows.
[[nodiscard]] std::vector<PlacedLabel> place_notes(const Panel& panel, const PanelLayout& placed,
                                                   const Theme& theme, const TextMetrics& metrics);

} // namespace act
