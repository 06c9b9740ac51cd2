#pragma once
// The menu that a click with the right button opens on a plot, the same in every view.

#include "views/plot_mouse.h"

#include <optional>
#include <span>

namespace act {

enum class PlotChoice { pin, axes, fit, magnify, unpin, guess, reveal, draw_again, stop_guess };

struct ChosenInPlot {
    PlotChoice choice = PlotChoice::fit;
    PlotPlace place = {}; ///< where the menu was opened
};

/// Opens the menu where use_plots() says so, and shows it while it is open; what was chosen. `offered` in the order of
/// the menu. What can be done with a guess is offered besides, and done here: then nothing was chosen. `first_panel`: of
/// the view's figure, where the view shows it in parts.
[[nodiscard]] std::optional<ChosenInPlot> show_plot_menu(const Kit& kit, const PlotEvents& events,
                                                         std::span<const PlotChoice> offered,
                                                         Session& session, Ui& ui,
                                                         std::size_t first_panel = 0);

} // namespace act
