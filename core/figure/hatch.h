#pragma once
// The slanted lines of a hatch, the same on every canvas.

#include "figure/canvas.h"

#include <utility>
#include <vector>

namespace act {

inline constexpr float hatch_fill = 0.04F; ///< opacity of the whole area

/// Opacity of its lines: the ink over the page as faint as marks may be, for which WCAG 2.1 wants a contrast of 3 to 1.
[[nodiscard]] float hatch_line(Colour ink, Colour page);

/// Lines that rise to the right at 45° across the rectangle, from edge to edge.
[[nodiscard]] std::vector<std::pair<PagePoint, PagePoint>> hatch_lines(const PageRect& plot);

} // namespace act
