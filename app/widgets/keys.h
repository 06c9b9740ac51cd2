#pragma once
// Keys that are held together, and what people call them.

#include "shell/imgui_versions.h"

#include <string>

namespace act {

/// A key with those that are held with it.
struct Shortcut {
    Key key = Key::none;
    bool ctrl = false;
    bool shift = false;
    bool operator==(const Shortcut&) const = default;
};

/// True when exactly these keys are down, as pressed().
[[nodiscard]] bool pressed(const Shortcut& shortcut, bool repeats = true);

/// "Ctrl+Shift+C", "F11", "→"; empty for Key::none.
[[nodiscard]] std::string name_of(const Shortcut& shortcut);

} // namespace act
