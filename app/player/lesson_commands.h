#pragma once
// What can be done in a lesson, as commands: menus, keys, the palette and the sheet of keys have them from here.

#include "views/command.h"
#include "views/view_panels.h"

#include <vector>

namespace act {

[[nodiscard]] std::vector<Command> lesson_commands();

/// Digits choose an answer. Once a frame, where keys mean the window.
void use_answer_keys(Workspace& workspace);

/// Shows a step from its beginning, with nothing chosen by the keyboard.
void show_lesson_step(Workspace& workspace, std::size_t step);

} // namespace act
