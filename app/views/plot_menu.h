#pragma once
// The menu that a click with the right button opens on a plot, the same in every view.

#include "views/plot_mouse.h"

#include <optional>
#include <span>

namespace act {

enum class PlotChoice { pin, axes, fit, magnify, unpin };

struct ChosenInPlot {
    PlotChoice choice = PlotChoice::fit;
    PlotPlace place = {}; ///< where the menu was opened
};

/// Opens the menu where use_plots() says so, and shows it while it is open; what was chosen. `offered` in the order of
/// the menu.
[[nodiscard]] std::optional<ChosenInPlot> show_plot_menu(const Kit& kit, const PlotEvents& events,
                                                         std::span<const PlotChoice> offered, Ui& ui);

} // namespace act
