#pragma once
// Marks as the plots of a PGFPlots axis.

#include "figure/layout.h"

#include <string>

namespace act {

/// All marks of a panel in their order, one plot each piece of a line, so that no break is drawn over.
/// Numbers are rounded to a hundredth of a point on the page, and points far outside the panel are moved
/// along their segments to its surroundings: TeX's lengths end at 5.7 m.
[[nodiscard]] std::string pgfplots_marks(const Panel& panel, const PanelLayout& placed, const Theme& theme);

/// "draw=activarium-function, line width=1.8bp, dash pattern=on 4bp off 3bp"
[[nodiscard]] std::string pgf_stroke(std::string_view colour, double width_pt, Dash dash);

/// "{rgb,1:red,0.2;green,0.4;blue,0.8}": a colour by itself, for cells.
[[nodiscard]] std::string rgb_colour(Colour colour);

} // namespace act
