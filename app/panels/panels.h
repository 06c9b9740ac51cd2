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
void show_compose(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                  const Fonts& fonts);
void show_compose_bench(const Kit& kit, const Box& box, Session& session, Ui& ui, const Fonts& fonts);
void show_vector(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                 const Fonts& fonts);
void show_vector_inspector(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived);
void show_inspector(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived);
void show_gallery(const Kit& kit, const Box& box, Session& session, Derived& derived, const Fonts& fonts);
void show_status_bar(const Kit& kit, const Box& box, const Session& session, const Ui& ui);

/// Opens the dialog with what was chosen last time and a name for what is shown.
void open_export(Workspace& workspace);
void show_export_dialog(const Kit& kit, Workspace& workspace, const Fonts& fonts);

/// Opens the dialog that writes many figures; shows how far they are when they are being written.
void open_batch(Workspace& workspace);
void show_batch_dialog(const Kit& kit, Workspace& workspace);
/// A card that leaves the rest of the window alone: curves can be dragged while files are written.
void show_batch_progress(const Kit& kit, Workspace& workspace);
/// How far the batch is, in the status bar, while its dialog is hidden; says so when it is over.
void show_batch_chip(const Kit& kit, const Box& status_bar, Workspace& workspace);

/// "Copy" with a menu of what can be copied.
void show_copy_menu(const Kit& kit, const Box& box, Workspace& workspace);
[[nodiscard]] float copy_menu_width(const Kit& kit);
/// The figure as the export dialog would save it, to the clipboard; drawn beside the window, which says when
/// it is there (tend_picture_copy(), once a frame).
void copy_picture(Workspace& workspace);
void tend_picture_copy(Workspace& workspace);
void copy_table(Workspace& workspace); ///< the curves as CSV
void copy_latex(Workspace& workspace); ///< Explore's formulas, f and f′, a line each

/// A message at the foot of the window; errors stay until they are dismissed.
void notify(Ui& ui, std::string text, bool is_error);

/// Page points of figures on this screen.
[[nodiscard]] inline double px_per_pt(const Kit& kit) {
    return static_cast<double>(kit.scale()) * 96.0 / 72.0;
}

/// The theme that figures have in the window.
[[nodiscard]] const Theme& figure_theme(const Session& session);

} // namespace act
