#pragma once
// The card of a guess at the right of every view: handles, ghost and grid while one draws, and the score after the reveal.

#include "views/panel_parts.h"
#include "widgets/controls.h"

namespace act {

/// Nothing where no panel of the view is guessed at.
void show_guess(const Kit& kit, Column& column, Workspace& workspace);

/// A hatched box in place of what would give a masked panel away, which says so.
void show_held_back(const Kit& kit, Column& column);
void draw_held_back(const Kit& kit, const Box& box);

} // namespace act
