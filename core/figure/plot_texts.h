#pragma once
// Places the texts in a plot: of notes, knots and impulses (notes.cpp), names beside the right ends of lines
// (Remark::stacked), one above another (name_stack.cpp), and the numbers in cells and at the ends of bars
// (numbers.cpp).

#include "figure/layout.h"

#include <span>
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

/// Each as near to its point as the others let it, in one size: smaller than the type of the axes where the longest would
/// leave the plot. Where they are too many for its height, or the name of a line (Remark::line) would be far from it or
/// much smaller, that name is left out with its line; where that is not enough, the last ones are.
[[nodiscard]] PlacedNotes stacked_names(std::span<const Remark> names, const PanelLayout& placed,
                                        double size_pt, const TextMetrics& metrics);

/// The numbers of all bars and cells of a panel whose plot is placed. Those of one mark have one size and as
/// many decimals; where the widest does not fit at seven tenths of the ticks' size, they have fewer decimals,
/// two at least, and then fewer digits, two at least. In cells there are none where that is not enough. At bars they
/// may then be wider than the bars are apart, if no two touch. Of those at bars that would touch one
/// another, other bars or a line, even when they are smallest, some are left out.
[[nodiscard]] std::vector<PlacedLabel> place_numbers(const Panel& panel, const PanelLayout& placed,
                                                     const Theme& theme, const TextMetrics& metrics);

/// The window of an axis of y, larger where a plot of that height has no room for the numbers over and under the bars
/// that end in Axis::bar_ends. A plot that is lower than a few lines of them keeps its window.
[[nodiscard]] Interval with_room_for_numbers(const Axis& axis, double plot_height, const Theme& theme,
                                             const TextMetrics& metrics);

} // namespace act
