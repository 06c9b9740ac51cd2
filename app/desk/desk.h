#pragma once
// The frame around the views: bars, menus, palette, messages, tour, projector.

#include "code/snippet.h"
#include "dialogs/dialogs.h"
#include "widgets/picker.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// The command palette while it is open.
struct PaletteForm {
    std::optional<Text> group = {}; ///< only what stands under this head
    PickerForm picker = {};
};

/// The numbers of a view as they stood in the last frame, and which of them changed last.
struct TouchedNumber {
    std::vector<double> values = {};
    std::size_t last = 0;
};

struct DeskPart {
    std::map<ViewId, TouchedNumber> touched = {};
    std::optional<PaletteForm> palette = {};
    std::vector<std::string> recent_commands = {}; ///< what the palette ran, the newest first
    bool key_sheet_is_shown = false;
    std::optional<std::size_t> tour = {}; ///< the card that is shown
    std::optional<Text> menu_page = {};   ///< of the program's menu: the head of its commands
    bool wants_history = false;           ///< opens the list of steps in the next frame
};

/// The whole window: bars, the view's panels, dialogs, messages, shortcuts, undo.
void show_desk(Workspace& workspace, Glyphs& glyphs, const Fonts& fonts, double scale);

/// When the next frame is wanted although nothing happens (a message that goes by itself, a scroll that comes
/// to rest), in seconds from now; nothing when none is.
[[nodiscard]] std::optional<double> next_frame_wanted(const Workspace& workspace);

/// True while a dialog, the palette or the sheet of keys takes the keys and the mouse.
[[nodiscard]] bool modal_is_open(const Workspace& workspace);

/// True where the keys that remote controls send mean the view: before a projector, while nothing else takes keys.
[[nodiscard]] bool takes_remote_keys(const Workspace& workspace);

void show_top_bar(const Kit& kit, const Box& box, Workspace& workspace);
void show_status_bar(const Kit& kit, const Box& box, const Workspace& workspace);

/// "Copy" with a menu of what can be copied.
void show_copy_menu(const Kit& kit, const Box& box, Workspace& workspace);
[[nodiscard]] float copy_menu_width(const Kit& kit);
/// The figure as the export dialog would save it, to the clipboard. It is drawn beside the window;
/// report_picture_copy(), called once a frame, shows the result.
void copy_picture(Workspace& workspace);
void report_picture_copy(Workspace& workspace);
/// The figure for the ear, through the desktop's sound; ends it when it sounds already. Whoever watches sees where it
/// is: follow_sound(), called before the views of a frame, moves the cursor of the plots along.
void listen(Workspace& workspace);
void follow_sound(Workspace& workspace);
void copy_table(Workspace& workspace); ///< the curves as CSV
void copy_words(Workspace& workspace); ///< what the figure shows, as `activarium describe` says it
void copy_frame(Workspace& workspace); ///< an <iframe> for another page with the figure's living page
void copy_latex(Workspace& workspace); ///< Explore's formulas, f and f′, a line each
/// The function that the view shows, with its values, as code of that library.
void copy_code(Workspace& workspace, const LibraryName& library);

/// The program's mark and name, which open its menu: all commands by group.
void show_app_menu(const Kit& kit, const Box& box, Workspace& workspace);
[[nodiscard]] float app_menu_width(const Kit& kit, bool with_name);

/// The steps that can be gone back and forth, in words; opened at the arrow that undoes.
void show_history_menu(const Kit& kit, const Box& anchor, Workspace& workspace);

/// Over everything: commands and functions by a few letters; all keys by group.
void show_palette(const Kit& kit, Workspace& workspace);
void show_key_sheet(const Kit& kit, Workspace& workspace);

/// Where a view's own sliders are hidden: its number that was touched last, and its swaps, on a strip that is
/// read from the back row. Cut off the foot of `rest`; empty where there is nothing to show.
[[nodiscard]] Box take_strip(const Kit& kit, Box& rest, const Workspace& workspace);
void show_strip(const PanelFrame& frame, const Box& box);
/// Notes which number of the shown view has changed. Before a projector N leads to the next one, and = and - move it.
void follow_numbers(Workspace& workspace);

/// Before a projector: the ring around the pointer.
void show_pointer(const Kit& kit, const Workspace& workspace);

} // namespace act
