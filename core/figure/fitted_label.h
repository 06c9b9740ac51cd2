#pragma once
// Labels made to fit their room on the page: set smaller as far as that may be, and cut when it is not enough.

#include "figure/layout.h"

#include <vector>

namespace act {

inline constexpr double rounding_pt = 1e-6; ///< of sums of widths

/// By what factor a label must be set smaller to be no wider than `room`; never below the least that looks well.
[[nodiscard]] double shrink_of(const Label& label, double size_pt, double room, const TextMetrics& metrics);

/// The label no wider than `room`; its origin is for the caller to say.
[[nodiscard]] PlacedLabel fitted_label(const Label& label, double size_pt, double room,
                                       const TextMetrics& metrics);

/// The label in lines no wider than `room`: at its usual size while that takes no more lines than `most`, then smaller as
/// far as that looks well, and the last line cut when it is not enough. Lines break where base/text_layout.h allows it.
/// The origins are for the caller to say.
[[nodiscard]] std::vector<PlacedLabel> fitted_lines(const Label& label, double size_pt, double room,
                                                    std::size_t most, const TextMetrics& metrics);

} // namespace act
