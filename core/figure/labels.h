#pragma once
// Measures labels and shortens them to their room.

#include "figure/figure.h"

namespace act {

/// Width of a label set at `size_pt`, its runs' own scales included.
[[nodiscard]] double advance(const Label& label, double size_pt, const TextMetrics& metrics);

/// The label cut at its end and closed with an ellipsis, so that it is no wider than `room`; as it is where
/// it fits. Not even the ellipsis where that has no room.
[[nodiscard]] Label shortened(const Label& label, double size_pt, double room, const TextMetrics& metrics);

} // namespace act
