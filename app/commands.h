#pragma once
// Everything that can be done by a key, once: what it is called, its key, when it is possible, what it does.

#include "i18n/text.h"
#include "state/workspace.h"
#include "widgets/keys.h"

#include <span>

namespace act {

struct Shortcut {
    Key key = {};
    bool ctrl = false;
    bool shift = false;
};

struct Command {
    Text name;
    Shortcut shortcut;
    bool (*enabled)(const Workspace&);
    void (*run)(Workspace&);
};

[[nodiscard]] std::span<const Command> commands();

/// Runs the commands whose keys were pressed in this frame, unless a text field has the keyboard.
void run_shortcuts(Workspace& workspace);

} // namespace act
