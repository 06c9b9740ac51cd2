#pragma once
// The axes of a plot, in a card over it that a small button in the plot's corner opens: windows to type, equal and
// logarithmic scale, names. The same in every view.

#include "base/interval.h"
#include "state/workspace.h"
#include "views/command.h"
#include "views/plot_mouse.h"
#include "widgets/kit.h"

#include <optional>
#include <string>
#include <string_view>

namespace act {

/// Whether mouse and keys may take a window there: what lies beyond shows steps between doubles.
[[nodiscard]] bool is_usable(Interval window);

/// "x   [ −4 ] … [ 4 ]" across the row, the name in the room left of the fields; the window that was typed in this
/// frame. What leaves no usable window, or is not positive where it must be, is refused with a notice. The fields are
/// "low" and "high" within the id.
[[nodiscard]] std::optional<Interval> range_fields(const Kit& kit, const Box& row, std::string_view id,
                                                   std::string_view name, Interval shown, bool positive,
                                                   Ui& ui);

/// The axes of a panel as they are shown; heights as values also where the axis is logarithmic.
struct PanelAxes {
    std::string title = {}; ///< of the panel
    Interval x = {};
    Interval y = {};
    bool logarithmic = false;
    bool equal = false;
    bool named = false;
    bool is_one_of_many = false; ///< its button shows under the mouse and with the keyboard alone
};

/// What was done with the card in a frame.
struct AxesEvents {
    std::optional<Interval> x = {};
    std::optional<Interval> y = {};
    std::optional<bool> logarithmic = {};
    std::optional<bool> equal = {};
    std::optional<bool> named = {};
    bool fit = false;   ///< heights
    bool reset = false; ///< windows and scales
};

/// A panel of a figure that is drawn already.
struct AxesPlot {
    const Panel& panel;
    const PanelLayout& layout;
    const CanvasPlace& place;
    const Theme& look;
};

/// The button in the lower right corner of a panel's plot, and the card while it is open for this panel (Ui::open_axes).
/// Before use_plots(), which takes all other clicks. Where a curve or a text of the figure is in that corner, the button
/// shows under the mouse and with the keyboard alone.
[[nodiscard]] AxesEvents show_axes(const Kit& kit, std::size_t panel, const AxesPlot& plot,
                                   const PanelAxes& axes, Ui& ui);

/// Whether a curve, a point, a number, a note or a card of the figure has a part in that rectangle of the page.
[[nodiscard]] bool is_taken(const PageRect& rect, const Panel& panel, const PanelLayout& placed,
                            const TextMetrics& metrics);

/// A command that turns one of the axes' switches. The heights are fitted again where `fit` is given: those of one scale
/// say nothing on another.
template <auto part, auto member>
[[nodiscard]] Command turn_axes(Text name, void (*fit)(Session&) = nullptr) {
    return {.name = name,
            .run =
                [fit](Workspace& w) {
                    bool& value = (w.session.*part)->axes.*member;
                    value = !value;
                    if (fit != nullptr) fit(w.session);
                },
            .ticked = [](const Workspace& w) { return (w.session.*part)->axes.*member; }};
}

/// The axes of a panel of f^(order) as it stands in a figure.
[[nodiscard]] PanelAxes panel_axes(std::string title, const Panel& panel, const Axes& axes, int order);

/// What the mouse moved, with heights as values also where the axis is logarithmic.
[[nodiscard]] PlotEvents::MovedWindows in_values(const PlotEvents::MovedWindows& moved, const Figure& figure);

/// Changes a panel's axes in a session's part; its windows are for the view.
void apply_axes(const AxesEvents& events, int order, Axes& axes);

} // namespace act
