#pragma once
// Names beside the right ends of lines (Remark::stacked), one above another.

#include "figure/notes.h"

#include <span>

namespace act {

/// Each as near to its point as the others let it, in one size: smaller than the type of the axes where the longest would
/// leave the plot. Where they are too many for its height, or the name of a line (Remark::line) would be far from it or
/// much smaller, that name is left out with its line; where that is not enough, the last ones are.
[[nodiscard]] PlacedNotes stacked_names(std::span<const Remark> names, const PanelLayout& placed,
                                        double size_pt, const TextMetrics& metrics);

} // namespace act
