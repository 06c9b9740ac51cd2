#pragma once
// A walk through the window in a few cards, for the first start. The window can be used meanwhile.

#include "state/workspace.h"
#include "widgets/kit.h"

namespace act {

/// Where the parts of the window are in this frame; without width where one is hidden.
struct DeskParts {
    Box bar = {};
    Box left = {};
    Box middle = {};
    Box right = {};
    Box foot = {};
};

/// From the first card, in the first view with both sides shown.
void start_tour(Workspace& workspace);

/// The card of the step that is shown, beside the part it is about, which is outlined. Esc ends the tour.
void show_tour(const Kit& kit, const DeskParts& parts, Workspace& workspace);

} // namespace act
