#include "state/projecting.h"

namespace act {

bool is_for_projectors(ThemeId theme) {
    return theme == ThemeId::projector || theme == ThemeId::projector_black;
}

bool is_projecting(const Session& session) {
    return is_for_projectors(session.theme);
}

ThemeId projector_theme(ThemeId usual) {
    return usual == ThemeId::dark ? ThemeId::projector_black : ThemeId::projector;
}

void switch_projector(Workspace& workspace) {
    Session& session = workspace.session;
    if (is_projecting(session)) {
        session.theme = workspace.ui.usual_theme;
        return;
    }
    workspace.ui.usual_theme = session.theme;
    session.theme = projector_theme(session.theme);
}

void switch_background(Session& session) {
    session.theme = session.theme == ThemeId::projector ? ThemeId::projector_black : ThemeId::projector;
}

} // namespace act
