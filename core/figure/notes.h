#pragma once
// Places the texts of notes, knots and impulses.

#include "figure/layout.h"

#include <vector>

namespace act {

/// The radius of a knot's ring: room for two or three letters.
[[nodiscard]] double knot_radius_pt(const Knot& knot, const Theme& theme);

/// The shaft of an impulse's arrow and its head, in page points; nothing where it has no room.
[[nodiscard]] std::vector<std::vector<PagePoint>> arrow_of(const Impulse& impulse, const PanelLayout& placed,
                                                           const Theme& theme);

struct PlacedNotes {
    std::vector<PlacedLabel> labels = {};
    std::vector<Segment> lines = {}; ///< that are named by remarks with room
};

/// The texts of the panel's notes, knots and impulses; `placed` must have its plot, windows and cards.
[[nodiscard]] PlacedNotes place_notes(const Panel& panel, const PanelLayout& placed, const Theme& theme,
                                      const TextMetrics& metrics);

} // namespace act
