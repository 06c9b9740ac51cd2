#pragma once
// Prepares the window for a projector: a theme with large type and thick lines, and only the figure and its
// controls.

#include "state/workspace.h"

namespace act {

[[nodiscard]] bool is_for_projectors(ThemeId theme);

/// True under either of the projector's themes: the mode is the theme.
[[nodiscard]] bool is_projecting(const Session& session);

/// The one of them that takes the place of a usual theme.
[[nodiscard]] ThemeId projector_theme(ThemeId usual);

/// Switches the mode on, or off and back to the former theme.
void switch_projector(Workspace& workspace);

/// White ground or black.
void switch_background(Session& session);

/// The side panels as they are shown now: before a projector they have a state of their own.
template <class AnyUi> [[nodiscard]] auto& sides_of(AnyUi& ui, const Session& session) {
    return ui.sides.at(is_projecting(session) ? 1 : 0);
}

} // namespace act
