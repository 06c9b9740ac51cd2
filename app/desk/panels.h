#pragma once
// The parts of the window. A panel fills its box and edits exactly what it is given; it computes nothing
// longer than a text.

#include "expression/snippet.h"
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
void show_gallery(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                  const Fonts& fonts);
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

/// Opens the dialog that saves a slider's way as an animation or as pictures: of the slider that asked for it
/// or plays, or of the one it was about before. Nothing happens while one is being written, or where there is
/// no slider.
void open_sweep(Workspace& workspace);
[[nodiscard]] bool can_sweep(const Workspace& workspace);
void show_sweep_dialog(const Kit& kit, Workspace& workspace);
/// How far it is, in the status bar, with a way to stop it; says so when it is over.
void show_sweep_chip(const Kit& kit, const Box& status_bar, Workspace& workspace);

/// "Copy" with a menu of what can be copied.
void show_copy_menu(const Kit& kit, const Box& box, Workspace& workspace);
[[nodiscard]] float copy_menu_width(const Kit& kit);
/// The figure as the export dialog would save it, to the clipboard; drawn beside the window, which says when
/// it is there (tend_picture_copy(), once a frame).
void copy_picture(Workspace& workspace);
void tend_picture_copy(Workspace& workspace);
void copy_table(Workspace& workspace); ///< the curves as CSV
void copy_latex(Workspace& workspace); ///< Explore's formulas, f and f′, a line each
/// The explored function with its values as code of that library.
void copy_code(Workspace& workspace, const LibraryName& library);

/// The program's mark and name, which open its menu: all commands by group.
void show_app_menu(const Kit& kit, const Box& box, Workspace& workspace);
[[nodiscard]] float app_menu_width(const Kit& kit, bool with_name);

/// The steps that can be gone back and forth, in words; opened at the arrow that undoes.
void show_history_menu(const Kit& kit, const Box& anchor, Workspace& workspace);

/// Over everything: commands and functions by a few letters.
void show_palette(const Kit& kit, Workspace& workspace);
/// Over everything: all keys by group; what the program is made of.
void show_key_sheet(const Kit& kit, Ui& ui);
void show_about(const Kit& kit, Ui& ui, const Fonts& fonts);

/// Where Explore's inspector is hidden: a strip with the slider that the keys move. Its height is 0 where the
/// inspector is shown or the function has no parameters.
[[nodiscard]] float slider_strip_height(const Kit& kit, const Workspace& workspace);
void show_slider_strip(const Kit& kit, const Box& box, Workspace& workspace);
/// Before a projector: the ring around the pointer, and the keys that remote controls send.
void show_pointer(const Kit& kit, const Workspace& workspace);
void use_remote_keys(Workspace& workspace);

/// A message at the foot of the window; errors stay until they are dismissed.
void notify(Ui& ui, std::string text, bool is_error);

/// Page points of figures on this screen.
[[nodiscard]] inline double px_per_pt(const Kit& kit) {
    return static_cast<double>(kit.scale()) * 96.0 / 72.0;
}

/// The theme that figures have in the window.
[[nodiscard]] const Theme& figure_theme(const Session& session);

} // namespace act
