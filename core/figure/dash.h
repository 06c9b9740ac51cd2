#pragma once
// The patterns of dashed lines, and their pieces for surfaces that draw solid lines only.

#include "figure/canvas.h"
#include "figure/figure.h"

#include <span>
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

} // namespace act
