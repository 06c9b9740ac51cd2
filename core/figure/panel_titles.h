#pragma once
// Places the titles over plots.

#include "figure/fitting.h"
#include "figure/layout.h"

namespace act {

inline constexpr double title_gap_em = 0.75; ///< between a panel's title and its plot, in ems of the title

/// The titles of all panels of a layout whose plots are placed, in one size: the one that the longest of them needs. A
/// panel's short title takes the place of one that is wider than its plots.
void place_titles(const Figure& figure, const Theme& theme, const TextMetrics& metrics, SmallTitles small,
                  Layout& layout);

} // namespace act
