#pragma once
// Places the numbers in cells and at the ends of bars.

#include "figure/layout.h"

namespace act {

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
