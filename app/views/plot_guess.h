#pragma once
// Drawing one's guess over the masked panel of a figure on screen, with the mouse, with handles and with keys: the same in
// every view.
//
//     const PlotEvents events = use_plots(kit, layout, place, ui, pins, masked_in(session, picture));
//     use_guess({kit, picture, place, look, fonts}, events, session, ui);

#include "state/arranged_figure.h"
#include "views/plot_mouse.h"

#include <cstddef>
#include <optional>

namespace act {

/// What of a figure on screen is needed.
struct GuessPlace {
    const Kit& kit;
    const ArrangedFigure& picture;
    const CanvasPlace& canvas;
    const Theme& look;
    const Fonts& fonts;
    std::size_t first_panel = 0; ///< of the view's figure, where the view shows it in parts
};

/// The panel in which the pen draws; nothing where none is masked, or where what it hides cannot be drawn.
[[nodiscard]] std::optional<std::size_t> masked_in(const ArrangedFigure& picture, const Session& session,
                                                   std::size_t first_panel = 0);

/// Shows what was drawn, handles, and what is asked for, over the masked panel; takes strokes, dragged handles, arrow keys
/// on handles, and what commands asked for (GuessHand). A stroke, or the way of a handle, is one step to undo.
void use_guess(const GuessPlace& place, const PlotEvents& events, Session& session, Ui& ui);

/// At the beginning of a frame's view: what the last frame knew of the guess and this one has to say again.
void begin_guess(Ui& ui);

} // namespace act
