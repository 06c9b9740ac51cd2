#pragma once
// The windows over the desk that ask for something, and what writes files meanwhile.

#include "dialogs/sweep_preview.h"
#include "session/export_choice.h"
#include "state/sweep_form.h"
#include "state/workspace.h"
#include "views/view_panels.h"

#include <array>
#include <optional>
#include <set>
#include <string>

namespace act {

/// The export dialog while it is open.
struct ExportForm {
    ExportChoice choice = {};
    std::string width = {}; ///< as typed
    std::string height = {};
    std::string dpi = {};
    double ratio = 0.0;       ///< height over width, as it was when it began to be kept
    bool keeps_ratio = false; ///< a typed side takes the other one along
    std::string name = {};
    std::optional<Error> problem = {};
    std::optional<std::filesystem::path> asks_to_replace = {};
    std::filesystem::path may_replace = {}; ///< the file that the user has agreed to replace already
};
/// What the page in the dialog depends on.
struct ExportPreviewKey {
    Session session = {};
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper;
    double px_per_pt = 1.0;
    bool operator==(const ExportPreviewKey&) const = default;
};
struct ExportPart {
    std::optional<ExportForm> form = {};
    Memo<ExportPreviewKey, std::optional<ArrangedFigure>> preview = {}; ///< nothing: there is no such figure
};

/// What the batch dialog asks; kept while the program runs.
struct BatchForm {
    std::array<bool, figure_kinds> kinds = {true, true, true}; ///< by FigureKind
    std::set<const ExportFormat*> formats = {&export_formats().front()};
    std::optional<ThemeId> theme = {};
    std::string dpi = "200"; ///< as typed
    std::string folder = {};
    std::optional<Error> problem = {};
    std::size_t in_the_way = 0; ///< files that exist already: what to do about them is being asked
    bool operator==(const BatchForm&) const = default;
};
struct BatchPart {
    BatchForm form = {};
    bool is_shown = false; ///< the form, or how far it is while it runs
};

struct SweepPart {
    SweepForm form = {};
    bool is_shown = false;
    SweepPreview preview = {};
};

/// What is being asked about before a file is replaced.
struct SaveQuestionPart {
    SaveDoubt doubt = SaveDoubt::none;
    std::filesystem::path target = {}; ///< another file that exists, to save over; empty: the document's own
};

/// What is asked when the program was to end and cannot keep the session for its next start.
struct LeaveQuestionPart {
    std::optional<Error> problem = {}; ///< why it cannot; empty: nothing is asked
    bool leaves_anyway = false;        ///< the answer
};

/// The page that says what the program is made of.
struct AboutPart {
    bool is_shown = false;
};

/// A window that takes the keys and the mouse while it is open: nothing else listens then.
struct Dialog {
    bool (*is_open)(const Workspace& workspace);
    void (*show)(const PanelFrame& frame); ///< once a frame; nothing while it is closed
};
/// All of them, those that are over others last.
[[nodiscard]] std::span<const Dialog> dialogs();

/// Opens the dialog with what was chosen last time and a name for what is shown.
void open_export(Workspace& workspace);

/// Opens the dialog that writes many figures; shows how far they are when they are being written.
void open_batch(Workspace& workspace);
/// A card that leaves the rest of the window alone: curves can be dragged while files are written.
void show_batch_progress(const Kit& kit, Workspace& workspace);
/// How far the batch is, in the status bar, while its dialog is hidden; says so when it is over.
void show_batch_chip(const Kit& kit, const Box& status_bar, Workspace& workspace);

/// Opens the dialog that saves a slider's way as an animation or as pictures: of the slider that asked for it
/// or plays, or of the one it was about before. Nothing happens while one is being written, or where there is
/// no slider.
void open_sweep(Workspace& workspace);
[[nodiscard]] bool can_sweep(const Workspace& workspace);
/// How far it is, in the status bar, with a way to stop it; says so when it is over.
void show_sweep_chip(const Kit& kit, const Box& status_bar, Workspace& workspace);

void show_export_dialog(const PanelFrame& frame);
void show_batch_dialog(const PanelFrame& frame);
void show_sweep_dialog(const PanelFrame& frame);
void show_save_question(const PanelFrame& frame);
void show_leave_question(const PanelFrame& frame);
void show_about(const PanelFrame& frame);

/// Asks for a file, writes the handout of the lesson that is played beside the window, and says so. Nothing while
/// another one is being written.
void ask_for_handout(Workspace& workspace);
[[nodiscard]] bool can_ask_for_handout(const Workspace& workspace);
/// Once a frame.
void report_handout(Workspace& workspace);

} // namespace act
