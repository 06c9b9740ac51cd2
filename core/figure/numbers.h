#pragma once
// Places the numbers in cells and at the ends of bars.

#include "figure/layout.h"

namespace act {

/// The numbers of all bars and cells of a panel whose plot is placed. Those of one mark have one size and as
/// many decimals; where the widest does not fit at seven tenths of the ticks' size, they have fewer decimals,
/// two at least, and where that is not enough, there are none. Of those at bars that would touch one
/// another, bars of another mark or a line, even when they are smallest, some are left out.
[[nodiscard]] std::vector<PlacedLabel> place_numbers(const Panel& panel, const PanelLayout& placed,
                                                     const Theme& theme, const TextMetrics& metrics);

} // namespace act
