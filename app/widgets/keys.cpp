#include "widgets/keys.h"

#include <imgui.h>

namespace act {
namespace {

ImGuiKey named(Key key) {
    switch (key) {
    case Key::left: return ImGuiKey_LeftArrow;
    case Key::right: return ImGuiKey_RightArrow;
    case Key::up: return ImGuiKey_UpArrow;
    case Key::down: return ImGuiKey_DownArrow;
    case Key::page_up: return ImGuiKey_PageUp;
    case Key::page_down: return ImGuiKey_PageDown;
    case Key::home: return ImGuiKey_Home;
    case Key::end: return ImGuiKey_End;
    case Key::enter: return ImGuiKey_Enter;
    case Key::escape: return ImGuiKey_Escape;
    case Key::tab: return ImGuiKey_Tab;
    }
    return ImGuiKey_COUNT;
}

} // namespace

bool pressed(Key key) {
    const int code = static_cast<int>(key);
#if IMGUI_VERSION_NUM < 18700
    // Keys without a name of ImGui's own go by the window library's code, which is ASCII for letters and
    // digits.
    return ImGui::IsKeyPressed(code >= ' ' ? code : ImGui::GetKeyIndex(named(key)));
#else
    if (code >= 'A' && code <= 'Z')
        return ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_A + (code - 'A')));
    if (code >= '0' && code <= '9')
        return ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + (code - '0')));
    if (code == '/') return ImGui::IsKeyPressed(ImGuiKey_Slash);
    return ImGui::IsKeyPressed(named(key));
#endif
}

} // namespace act
