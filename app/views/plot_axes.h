#pragma once
// The axes of a plot, in a card over it that a small button in the plot's corner opens: windows to type, equal and
// logarithmic scale, names. The same in every view.

#include "views/plot_mouse.h"

#include <optional>
#include <string>

namespace act {

/// The axes of a panel as they are shown; heights as values also where the axis is logarithmic.
struct PanelAxes {
    std::string title = {}; ///< of the panel
    Interval x = {};
    Interval y = {};
    bool logarithmic = false;
    bool equal = false;
    bool named = false;
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

/// The button in the lower right corner of a panel's plot, and the card while it is open for this panel (Ui::open_axes).
/// Before use_plots(), which takes all other clicks.
[[nodiscard]] AxesEvents show_axes(const Kit& kit, std::size_t panel, const Box& plot, const PanelAxes& axes,
                                   Ui& ui);

/// Changes a panel's axes in a session's part; its windows are for the view.
void apply_axes(const AxesEvents& events, int order, Axes& axes);

} // namespace act
