#pragma once
// A lesson's handout from the window: asks for the file, writes it beside the window, and says so.

#include "state/handout_work.h"
#include "state/workspace.h"

namespace act {

/// Of the lesson that is played. Nothing while another one is being written.
void ask_for_handout(Workspace& workspace);
[[nodiscard]] bool can_ask_for_handout(const Workspace& workspace);
/// Once a frame.
void report_handout(Workspace& workspace);

} // namespace act
