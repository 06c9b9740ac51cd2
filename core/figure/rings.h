#pragma once
// Rings with nothing inside: open dots, and the knots of networks. Lines end where they meet one, so that no
// disc in the page's colour has to hide them, which would show on a transparent page.

#include "figure/layout.h"

#include <span>
#include <vector>

namespace act {

struct Ring {
    PagePoint centre = {};
    double radius_pt = 0.0; ///< to the middle of the rim
    double rim_pt = 0.0;    ///< its width
};

/// Of a dot, and of a knot, in a panel that has its plot and windows.
[[nodiscard]] Ring ring_of(const Dot& dot, const PanelLayout& panel, const Theme& theme);
[[nodiscard]] Ring ring_of(const Knot& knot, const PanelLayout& panel, const Theme& theme);

/// Of an open dot's sample in a legend.
[[nodiscard]] Ring ring_of(const LegendEntry& entry, const PlacedEntry& placed, const Theme& theme);

/// Of all open dots inside the panel's windows, and of all knots.
[[nodiscard]] std::vector<Ring> rings_of(std::span<const Mark> marks, const PanelLayout& panel,
                                         const Theme& theme);

/// The parts of a polyline that lie outside all rings, in its order.
[[nodiscard]] std::vector<std::vector<PagePoint>> outside(std::span<const PagePoint> line,
                                                          std::span<const Ring> rings);

} // namespace act
