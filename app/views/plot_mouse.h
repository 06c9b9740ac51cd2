#pragma once
// Panning, zooming and picking in the plots of a figure on screen, the same in every view.

#include "canvas/imgui_canvas.h"
#include "figure/layout.h"
#include "state/workspace.h"
#include "widgets/kit.h"

#include <optional>

namespace act {

/// What the mouse did in one frame.
struct PlotEvents {
    struct PointedPlace {
        std::size_t panel = 0;
        Point at = {}; ///< in the panel's data; x on a round number less than a pixel away
    };
    /// New windows for one panel, wide enough for doubles and eyes to tell their ends apart.
    struct MovedWindows {
        std::size_t panel = 0;
        Interval x = {};
        Interval y = {};
    };
    std::optional<PointedPlace> pointed = {};
    std::optional<MovedWindows> moved = {};
    bool home = false; ///< a double click
};

/// Dragging pans; the wheel zooms about the cursor (Shift: x alone, Ctrl: y alone); dragging with the right
/// button or with Shift draws a box to zoom to. Call after the figure is drawn: the box is drawn over it.
[[nodiscard]] PlotEvents use_plots(const Kit& kit, const Layout& layout, const CanvasPlace& place, Ui& ui);

/// A place of the window on the page.
[[nodiscard]] PagePoint page_point(ImVec2 px, const CanvasPlace& place);

/// A rectangle of the page in the window's pixels.
[[nodiscard]] Box px_box(const PageRect& rect, const CanvasPlace& place);

} // namespace act
