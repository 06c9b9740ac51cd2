#pragma once
// A line of some width as a triangle strip with soft rims.
//
// The strip is a row of cross-sections. Each has four points across the line: outer left, inner left, inner
// right, outer right. Between the inner points the colour is full; towards the outer points it fades over one
// pixel, which is what the coverage of an ideal edge does. At a gentle bend one section lies on the bisector.
// At a sharp bend the outer side goes round in an arc, while the inner side stays on the corner, or turns
// with it where the segments are too short for that. Therefore no point is farther than half the width plus
// half a pixel (and 2 % at gentle bends) from the line.

#include "figure/canvas.h"

#include <array>
#include <span>
#include <vector>

namespace act {

struct Section {
    std::array<PagePoint, 4> at = {}; ///< outer left, inner left, inner right, outer right, in px
    double opacity = 1.0;             ///< of the inner points, relative to the line's colour
};

/// The sections of a polyline in px with butt ends. Lines thinner than a pixel become a pixel wide and paler.
/// Points closer together than a twentieth of a pixel are passed over. Fewer than two distinct points: none.
[[nodiscard]] std::vector<Section> ribbon(std::span<const PagePoint> line, double width_px);

} // namespace act
