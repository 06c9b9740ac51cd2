#pragma once
// Keys by their meaning to the program. This is the only place that knows how this version of ImGui numbers
// them.

#include <string>

namespace act {

/// Letters, digits and punctuation are their (upper-case) ASCII code: 'E', '1', '/', ' '.
enum class Key : int {
    none,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    enter,
    escape,
    tab,
    remove,
    f1,
    f2,
    f3,
    f4,
    f5,
    f11,
    backspace,
};
[[nodiscard]] constexpr Key letter(char c) {
    return static_cast<Key>(c);
}

/// True in the frame of the press and, where `repeats`, again at the keyboard's repeat rate.
[[nodiscard]] bool pressed(Key key, bool repeats = true);

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
