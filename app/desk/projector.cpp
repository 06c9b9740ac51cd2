#include "desk/desk.h"

#include "state/projecting.h"

namespace act {
namespace {

constexpr float pointer_radius = 26.0F;

} // namespace

void show_pointer(const Kit& kit, const Workspace& workspace) {
    if (!is_projecting(workspace.session) || modal_is_open(workspace)) return;
    if (!ImGui::IsMousePosValid() || (ImGui::GetIO().ConfigFlags & ImGuiConfigFlags_NoMouse) != 0) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const Colour c = kit.palette().parameter;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddCircleFilled(mouse, kit.px(pointer_radius), pack({c.red, c.green, c.blue, 0.22F}), 48);
    list.AddCircle(mouse, kit.px(pointer_radius), pack({c.red, c.green, c.blue, 0.75F}), 48, kit.px(2.0F));
    if (!workspace.ui.crosshair) return;
    const auto ink = pack({c.red, c.green, c.blue, 0.6F});
    list.AddLine({mouse.x, 0.0F}, {mouse.x, display.y}, ink, kit.px(1.2F));
    list.AddLine({0.0F, mouse.y}, {display.x, mouse.y}, ink, kit.px(1.2F));
}

} // namespace act
