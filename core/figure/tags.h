#pragma once
// Where a text stands beside a point so that it covers no line.

#include "figure/layout.h"

#include <optional>
#include <span>

namespace act {

/// How many of the panel's lines, rules, segments and dots have a point in the rectangle. Areas do not count: they do
/// not make a text hard to read.
[[nodiscard]] int lines_across(const PageRect& rect, const Panel& panel, const PanelLayout& placed);

/// The same of its lines and segments alone.
[[nodiscard]] int curves_across(const PageRect& rect, const Panel& panel, const PanelLayout& placed);

/// The place of a tag's text of that size: of the places to the right and left, below and above its point, near it and
/// farther, and then of other points along its line, the first one that no line and no tag placed before crosses; one on
/// a zero line only where there is no other.
/// Nothing where none of them is inside the plot and free. `em` of the text, in points.
[[nodiscard]] std::optional<PageRect> place_beside(const Tag& tag, PageSize text, double em,
                                                   const Panel& panel, const PanelLayout& placed,
                                                   std::span<const PageRect> taken);

} // namespace act
