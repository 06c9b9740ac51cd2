#pragma once
// Draws a figure: the only code that knows what an axis, a dot or a legend looks like.

#include "figure/layout.h"

#include <span>

namespace act {

/// Background, title, caption and all panels.
void draw(const Figure& figure, const Layout& layout, const Theme& theme, const TextMetrics& metrics,
          Canvas& canvas);

/// Title, heads and the panels that touch `visible`, without a background: for a page that is scrolled.
void draw_part(const Figure& figure, const Layout& layout, const Theme& theme, const TextMetrics& metrics,
               Canvas& canvas, const PageRect& visible);

/// Marks on top of a panel that is drawn already (a crosshair that follows the mouse), clipped to its plot.
void draw_marks(std::span<const Mark> marks, const PanelLayout& panel, const Theme& theme, Canvas& canvas);

/// A label from the left end of its baseline.
void draw_label(const PlacedLabel& label, const Theme& theme, const TextMetrics& metrics, Canvas& canvas);

} // namespace act
