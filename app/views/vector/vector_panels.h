#pragma once
// A vector on its way through softmax and its relatives, with the Jacobian.

#include "base/memo.h"
#include "canvas/imgui_canvas.h"
#include "session/vectors.h"
#include "state/arranged_figure.h"
#include "view/vector/vector_figure.h"
#include "views/claim_cards.h"
#include "views/panel_parts.h"
#include "views/plot_mouse.h"
#include "views/plot_sheet.h"
#include "views/view_panels.h"

#include <string>
#include <vector>

namespace act {

extern const ViewPanels vector_panels;

/// The selected bar, and what is remembered while the mouse drags one.
struct BarDrag {
    std::size_t selected = 0;
    bool typing = false;        ///< the field with its value takes the keyboard in the next frame
    std::vector<Interval> held; ///< the panels' heights since a bar was taken hold of
    Box handle = {};            ///< of the selected bar, in the window
};

struct VectorPart {
    std::size_t focused_parameter = 0; ///< the one that keys move
    BarDrag bars = {};
    std::string pointed = {}; ///< what the mouse points at, in words, for the status bar
    PlotEvents events = {};   ///< of the mouse in this frame, over all figures of the view
    ClaimCards claims = {};
    Memo<Vectors, VectorNumbers> numbers = {};
    Memo<ArrangedKey<StepsSpec>, ArrangedFigure> steps = {};
    Memo<ArrangedKey<Vectors>, ArrangedFigure> jacobian = {};
    Memo<ArrangedKey<Vectors>, ArrangedFigure> relatives = {};
};

void show_vector(const PanelFrame& frame, const Box& box);
void show_vector_inspector(const PanelFrame& frame, const Box& box);

/// A number in a box on the page, right-aligned; committed values that are not legal are refused with the
/// reason.
[[nodiscard]] std::optional<double> number_field(const Kit& kit, const char* id, const Box& box, double value,
                                                 const Parameter& parameter, Ui& ui, bool focus = false);

/// "z₁₂": an entry's name, counted from 1.
[[nodiscard]] std::string entry_name(std::string_view letter, std::size_t i);

/// Title with the parameters' values; the selected logit to type, entries to add and remove, presets.
void show_vector_title(const PanelFrame& frame, Box row, BarDrag& bars, const VectorNumbers& numbers);

/// The cards beside the Jacobian: single precision, the axes of a matrix, two logits. Cuts off what they
/// need.
void show_vector_cards(const Kit& kit, Box& column, Session& session, Ui& ui, const VectorNumbers& numbers);

} // namespace act
