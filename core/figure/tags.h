#pragma once
// Where a text stands beside a point so that it covers no line.

#include "figure/layout.h"

#include <optional>
#include <span>

namespace act {

/// The place of a tag's text of that size: of the places to the right and left, below and above its point, near it and
/// a little farther, the first one with the fewest lines of the panel and tags placed before across it. Nothing where
/// none of them is inside the plot. `em` of the text, in points.
[[nodiscard]] std::optional<PageRect> place_beside(const Tag& tag, PageSize text, double em,
                                                   const Panel& panel, const PanelLayout& placed,
                                                   std::span<const PageRect> taken);

} // namespace act
