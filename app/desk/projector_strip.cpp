#include "desk/desk.h"

#include "state/projecting.h"
#include "view/parameter_names.h"
#include "views/panel_parts.h"
#include "views/view_panels.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float strip_height = 46.0F;
constexpr float least_track = 150.0F;

// Those that have a slider here. A choice has no track to drag.
std::vector<SweepTarget> strip_targets(const Workspace& workspace) {
    std::vector<SweepTarget> all = sweep_targets(workspace.session);
    const StripHooks& hooks = shown_panels(workspace).strip;
    std::erase_if(all, [&](const SweepTarget& target) {
        return target.kind == ParameterKind::choice || !shows_slider(workspace.ui, target.id, target.place)
               || (hooks.has_slider != nullptr && !hooks.has_slider(workspace, target));
    });
    return all;
}

std::vector<Swap> strip_swaps(const Workspace& workspace) {
    const StripHooks& hooks = shown_panels(workspace).strip;
    return hooks.swaps == nullptr ? std::vector<Swap>() : hooks.swaps(workspace);
}

// The view's own sliders stand at its right, or at its left where it has nothing there.
bool sliders_are_hidden(const Workspace& workspace) {
    const Sides sides = sides_of(workspace.ui, workspace.session);
    const ViewPanels& shown = shown_panels(workspace);
    return shown.right.show != nullptr ? !sides.right : !sides.left;
}

Parameter parameter_of(const SweepTarget& target) {
    return {.id = target.id,
            .symbol = target.symbol,
            .kind = target.kind,
            .initial = target.initial,
            .shown = target.range,
            .legal = target.limits,
            .least_size = target.least_size,
            .step = target.step};
}

// The letters of typed functions are names already.
std::string name_of(const SweepTarget& target, Language language) {
    if (!target.label.empty()) return target.label;
    const bool is_letter = target.activation != nullptr && target.activation->is_typed();
    return is_letter ? target.symbol : parameter_name(target.id, language);
}

// "D · weight", "ELU · alpha"; in the window's language what has a name to read
std::string name_on_strip(const SweepTarget& target, Language language) {
    const std::string id = name_of(target, language);
    std::string owner = target.owner;
    if (target.activation != nullptr && (owner.empty() || owner == target.activation->id))
        owner = target.activation->name;
    return owner.empty() ? id : owner + " · " + id;
}

Kit strip_kit(const Kit& kit, const Workspace& workspace) {
    return is_projecting(workspace.session) ? back_row_kit(kit) : kit;
}

void move(Workspace& workspace, const SweepTarget& target, double value) {
    const StripHooks& hooks = shown_panels(workspace).strip;
    if (hooks.move != nullptr) return hooks.move(workspace, target, value);
    target.set(workspace.session, target, value);
}

float swaps_width(const Kit& kit, const std::vector<Swap>& swaps) {
    float width = kit.px(14.0F);
    for (const Swap& swap : swaps)
        width += kit.width(swap.choice.label, type::body) + kit.px(28.0F);
    return swaps.empty() ? 0.0F : width;
}

void show_swaps(const Kit& kit, Box box, const std::vector<Swap>& swaps, Workspace& workspace) {
    const IdScope scope("swaps");
    for (const Swap& swap : swaps) {
        const Box chip = box.take_left(kit.width(swap.choice.label, type::body) + kit.px(20.0F));
        box.take_left(kit.px(8.0F));
        if (button(kit, swap.choice.id.c_str(), chip.inset(0.0F, kit.px(2.0F)), swap.choice.label,
                   swap.chosen ? ButtonLook::primary : ButtonLook::plain))
            return swap.run(workspace);
    }
}

void show_number(const Kit& kit, Box box, const SweepTarget& target, Workspace& workspace) {
    const std::string name = name_on_strip(target, kit.language());
    const float width = std::min(0.45F * box.width, kit.width(name, type::body) + kit.px(14.0F));
    kit.draw_text_in(box.take_left(width), kit.shortened(name, type::body, width), type::body,
                     kit.palette().text);
    const Box row{box.x, std::round(box.centre().y - 0.5F * kit.px(row_slider_height)), box.width,
                  kit.px(row_slider_height)};
    Parameter parameter = parameter_of(target);
    if (name_of(target, kit.language()) == target.symbol) parameter.symbol = {}; // it is said already
    const std::string play_target = target.name();
    Ui& ui = workspace.ui;
    const SliderEvent event =
        row_slider(kit, row, parameter, target.value,
                   {.by_default = true, .target = play_target, .play = &ui.play, .save = &ui.wants_sweep});
    if (event.value) move(workspace, target, *event.value);
}

} // namespace

void follow_numbers(Workspace& workspace) {
    const std::vector<SweepTarget> targets = strip_targets(workspace);
    TouchedNumber& touched = workspace.parts.of<DeskPart>().touched[workspace.session.view];
    std::vector<double> values;
    for (const SweepTarget& target : targets)
        values.push_back(target.value);
    if (values.size() == touched.values.size())
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != touched.values[i]) touched.last = i;
    touched.values = std::move(values);
    if (touched.last >= targets.size()) touched.last = 0;
    if (targets.empty() || !takes_remote_keys(workspace)) return;
    if (!workspace.ui.in_lesson && pressed(letter('N'), false))
        touched.last = (touched.last + 1) % targets.size();
    const int steps = (pressed(letter('=')) ? 1 : 0) - (pressed(letter('-')) ? 1 : 0);
    if (steps == 0 || ImGui::GetIO().KeyCtrl) return;
    const SweepTarget& target = targets[touched.last];
    const Parameter moved = parameter_of(target);
    move(workspace, target, stepped(moved, widened(moved, moved.shown, target.value), target.value, steps));
}

Box take_strip(const Kit& kit, Box& rest, const Workspace& workspace) {
    const bool shown = sliders_are_hidden(workspace)
                       && (!strip_targets(workspace).empty() || !strip_swaps(workspace).empty());
    return shown ? rest.take_bottom(std::ceil(strip_kit(kit, workspace).px(strip_height + 14.0F))) : Box{};
}

void show_strip(const PanelFrame& frame, const Box& box) {
    Workspace& workspace = frame.workspace;
    const Kit kit = strip_kit(frame.kit, workspace);
    const IdScope scope("strip");
    const std::vector<SweepTarget> targets = strip_targets(workspace);
    std::vector<Swap> swaps = strip_swaps(workspace);
    const Palette& p = kit.palette();
    const float room = box.width - kit.px(32.0F);
    const std::string_view swaps_name =
        shown_panels(workspace).strip.swaps_name ? kit.say(*shown_panels(workspace).strip.swaps_name) : "";
    const float named = swaps_name.empty() ? 0.0F : kit.width(swaps_name, type::body) + kit.px(12.0F);
    const float for_number = targets.empty() ? 0.0F : kit.px(least_track + 300.0F);
    // What has no room is left out from the right, the words before the chips first.
    const bool says_name = for_number + named + swaps_width(kit, swaps) <= room;
    while (!swaps.empty() && for_number + swaps_width(kit, swaps) > room)
        swaps.pop_back();
    const float for_swaps = swaps_width(kit, swaps) + (says_name && !swaps.empty() ? named : 0.0F);
    const float width = std::min(room, for_number + for_swaps + kit.px(60.0F));
    const Box strip{std::round(box.centre().x - 0.5F * width), box.y, width, kit.px(strip_height)};
    kit.fill(strip, p.card, 10.0F);
    kit.outline(strip, p.line, 10.0F);
    Box rest = strip.inset(kit.px(16.0F), kit.px(7.0F));
    Box right = rest.take_right(for_swaps);
    if (!targets.empty()) {
        const std::size_t last = workspace.parts.of<DeskPart>().touched[workspace.session.view].last;
        show_number(kit, rest, targets[std::min(last, targets.size() - 1)], workspace);
    }
    if (swaps.empty()) return;
    right.take_left(kit.px(14.0F));
    if (says_name) kit.draw_text_in(right.take_left(named), swaps_name, type::body, p.muted);
    show_swaps(kit, right, swaps, workspace);
}

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
