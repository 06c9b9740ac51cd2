#pragma once
// The keyboard of tests without a window: the window library's codes, as its backend would set them.

#include "widgets/keys.h"

#include <imgui.h>

#include <array>

namespace act {

/// The window library's code of a key; of letters, digits and punctuation it is their ASCII code.
[[nodiscard]] constexpr int code_of(Key key) {
    // In the order of Key: none, arrows, pages, ends, enter, escape, tab, remove, F1 to F5, F11, backspace.
    constexpr std::array codes{0,   263, 262, 265, 264, 266, 267, 268, 269, 257,
                               256, 258, 261, 290, 291, 292, 293, 294, 300, 259};
    const auto place = static_cast<std::size_t>(key);
    return place < codes.size() ? codes.at(place) : static_cast<int>(key);
}

/// Tells the current ImGui context which code each of its keys has.
inline void map_keys() {
    constexpr int keypad_enter = 335;
    constexpr int insert = 260;
    constexpr std::array codes{code_of(Key::tab),
                               code_of(Key::left),
                               code_of(Key::right),
                               code_of(Key::up),
                               code_of(Key::down),
                               code_of(Key::page_up),
                               code_of(Key::page_down),
                               code_of(Key::home),
                               code_of(Key::end),
                               insert,
                               code_of(Key::remove),
                               code_of(Key::backspace),
                               int{' '},
                               code_of(Key::enter),
                               code_of(Key::escape),
                               keypad_enter,
                               int{'A'},
                               int{'C'},
                               int{'V'},
                               int{'X'},
                               int{'Y'},
                               int{'Z'}};
    for (int i = 0; i < ImGuiKey_COUNT; ++i)
        ImGui::GetIO().KeyMap[i] = codes.at(static_cast<std::size_t>(i));
}

} // namespace act
