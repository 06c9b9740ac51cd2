#pragma once
// The bench of neurons at the left, and the curves of what is composed from them.

#include "base/memo.h"
#include "canvas/imgui_canvas.h"
#include "session/compose.h"
#include "state/arranged_figure.h"
#include "view/compose/composition.h"
#include "views/panel_parts.h"
#include "views/view_panels.h"

namespace act {

extern const ViewPanels compose_panels;

/// The figure, and where buttons stand that fit its cells again: their heights stayed while a slider moved.
struct ComposePicture : ArrangedFigure {
    std::vector<std::optional<PageRect>> outside = {};
};

struct ComposePart {
    Memo<ArrangedKey<CompositionSpec>, ComposePicture> picture = {};
    CellPanels panels = {};
    Memo<ArrangedKey<CompositionSpec>, ArrangedFigure> stage =
        {};               ///< of the selected cell, before a projector
    double stage_x = 0.0; ///< where the stage's signals are taken: where the pointer was last
    std::vector<Neuron> neurons_before = {}; ///< of the frame before
    std::optional<std::size_t> touched = {}; ///< the neuron that was changed last
    bool stage_shows_cells = false;          ///< the grid of cells instead, before a projector
    std::string next_cell = {};              ///< what is typed for a further cell
    bool wants_next_cell = false;            ///< its field takes the keyboard in the next frame
    std::string activation_search = {};      ///< typed over the list of activations while it is open
    std::optional<std::size_t> carried = {}; ///< the cell that is dragged to another place
};

void show_compose(const PanelFrame& frame, const Box& box);
/// Before a projector, where a cell is selected: its network with the neurons' curves, its own curve, its formula.
void show_compose_stage(const PanelFrame& frame, const Box& box);
/// The cell that stands there: the one that people are asked about comes before the selected one.
[[nodiscard]] std::size_t staged_cell(const Session& session);
/// LaTeX of what the selected cell computes, with the numbers in; where that is longer than so many bytes, with
/// its neurons one by one. Empty where it has an error.
[[nodiscard]] std::vector<std::string> cell_formulas(const Session& session, std::size_t at,
                                                     std::size_t longest);

/// The card of the axes of a cell's panels, which are those of all cells. `first_panel`: of the view's figure, where it is
/// shown in parts.
void show_composed_axes(const Kit& kit, const ArrangedFigure& picture, const CanvasPlace& place,
                        const Theme& look, Session& session, Ui& ui, std::size_t first_panel = 0);
void show_compose_bench(const PanelFrame& frame, const Box& box);

} // namespace act
