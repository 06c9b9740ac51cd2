#pragma once
// The keyboard of tests without a window: the window library's codes, as its backend would set them.

#include <imgui.h>

namespace act {

/// Tells the current ImGui context which code each of its keys has.
inline void map_keys() {
    constexpr int codes[] = {258, 263, 262, 265, 264, 266, 267, 268, 269, 260, 261,
                             259, 32,  257, 256, 335, 'A', 'C', 'V', 'X', 'Y', 'Z'};
    for (int i = 0; i < ImGuiKey_COUNT; ++i)
        ImGui::GetIO().KeyMap[i] = codes[i];
}

} // namespace act
