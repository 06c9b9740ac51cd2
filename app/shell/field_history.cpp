#include "shell/field_history.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <string>

namespace act {
#if IMGUI_VERSION_NUM < 18800
namespace {

std::string text_of(const ImGuiInputTextState& state) {
    constexpr int most_bytes = 4; // of a character in UTF-8
    std::string text(static_cast<std::size_t>(most_bytes * state.CurLenW + 1), '\0');
    const int length = ImTextStrToUtf8(text.data(), static_cast<int>(text.size()), state.TextW.Data,
                                       state.TextW.Data + state.CurLenW);
    text.resize(static_cast<std::size_t>(length));
    return text;
}

} // namespace

void forget_edits_of_other_text(const char* label, std::string_view text) {
    const ImGuiID id = ImGui::GetID(label);
    ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (state == nullptr || ImGui::GetActiveID() == id || text_of(*state) == text) return;
    state->ID = 0; // no field's: the field begins anew
}
#else
void forget_edits_of_other_text(const char*, std::string_view) {}
#endif

} // namespace act
