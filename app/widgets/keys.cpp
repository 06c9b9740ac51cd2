#include "widgets/keys.h"

#include <imgui.h>

#include <array>

namespace act {
namespace {

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
