#pragma once
// Everything the program can do, once: the desk's own commands and those of the views. The program's menu,
// the shortcuts, the palette and the sheet of keys are made from this list.

#include "views/command.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] std::string label_of(const Command& command, Language language);

/// The first keys of the command of that name; empty where it has none. For tooltips and menus.
[[nodiscard]] std::string keys_of(Text name);

/// Runs the commands whose keys were pressed in this frame, unless something modal has the keyboard. A text
/// field that is typed into keeps the keys that fields understand. The palette's and the sheets' own keys
/// close them again.
void run_shortcuts(Workspace& workspace);

/// All commands that are possible now, and what the views offer besides.
[[nodiscard]] std::vector<Action> actions_of(Workspace& workspace);

/// Those that `query` finds, the best first (views/findable.h); all when it is empty. What was run recently comes
/// before others of the same rank. With a group, only what stands under that head.
[[nodiscard]] std::vector<Action> found_actions(Workspace& workspace, std::string_view query,
                                                std::optional<Text> group = {});

/// Runs it and remembers it as recent.
void run_action(Workspace& workspace, const Action& action);

} // namespace act
