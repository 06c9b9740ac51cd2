#pragma once
// Patterns made of solid lines, the same on every canvas: dashed lines and their pieces, and the slanted lines of a
// hatch.

#include "figure/canvas.h"
#include "figure/figure.h"

#include <span>
#include <utility>
#include <vector>

namespace act {

/// Cuts a polyline into the drawn pieces of a dash pattern whose lengths follow the line's width. Solid gives
/// the line back. Gaps are measured along the line, so corners keep the rhythm. The first dash starts at the
/// line's start.
[[nodiscard]] std::vector<std::vector<PagePoint>> cut_dashes(std::span<const PagePoint> line, Dash dash,
                                                             double width_pt);

/// The same by the lengths that dash_lengths() gives.
[[nodiscard]] std::vector<std::vector<PagePoint>> cut_dashes(std::span<const PagePoint> line,
                                                             std::span<const double> lengths);

/// Drawn and skipped lengths in turn, in points; none for a solid line.
[[nodiscard]] std::vector<double> dash_lengths(Dash dash, double width_pt);

inline constexpr float hatch_fill = 0.04F; ///< opacity of the whole area

/// Opacity of its lines: the ink over the page as faint as marks may be, for which WCAG 2.1 wants a contrast of 3 to 1.
[[nodiscard]] float hatch_line(Colour ink, Colour page);

/// Lines that rise to the right at 45° across the rectangle, from edge to edge.
[[nodiscard]] std::vector<std::pair<PagePoint, PagePoint>> hatch_lines(const PageRect& plot);

} // namespace act
