#include "views/explore/explore_panels.h"

#include "session/explore.h"
#include "views/browser.h"
#include "views/explore/explore_actions.h"
#include "widgets/keys.h"

namespace act {
namespace {

bool has_slider(const Workspace& workspace, const SweepTarget& target) {
    return workspace.session.explore->affine || target.number < target.activation->parameters.size();
}

void move_slider(Workspace& workspace, const SweepTarget& target, double value) {
    change_parameter(workspace.session, target.number, value, workspace.parts.of<ExplorePart>().way);
}

} // namespace

const StripHooks explore_strip{.has_slider = has_slider, .move = move_slider};

void use_remote_keys(Workspace& workspace) {
    const bool next = pressed(Key::right) || pressed(Key::page_down);
    const bool previous = pressed(Key::left) || pressed(Key::page_up);
    if (next == previous) return;
    explore_neighbour(workspace.session, next ? 1 : -1);
    workspace.parts.of<BrowserPart>().reveal_selected = true;
    workspace.parts.of<ExplorePart>().focused_parameter = 0;
}

} // namespace act
