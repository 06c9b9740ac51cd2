#pragma once
// Cuts dashed lines into pieces, so that every canvas draws solid lines only and all canvases show the same
// pattern.

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

/// Drawn and skipped lengths in turn, in points; none for a solid line.
[[nodiscard]] std::vector<double> dash_lengths(Dash dash, double width_pt);

} // namespace act
