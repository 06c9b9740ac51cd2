#pragma once
// Curves that are drawn by hand: points with straight lines between them.

#include "base/interval.h"
#include "base/point.h"
#include "curve/function.h"

#include <cstddef>
#include <span>
#include <vector>

namespace act {

/// Through points with rising x, at least two; beyond the first and the last one level.
[[nodiscard]] Function drawn_curve(std::vector<Point> points);

/// What a curve becomes where a stroke of the pen goes over it: `drawn_places` points evenly over x, on the stroke where
/// it passed (its last time there counts) and on the curve that was there before elsewhere; where there was none, level
/// beyond the stroke's ends. Empty where the stroke passes none of the places.
inline constexpr std::size_t drawn_places = 61;
[[nodiscard]] std::vector<Point> drawn_over(std::span<const Point> before, Interval x,
                                            std::span<const Point> stroke);

} // namespace act
