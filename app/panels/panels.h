#pragma once
// The parts of the window. A panel fills its box and edits exactly what it is given; it computes nothing
// longer than a text.

#include "state/workspace.h"
#include "widgets/kit.h"

namespace act {

/// The whole window: bars, the view's panels, dialogs, messages, shortcuts, undo.
void show_desk(Workspace& workspace, Glyphs& glyphs, const Fonts& fonts, double scale);

/// When the next frame is wanted although nothing happens (a message that goes by itself, a scroll that comes
/// to rest), in seconds from now; nothing when none is.
[[nodiscard]] std::optional<double> next_frame_wanted(const Workspace& workspace);

void show_top_bar(const Kit& kit, const Box& box, Workspace& workspace);
void show_browser(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived);
void show_explore(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                  const Fonts& fonts);
void show_compare(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                  const Fonts& fonts);
void show_compare_inspector(const Kit& kit, const Box& box, Session& session, Ui& ui);
void show_inspector(const Kit& kit, const Box& box, Session& session, Ui& ui);
void show_gallery(const Kit& kit, const Box& box, Session& session, Derived& derived, const Fonts& fonts);
void show_status_bar(const Kit& kit, const Box& box, const Session& session, const Ui& ui);

/// Opens the dialog with what was chosen last time and a name for what is shown.
void open_export(Workspace& workspace);
void show_export_dialog(const Kit& kit, Session& session, Ui& ui, const Fonts& fonts);

/// A message at the foot of the window; errors stay until they are dismissed.
void notify(Ui& ui, std::string text, bool is_error);

/// Page points of figures on this screen.
[[nodiscard]] inline double px_per_pt(const Kit& kit) {
    return static_cast<double>(kit.scale()) * 96.0 / 72.0;
}

/// The theme that figures have in the window.
[[nodiscard]] const Theme& figure_theme(const Session& session);

} // namespace act
