#pragma once
// The bench of neurons at the left, and the curves of what is composed from them.

#include "base/memo.h"
#include "state/arranged_figure.h"
#include "view/compose/composition.h"
#include "views/panel_parts.h"
#include "views/view_panels.h"

namespace act {

extern const ViewPanels compose_panels;

struct ComposePart {
    Memo<ArrangedKey<CompositionSpec>, ArrangedFigure> picture = {};
    CellPanels panels = {};
    std::string next_cell = {};              ///< what is typed for a further cell
    bool wants_next_cell = false;            ///< its field takes the keyboard in the next frame
    std::optional<std::size_t> carried = {}; ///< the cell that is dragged to another place
};

void show_compose(const PanelFrame& frame, const Box& box);
void show_compose_bench(const Kit& kit, const Box& box, Session& session, Ui& ui, const Fonts& fonts);

} // namespace act
