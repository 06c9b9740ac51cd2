#include "desk/commands.h"
#include "desk/desk.h"
#include "widgets/controls.h"
#include "widgets/focus.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float palette_width = 620.0F;
constexpr float palette_height = 470.0F;
constexpr float field_height = 38.0F;
constexpr float line_height = 32.0F;

void draw_line(const Kit& kit, const Box& line, const Action& action, bool lit) {
    const Palette& p = kit.palette();
    if (lit) kit.fill(line, p.accent_soft, 6.0F);
    Box rest = line.inset(kit.px(12.0F), 0.0F);
    const std::string_view group = kit.say(action.group);
    kit.draw_text_in(rest.take_right(kit.px(112.0F)), group, type::small, p.muted, 1.0F);
    const float keys = action.keys.empty() ? 0.0F : kit.width(action.keys, type::small) + kit.px(14.0F);
    kit.draw_text_in(rest.take_right(keys), action.keys, type::small, p.text, 0.0F);
    kit.draw_text_in(rest, action.label, action.ticked ? type::strong : type::body, p.text);
}

// Arrows and pages move the lit line; true when Enter runs it.
bool use_keys(PaletteForm& form, std::size_t count, std::size_t page) {
    if (count == 0) return false;
    const auto last = count - 1;
    form.lit = std::min(form.lit, last);
    if (pressed(Key::down)) form.lit = form.lit == last ? 0 : form.lit + 1;
    if (pressed(Key::up)) form.lit = form.lit == 0 ? last : form.lit - 1;
    if (pressed(Key::page_down)) form.lit = std::min(last, form.lit + page);
    if (pressed(Key::page_up)) form.lit = form.lit > page ? form.lit - page : 0;
    return pressed(Key::enter, false);
}

// Lines from the top; the index of the one that was clicked.
std::optional<std::size_t> show_lines(const Kit& kit, const Box& box, PaletteForm& form,
                                      const std::vector<Action>& actions, bool reveal) {
    std::optional<std::size_t> clicked;
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("lines", {box.width, box.height}, false, ImGuiWindowFlags_NoBackground);
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0.0F);
    const float top = ImGui::GetCursorScreenPos().y;
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const Box line{box.x, top + static_cast<float>(i) * kit.px(line_height), box.width - kit.px(10.0F),
                       kit.px(line_height)};
        const bool lit = i == form.lit;
        if (lit && reveal && (line.y < box.y || line.bottom() > box.bottom()))
            ImGui::SetScrollFromPosY(line.centre().y - ImGui::GetWindowPos().y, 0.5F);
        if (line.bottom() < box.y || line.y > box.bottom()) continue;
        const Touch t = touch(actions[i].id.c_str(), line, Stop::none);
        if (t.hovered && (moved.x != 0.0F || moved.y != 0.0F)) form.lit = i;
        if (t.clicked) clicked = i;
        draw_line(kit, line, actions[i], i == form.lit);
    }
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, static_cast<float>(actions.size()) * kit.px(line_height)});
    ImGui::EndChild();
    return clicked;
}

// A window over everything; a click beside the card closes it.
Box begin_palette(const Kit& kit, Workspace& workspace) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    focus_layer();
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(display);
    ImGui::SetNextWindowFocus();
    ImGui::Begin("palette", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground);
    const float width = std::min(kit.px(palette_width), display.x - kit.px(32.0F));
    const float top = std::round(std::max(kit.px(16.0F), 0.12F * display.y));
    const float height = std::min(kit.px(palette_height), display.y - top - kit.px(16.0F));
    const Box card{std::round(0.5F * (display.x - width)), top, width, height};
    kit.fill({0.0F, 0.0F, display.x, display.y}, rgb(0x0B1220, 0.22F));
    kit.fill(card, kit.palette().page, 12.0F);
    kit.outline(card, kit.palette().field_line, 12.0F);
    const bool beside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains(ImGui::GetIO().MousePos);
    if (beside) workspace.parts.of<DeskPart>().palette.reset();
    return card.inset(kit.px(12.0F), kit.px(12.0F));
}

} // namespace

void show_palette(const Kit& kit, Workspace& workspace) {
    const IdScope scope("palette");
    std::optional<PaletteForm>& open = workspace.parts.of<DeskPart>().palette;
    if (!open) return;
    const bool appears = std::exchange(open->appears, false);
    Box rest = begin_palette(kit, workspace);
    if (open) {
        PaletteForm& form = *open;
        const Box field = rest.take_top(kit.px(field_height));
        rest.take_top(kit.px(8.0F));
        const std::size_t before = form.lit;
        // Esc belongs to the palette, not to the field: ImGui would give the old text back.
        const bool leaves = pressed(Key::escape);
        if (text_field(kit, "##query", field, form.query,
                       {.hint = kit.say(Text::palette_hint), .focus = true})
            == FieldEvent::changed)
            form.lit = 0;
        const std::vector<Action> actions = found_actions(workspace, form.query);
        const auto page = static_cast<std::size_t>(std::max(1.0F, rest.height / kit.px(line_height)));
        std::optional<std::size_t> chosen;
        if (use_keys(form, actions.size(), page) && !appears) chosen = form.lit;
        if (actions.empty())
            kit.draw_paragraph(rest.inset(kit.px(12.0F), kit.px(8.0F)),
                               kit.say(Text::palette_nothing, {{"text", form.query}}), type::body,
                               kit.palette().muted);
        if (const auto clicked = show_lines(kit, rest, form, actions, appears || form.lit != before))
            chosen = clicked;
        if (chosen || leaves) open.reset();
        if (chosen) run_action(workspace, actions[*chosen]);
    }
    ImGui::End();
}

} // namespace act
