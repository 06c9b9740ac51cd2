#pragma once
// The one mutable state of the running program; main owns it.

#include "base/result.h"
#include "claim/claim.h"
#include "export/fonts.h"
#include "figure/canvas.h"
#include "saving/batch.h"
#include "saving/sweeping.h"
#include "session/session.h"
#include "shell/desktop_dialog.h"
#include "state/document.h"
#include "state/figure_wait.h"
#include "state/history.h"
#include "state/listening.h"
#include "state/parts.h"
#include "state/picture_copy.h"
#include "state/recent.h"
#include "state/worker.h"
#include "view/guess/guess_score.h"
#include "widgets/focus.h"
#include "widgets/slider.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// One message at the foot of the window.
struct Notice {
    std::string text;
    bool is_error = false;
    double until = 0.0; ///< ImGui time at which it goes by itself; errors and offers stay until dismissed
    std::filesystem::path offer = {}; ///< a session that was kept aside, which a button opens; empty: none
    std::filesystem::path saved = {}; ///< a file that was written, whose folder a button shows; empty: none

    [[nodiscard]] bool stays() const { return is_error || !offer.empty(); }
};

/// A session that something on the desk wants to be opened, as the text of a file.
struct WantedSession {
    std::string title = {};
    std::string text = {};
};

/// A rectangle that is being drawn with the mouse in a plot.
struct BoxZoom {
    std::size_t panel = 0;
    PagePoint from = {};
    bool right = false; ///< with the right button
};

/// A place in a panel, in its data.
struct PlotPlace {
    std::size_t panel = 0;
    Point at = {};
};

/// One of a view's sliders, as SweepTarget calls it.
struct SliderName {
    std::size_t place = 0; ///< of its owner
    std::string id = {};
    bool operator==(const SliderName&) const = default;
};

/// What the hand does to a guess; what it drew is the session's.
struct GuessHand {
    std::vector<Point> stroke = {};          ///< of the pen that is down, on the panel's axes
    Indirect<Guess> before = {};             ///< the stroke
    std::optional<std::size_t> held = {};    ///< the handle that the mouse moves
    std::size_t selected = 0;                ///< the one that keys move
    GuessKind kind = GuessKind::line;        ///< what can be drawn over the masked panel
    bool has_keys = false;                   ///< a handle has the keyboard
    bool wants_keys = false;                 ///< the first handle takes it
    std::optional<std::size_t> handles = {}; ///< so many were asked for, and the panel has to place them
    std::optional<std::size_t> pointed = {}; ///< the panel under the mouse
    bool has_choices = false;                ///< a lesson's step has answers to choose from
    std::optional<GuessScore> score = {};    ///< of what was shown in the last frame
    bool is_scored = false;                  ///< a revealed panel was shown then
};

/// The side panels of a view.
struct Sides {
    bool left = true;
    bool right = true;
};

/// What all views share in a frame and need to know of the one before; never saved, never undone. What one
/// view or dialog needs is a part of its own (state/parts.h).
struct Ui {
    std::optional<double> cursor_x = {}; ///< under the mouse in a plot
    std::optional<PlotPlace> heard = {}; ///< while the figure sounds: where
    std::optional<BoxZoom> box_zoom = {};
    std::optional<std::size_t> held_pin = {}; ///< the pinned point that is being moved
    bool click_leaves = false; ///< the click on a plot ends typing or closes a card, and does nothing else
    std::optional<PlotPlace> menu_place = {};  ///< where the menu of plots was asked for
    Box menu_corner = {};                      ///< the same in px
    std::optional<std::size_t> open_axes = {}; ///< the panel whose axes are being edited
    GuessHand guess = {};
    double last_scroll = -1e9;     ///< ImGui time of the last wheel event over a plot
    PageSize shown_page = {};      ///< of the view's figure, as large as it stands in the window
    std::optional<Play> play = {}; ///< the slider that moves by itself
    std::string wants_sweep = {};  ///< the slider whose way is to be saved: opens the form in the next frame
    /// Those that a lesson's step lets one move; nothing: all of the view.
    std::optional<std::vector<SliderName>> only_sliders = {};
    bool in_lesson = false; ///< its texts stand under the figure, in place of notes about the function
    std::optional<WantedSession> wants_session = {}; ///< opened at the end of the frame
    const Claim* wanted_claim = nullptr;             ///< the card to be shown as soon as its subject is
    std::optional<Notice> notice = {};
    FocusRing focus = {};
    WidgetMemory widgets = {};

    std::array<Sides, 2> sides = {Sides{}, Sides{false, false}}; ///< usually, and before a projector
    ThemeId usual_theme = ThemeId::paper;                        ///< to come back to from the projector's
    std::optional<double> wants_frame_at = {}; ///< ImGui time; asked for anew in every frame
    bool crosshair = false;                    ///< through the pointer, before a projector
    bool full_screen = false;                  ///< as wanted; the window follows
    bool wants_to_leave = false;
};

struct Workspace {
    explicit Workspace(Session start) : session(std::move(start)), history(session) {}

    Session session;
    History history;
    Ui ui = {};
    Parts parts = {};

    std::function<void()> wake = {}; ///< has the window draw soon; from any thread
    unsigned long window_number = 0; ///< X11's, for the programs that show dialogs; 0: not known
    std::optional<Worker<FigureBatch>> batch = {};
    std::optional<Worker<Sweeping>> sweeping = {};
    std::optional<Worker<PictureCopy>> picture_copy = {};
    std::optional<Worker<Listening>> listening = {}; ///< while the figure sounds
    FigureWait figure_wait = {};

    Documents documents = {Document{}};
    Recent recent = {};
    std::optional<DesktopDialog> desktop_dialog = {}; ///< while it asks for a file
};

} // namespace act
