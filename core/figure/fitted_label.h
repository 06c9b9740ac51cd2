#pragma once
// Labels made to fit their room on the page: set smaller as far as that may be, and cut when it is not enough.

#include "figure/layout.h"

namespace act {

inline constexpr double rounding_pt = 1e-6; ///< of sums of widths

/// By what factor a label must be set smaller to be no wider than `room`; never below the least that looks well.
[[nodiscard]] double shrink_of(const Label& label, double size_pt, double room, const TextMetrics& metrics);

/// The label no wider than `room`; its origin is for the caller to say.
[[nodiscard]] PlacedLabel fitted_label(const Label& label, double size_pt, double room,
                                       const TextMetrics& metrics);

} // namespace act
