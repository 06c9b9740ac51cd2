#pragma once
// Which control has the keyboard. Every control joins the ring in the frame in which it is drawn, and Tab
// goes round the ring in reading order, whatever the order of drawing. A control that was reached by Tab is
// outlined; one that was clicked has the keyboard without an outline.
//
//     begin_focus(ui.focus, modal_is_open(w)); // Tab, Shift+Tab and Esc, before anything is drawn
//     focus_group(1);                          // the part of the window that is drawn next
//     if (focus_stop("track", box, FocusKind::slider)) …  // this control has the keyboard
//     end_focus(kit);                          // outlines the one that has it

#include "widgets/kit.h"

#include <vector>

namespace act {

/// Fields take what is typed; where nothing has the keyboard yet, Tab begins with the first slider.
enum class FocusKind { control, slider, field };

/// A control that can have the keyboard, as it stands in a frame.
struct FocusStop {
    unsigned id = 0; ///< ImGui's
    FocusKind kind = FocusKind::control;
    Box box = {};
    Box visible = {}; ///< the part of the window in which it is not cut off
    int layer = 0;
    int group = 0;
};

struct FocusRing {
    unsigned focused = 0; ///< ImGui's id; 0: nothing has the keyboard
    bool shown = false;   ///< it came by a key and is outlined
    bool arrived = false; ///< in this frame: fields take the keyboard, lists scroll to it
    bool modal = false;
    int layer = 0;
    int group = 0;
    std::vector<FocusStop> stops = {}; ///< of the frame that is being drawn
    std::vector<FocusStop> order = {}; ///< of the last one, as Tab goes through them
};

/// Makes the ring the one that controls join, until end_focus().
/// Below a modal thing (`modal`: one is open) nothing has the keyboard before focus_layer() was called.
void begin_focus(FocusRing& ring, bool modal);
void end_focus(const Kit& kit);

/// What is drawn from now on is read after the groups with smaller numbers.
void focus_group(int group);
/// What is drawn from now on lies over everything before it: only it can be reached.
void focus_layer();

/// Joins the ring; true when the control has the keyboard. `id` as in ImGui, unique inside a panel.
bool focus_stop(const char* id, const Box& box, FocusKind kind = FocusKind::control);
/// True when the control has the keyboard, and in the frame in which it came by a key.
[[nodiscard]] bool has_focus(const char* id);
[[nodiscard]] bool focus_arrived(const char* id);
/// Gives the control the keyboard without outlining it: it was clicked.
void take_focus(const char* id);
/// True when Enter and Space belong to the outlined control, not to the dialog around it.
[[nodiscard]] bool focus_takes_enter();
/// Nothing has the keyboard any more.
void drop_focus();
[[nodiscard]] bool focus_is_free();

/// The stops of the topmost layer as one reads them: by group, then line by line.
[[nodiscard]] std::vector<FocusStop> in_reading_order(std::vector<FocusStop> stops);

} // namespace act
