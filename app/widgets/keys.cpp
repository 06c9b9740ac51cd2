#include "widgets/keys.h"

#include <imgui.h>

#include <array>

namespace act {
namespace {

#if IMGUI_VERSION_NUM < 18700
// Keys without a name of ImGui's own go by the window library's code, which is ASCII for letters and digits.
int code_of(Key key) {
    constexpr int f1_code = 290;
    const int code = static_cast<int>(key);
    if (code >= ' ') return code;
    switch (key) {
    case Key::left: return ImGui::GetKeyIndex(ImGuiKey_LeftArrow);
    case Key::right: return ImGui::GetKeyIndex(ImGuiKey_RightArrow);
    case Key::up: return ImGui::GetKeyIndex(ImGuiKey_UpArrow);
    case Key::down: return ImGui::GetKeyIndex(ImGuiKey_DownArrow);
    case Key::page_up: return ImGui::GetKeyIndex(ImGuiKey_PageUp);
    case Key::page_down: return ImGui::GetKeyIndex(ImGuiKey_PageDown);
    case Key::home: return ImGui::GetKeyIndex(ImGuiKey_Home);
    case Key::end: return ImGui::GetKeyIndex(ImGuiKey_End);
    case Key::enter: return ImGui::GetKeyIndex(ImGuiKey_Enter);
    case Key::escape: return ImGui::GetKeyIndex(ImGuiKey_Escape);
    case Key::tab: return ImGui::GetKeyIndex(ImGuiKey_Tab);
    case Key::remove: return ImGui::GetKeyIndex(ImGuiKey_Delete);
    case Key::f1: return f1_code;
    case Key::f2: return f1_code + 1;
    case Key::f3: return f1_code + 2;
    case Key::f4: return f1_code + 3;
    case Key::f5: return f1_code + 4;
    case Key::f11: return f1_code + 10;
    case Key::backspace: return ImGui::GetKeyIndex(ImGuiKey_Backspace);
    case Key::none: break;
    }
    return -1;
}
#else
ImGuiKey code_of(Key key) {
    const int code = static_cast<int>(key);
    if (code >= 'A' && code <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (code - 'A'));
    if (code >= '0' && code <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (code - '0'));
    switch (code) {
    case '/': return ImGuiKey_Slash;
    case ' ': return ImGuiKey_Space;
    case '=': return ImGuiKey_Equal;
    case '-': return ImGuiKey_Minus;
    case '.': return ImGuiKey_Period;
    default: break;
    }
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
    case Key::remove: return ImGuiKey_Delete;
    case Key::f1: return ImGuiKey_F1;
    case Key::f2: return ImGuiKey_F2;
    case Key::f3: return ImGuiKey_F3;
    case Key::f4: return ImGuiKey_F4;
    case Key::f5: return ImGuiKey_F5;
    case Key::f11: return ImGuiKey_F11;
    case Key::backspace: return ImGuiKey_Backspace;
    case Key::none: break;
    }
    return ImGuiKey_None;
}
#endif

std::string word_for(Key key) {
    constexpr std::array words{"",     "←",   "→",     "↑",   "↓",   "Page Up",  "Page Down",
                               "Home", "End", "Enter", "Esc", "Tab", "Del",      "F1",
                               "F2",   "F3",  "F4",    "F5",  "F11", "Backspace"};
    const int code = static_cast<int>(key);
    if (code == ' ') return "Space";
    if (code == '=') return "+"; // the same key, as it is known
    if (code == '-') return "−";
    if (code > ' ') return {static_cast<char>(code)};
    return words.at(static_cast<std::size_t>(code));
}

} // namespace

bool pressed(Key key, bool repeats) {
    if (key == Key::none) return false;
#if IMGUI_VERSION_NUM < 18700
    constexpr int keypad_minus = 333;
    constexpr int keypad_plus = 334;
#else
    constexpr ImGuiKey keypad_minus = ImGuiKey_KeypadSubtract;
    constexpr ImGuiKey keypad_plus = ImGuiKey_KeypadAdd;
#endif
    if (key == letter('=') && ImGui::IsKeyPressed(keypad_plus, repeats)) return true;
    if (key == letter('-') && ImGui::IsKeyPressed(keypad_minus, repeats)) return true;
    return ImGui::IsKeyPressed(code_of(key), repeats);
}

bool pressed(const Shortcut& shortcut, bool repeats) {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl == shortcut.ctrl && io.KeyShift == shortcut.shift && !io.KeyAlt
           && pressed(shortcut.key, repeats);
}

std::string name_of(const Shortcut& shortcut) {
    if (shortcut.key == Key::none) return {};
    return (shortcut.ctrl ? "Ctrl+" : "") + std::string(shortcut.shift ? "Shift+" : "")
           + word_for(shortcut.key);
}

} // namespace act
