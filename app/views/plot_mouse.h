#pragma once
// Panning, zooming and picking in the plots of a figure on screen, the same in every view.

#include "canvas/imgui_canvas.h"
#include "figure/layout.h"
#include "state/workspace.h"
#include "widgets/kit.h"

#include <optional>
#include <span>

namespace act {

/// Pinned places of x, which can be taken and moved; a click elsewhere pins another one.
struct PlotPins {
    std::span<const double> x = {};
};

/// What the mouse did in one frame.
struct PlotEvents {
    /// New windows for one panel, wide enough for doubles and eyes to tell their ends apart.
    struct MovedWindows {
        std::size_t panel = 0;
        Interval x = {};
        Interval y = {};
    };
    struct MovedPin {
        std::size_t pin = 0;
        double x = 0.0;
    };
    /// x on a round number less than a pixel away; without a mouse, the place that is being heard.
    std::optional<PlotPlace> pointed = {};
    std::optional<MovedWindows> moved = {};
    std::optional<double> pinned = {};        ///< a click: x on the roundest number a few pixels away
    std::optional<std::size_t> selected = {}; ///< a pin was taken
    std::optional<MovedPin> moved_pin = {};
    std::optional<PlotPlace> menu = {}; ///< a click with the right button
    std::optional<Point> pen = {};      ///< where the left button is held over the panel to be drawn in
    bool home = false;                  ///< a double click
};

/// Dragging pans, or moves the pin below the mouse; the wheel zooms about the cursor (Shift: x alone, Ctrl: y alone); dragging with the right
/// button or with Shift draws a box to zoom to. Call after the figure is drawn: the box is drawn over it. In the panel
/// `drawn_in` the left button draws instead.
[[nodiscard]] PlotEvents use_plots(const Kit& kit, const Layout& layout, const CanvasPlace& place, Ui& ui,
                                   const PlotPins* pins = nullptr,
                                   std::optional<std::size_t> drawn_in = std::nullopt);

/// The same of a figure whose plots neither pan nor zoom: drawing in one panel, and the menu of all. Call before what else
/// takes clicks there; nothing where neither is offered.
[[nodiscard]] PlotEvents use_pen(const Layout& layout, const CanvasPlace& place,
                                 std::optional<std::size_t> drawn_in);

/// The roundest number within that distance of x: of 1.003 with 0.01, 1.
[[nodiscard]] double roundest_near(double x, double distance);

/// A place of the window on the page.
[[nodiscard]] PagePoint page_point(ImVec2 px, const CanvasPlace& place);

/// A rectangle of the page in the window's pixels.
[[nodiscard]] Box px_box(const PageRect& rect, const CanvasPlace& place);

} // namespace act
