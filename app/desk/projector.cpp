#include "desk/panels.h"

#include "activation/affine.h"
#include "desk/projecting.h"
#include "view/explore/explore_figure.h"
#include "views/explore/explore_actions.h"
#include "widgets/focus.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float strip_width = 460.0F;
constexpr float strip_height = 46.0F;
constexpr float pointer_radius = 26.0F;

std::size_t slider_count(const Session& session) {
    const Activation& activation = *explore_spec(session).activation;
    return session.explore.affine ? parameter_count(activation) : activation.parameters.size();
}

// The parameter that the strip shows; nothing where the function has none.
std::optional<std::size_t> shown_parameter(const Session& session, const Ui& ui) {
    const std::size_t count = slider_count(session);
    if (count == 0) return std::nullopt;
    return std::min(ui.focused_parameter, count - 1);
}

} // namespace

float slider_strip_height(const Kit& kit, const Workspace& workspace) {
    const Session& session = workspace.session;
    if (session.view != ViewId::explore || sides_of(workspace.ui, session).right) return 0.0F;
    return slider_count(session) == 0 ? 0.0F : kit.snapped(strip_height + 16.0F);
}

void show_slider_strip(const Kit& kit, const Box& box, Workspace& workspace) {
    Session& session = workspace.session;
    Ui& ui = workspace.ui;
    const auto k = shown_parameter(session, ui);
    if (!k) return;
    const ExploreSpec spec = explore_spec(session);
    const Parameter& shown = parameter(*spec.activation, *k);
    const Palette& p = kit.palette();
    const float width = std::min(kit.px(strip_width), box.width - kit.px(32.0F));
    const Box strip{std::round(box.centre().x - 0.5F * width), box.y, width, kit.px(strip_height)};
    kit.fill(strip, p.card, 10.0F);
    kit.outline(strip, p.line, 10.0F);
    Box rest = strip.inset(kit.px(14.0F), kit.px(6.0F));
    const std::string name = std::string(spec.activation->name) + " · " + std::string(shown.id);
    const float name_width = std::min(0.45F * rest.width, kit.width(name, type::small) + kit.px(12.0F));
    kit.draw_text_in(rest.take_left(name_width), name, type::small, p.muted);
    ImGui::PushID("strip");
    const Box row{rest.x, std::round(rest.centre().y - 0.5F * kit.px(row_slider_height)), rest.width,
                  kit.px(row_slider_height)};
    const SliderEvent event =
        row_slider(kit, row, shown.id.data(), shown.symbol, value_at(*spec.activation, spec.values, *k),
                   shown.range(), shown.range(),
                   {.by_default = true,
                    .target = shown.id,
                    .play = &ui.play,
                    .save = &ui.wants_sweep,
                    .step = shown.step,
                    .initial = shown.initial});
    ImGui::PopID();
    if (event.value) change_parameter(session, *k, *event.value);
}

void use_remote_keys(Workspace& workspace) {
    Session& session = workspace.session;
    Ui& ui = workspace.ui;
    if (!is_projecting(session) || session.view != ViewId::explore || modal_is_open(workspace)) return;
    if (ImGui::GetIO().WantTextInput || !focus_is_free()
        || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup))
        return;
    const bool next = pressed(Key::right) || pressed(Key::page_down);
    const bool previous = pressed(Key::left) || pressed(Key::page_up);
    if (next || previous) {
        explore_neighbour(session, next ? 1 : -1);
        ui.reveal_selected = true;
        ui.focused_parameter = 0;
        return;
    }
    const auto k = shown_parameter(session, ui);
    if (!k) return;
    const ExploreSpec spec = explore_spec(session);
    const Parameter& moved = parameter(*spec.activation, *k);
    if (pressed(letter('N'), false)) ui.focused_parameter = *k + 1 == slider_count(session) ? 0 : *k + 1;
    const int steps = (pressed(letter('=')) ? 1 : 0) - (pressed(letter('-')) ? 1 : 0);
    if (steps == 0 || ImGui::GetIO().KeyCtrl) return;
    const double value = value_at(*spec.activation, spec.values, *k);
    change_parameter(session, *k, stepped(value, moved.range(), moved.step, steps));
}

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
