#pragma once
// The one mutable state of the running program; main owns it.

#include "base/result.h"
#include "export/fonts.h"
#include "session/session.h"
#include "state/batch.h"
#include "state/chooser.h"
#include "state/derived.h"
#include "state/document.h"
#include "state/folder_listing.h"
#include "state/history.h"
#include "state/picture_copy.h"
#include "state/recent.h"
#include "state/sweep_form.h"
#include "state/worker.h"
#include "widgets/focus.h"
#include "widgets/slider.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// Where a command stands in the program's menu, in the sheet of keys and in the palette.
enum class CommandGroup { file, edit, go, show, explore, compare, compose, vector, copy, settings, help };

/// One message at the foot of the window.
struct Notice {
    std::string text;
    bool is_error = false;
    double until = 0.0; ///< ImGui time at which it goes by itself; errors and offers stay until dismissed
    std::filesystem::path offer = {}; ///< a session that was kept aside, which a button opens; empty: none

    [[nodiscard]] bool stays() const { return is_error || !offer.empty(); }
};

/// The export dialog while it is open.
struct ExportForm {
    ExportChoice choice = {};
    std::string width = {}; ///< as typed
    std::string height = {};
    std::string dpi = {};
    std::string name = {};
    std::optional<Error> problem = {};
    std::optional<std::filesystem::path> asks_to_replace = {};
};

/// What the batch dialog asks; kept while the program runs.
struct BatchForm {
    std::array<bool, figure_kinds> kinds = {true, true, true}; ///< by FigureKind
    std::array<bool, 5> formats = {true};                      ///< by Format
    std::optional<ThemeId> theme = {};
    std::string dpi = "200"; ///< as typed
    std::string folder = {};
    std::optional<Error> problem = {};
    std::size_t in_the_way = 0; ///< files that exist already: what to do about them is being asked
    bool operator==(const BatchForm&) const = default;
};

/// The bars of the Vector view under the hand.
struct BarHand {
    std::size_t selected = 0;
    bool typing = false;        ///< the field with its value takes the keyboard in the next frame
    std::vector<Interval> held; ///< the panels' heights since a bar was taken hold of
};

/// The fields of the typed function that is explored. What cannot be drawn yet stays here; the session keeps
/// the last good function.
struct TypedDraft {
    TypedFunction shown = {}; ///< of the session, when the fields were filled
    std::string name = {};
    std::string formula = {};
    std::optional<Error> problem = {};
    std::optional<std::size_t> open_range = {}; ///< the parameter whose range is being edited
};

/// A rectangle that is being drawn with the mouse in a plot.
struct BoxZoom {
    std::size_t panel = 0;
    PagePoint from = {};
};

/// The command palette while it is open.
struct PaletteForm {
    std::string query = {};
    std::size_t lit = 0; ///< the line that Enter runs
    bool appears = true; ///< in this frame
};

/// A page over the window that is only read.
enum class Leaflet { none, keys, about };

/// The side panels of a view.
struct Sides {
    bool left = true;
    bool right = true;
};

/// What a frame needs to know of the one before; never saved, never undone.
struct Ui {
    std::string search = {};
    bool focus_search = false;
    bool reveal_selected = true; ///< the browser scrolls to the selected function
    std::size_t browsed = 0;     ///< the row that has the keyboard where rows are ticked
    std::size_t focused_parameter = 0;
    std::size_t shown_break = 0; ///< of those the explored function has
    std::optional<double> cursor_x = {};
    std::size_t compared = 0;                ///< the function of the comparison whose sliders are shown
    std::optional<std::size_t> lit = {};     ///< the one under the mouse in the legend or the list
    std::optional<Play> play = {};           ///< the slider that moves by itself
    std::optional<std::size_t> dragged = {}; ///< the one that is being moved in the list
    std::optional<BoxZoom> box_zoom = {};
    TypedDraft typed = {};
    BarHand bars = {};
    PageSize shown_page = {};  ///< of the view's figure, as large as it stands in the window
    std::string pointed = {};  ///< what the mouse points at, in words, for the status bar
    double last_scroll = -1e9; ///< ImGui time of the last wheel event over a plot
    std::optional<ExportForm> export_form = {};
    BatchForm batch = {};
    SweepForm sweep = {};
    bool batch_is_shown = false; ///< its form, or its progress while it runs
    bool sweep_is_shown = false;
    std::string wants_sweep = {}; ///< the slider whose way is to be saved: opens the form in the next frame
    std::optional<Notice> notice = {};
    std::optional<ChooserForm> chooser = {};
    SaveDoubt save_doubt = SaveDoubt::none; ///< what is being asked about before a file is replaced

    FocusRing focus = {};
    std::optional<PaletteForm> palette = {};
    std::vector<std::string> recent_commands = {}; ///< what the palette ran, the newest first
    Leaflet leaflet = Leaflet::none;
    std::optional<std::size_t> tour = {};       ///< the card that is shown
    std::optional<CommandGroup> menu_page = {}; ///< of the program's menu
    bool wants_to_leave = false;
    bool wants_history = false; ///< opens the list of steps in the next frame
    std::array<Sides, 2> sides = {Sides{}, Sides{false, false}}; ///< usually, and before a projector
    ThemeId usual_theme = ThemeId::paper;                        ///< to come back to from the projector's
    bool crosshair = false;                                      ///< through the pointer, before a projector
    bool full_screen = false;                                    ///< as wanted; the window follows
};

struct Workspace {
    explicit Workspace(Session start) : session(std::move(start)), history(session) {}

    Session session;
    History history;
    Derived derived = {};
    Ui ui = {};

    std::function<void()> wake = {}; ///< has the window draw soon; from any thread
    std::optional<Worker<FigureBatch>> batch = {};
    std::optional<Worker<Sweeping>> sweeping = {};
    std::optional<Worker<PictureCopy>> picture_copy = {};

    Documents documents = {Document{}};
    Recent recent = {};
    std::optional<Worker<FolderListing>> listing = {}; ///< of the chooser's folder
};

/// True while a dialog, the palette or a sheet takes the keys and the mouse: nothing else listens then.
/// Whoever adds a modal thing adds it here.
[[nodiscard]] inline bool modal_is_open(const Workspace& workspace) {
    const Ui& ui = workspace.ui;
    return ui.export_form || (ui.batch_is_shown && !workspace.batch) || ui.sweep_is_shown || ui.palette
           || ui.leaflet != Leaflet::none || ui.chooser || ui.save_doubt != SaveDoubt::none;
}

} // namespace act
