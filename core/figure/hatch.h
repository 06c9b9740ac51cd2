#pragma once
// The slanted lines of a hatch, the same on every canvas.

#include "figure/canvas.h"

#include <utility>
#include <vector>

namespace act {

inline constexpr float hatch_fill = 0.04F; ///< opacity of the whole area
inline constexpr float hatch_line = 0.2F;  ///< and of its lines

/// Lines that rise to the right at 45° across the rectangle, from edge to edge.
[[nodiscard]] std::vector<std::pair<PagePoint, PagePoint>> hatch_lines(const PageRect& plot);

} // namespace act
