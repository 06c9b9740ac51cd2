#pragma once
// Limits numbers to what file formats can hold. Cairo counts in 24.8 fixed point, and a NaN makes a whole SVG
// invalid, so both canvases draw only finite points near the page.

#include "figure/canvas.h"

#include <span>
#include <vector>

namespace act {

/// Seven times the longest page allowed (14400 pt): a line that leaves it stays in the direction it has on
/// the page.
inline constexpr double printable_limit_pt = 1.0e5;

[[nodiscard]] bool is_printable(PagePoint point);
[[nodiscard]] bool is_printable(const PageRect& rect);

/// The point, or the nearest one within the limit. Finite points only.
[[nodiscard]] PagePoint within_limit(PagePoint point);

/// The line cut where points are not finite, each piece of two points or more, within the limit.
[[nodiscard]] std::vector<std::vector<PagePoint>> printable_pieces(std::span<const PagePoint> line);

/// The outlines of a band, one for each stretch where both of its sides are finite: along the upper side and
/// back along the lower one.
[[nodiscard]] std::vector<std::vector<PagePoint>> printable_bands(std::span<const PagePoint> upper,
                                                                  std::span<const PagePoint> lower);

} // namespace act
