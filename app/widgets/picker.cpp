#include "widgets/picker.h"

#include "i18n/control_texts.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float picker_width = 620.0F;
constexpr float picker_height = 470.0F;
constexpr float field_height = 38.0F;
constexpr float picker_line_height = 32.0F;

void draw_line(const Kit& kit, const Box& line, const PickerLine& shown, bool lit) {
    const Palette& p = kit.palette();
    if (lit) kit.fill(line, p.accent_soft, 6.0F);
    Box rest = line.inset(kit.px(12.0F), 0.0F);
    if (!shown.side.empty())
        kit.draw_text_in(rest.take_right(kit.px(112.0F)), shown.side, type::small, p.muted, 1.0F);
    if (!shown.keys.empty())
        kit.draw_text_in(rest.take_right(kit.width(shown.keys, type::small) + kit.px(14.0F)), shown.keys,
                         type::small, p.text, 0.0F);
    kit.draw_text_in(rest, shown.label, shown.strong ? type::strong : type::body, p.text);
}

// Arrows and pages move the lit line; true when Enter picks it.
bool use_keys(PickerForm& form, std::size_t count, std::size_t page) {
    if (count == 0) return false;
    const auto last = count - 1;
    form.lit = std::min(form.lit, last);
    if (pressed(Key::down)) form.lit = form.lit == last ? 0 : form.lit + 1;
    if (pressed(Key::up)) form.lit = form.lit == 0 ? last : form.lit - 1;
    if (pressed(Key::page_down)) form.lit = std::min(last, form.lit + page);
    if (pressed(Key::page_up)) form.lit = form.lit > page ? form.lit - page : 0;
    return pressed(Key::enter, false);
}

// Lines from the top; the index of the one that is pressed: when the button is let go, the field has the
// keyboard again. The second press of a double click may be on a line that has just come.
std::optional<std::size_t> show_lines(const Kit& kit, const Box& box, PickerForm& form,
                                      const std::vector<PickerLine>& lines, bool reveal) {
    std::optional<std::size_t> clicked;
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("lines", {box.width, box.height}, false, ImGuiWindowFlags_NoBackground);
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0.0F);
    const float top = ImGui::GetCursorScreenPos().y;
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Box line{box.x, top + static_cast<float>(i) * kit.px(picker_line_height),
                       box.width - kit.px(10.0F), kit.px(picker_line_height)};
        const bool lit = i == form.lit;
        if (lit && reveal && (line.y < box.y || line.bottom() > box.bottom()))
            ImGui::SetScrollFromPosY(line.centre().y - ImGui::GetWindowPos().y, 0.5F);
        if (line.bottom() < box.y || line.y > box.bottom()) continue;
        const Touch t = touch(lines[i].id.c_str(), line, Stop::none);
        if (t.hovered && (moved.x != 0.0F || moved.y != 0.0F)) form.lit = i;
        if (t.hovered && ImGui::IsMouseClicked(0) && !ImGui::IsMouseDoubleClicked(0)) clicked = i;
        draw_line(kit, line, lines[i], i == form.lit);
    }
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, static_cast<float>(lines.size()) * kit.px(picker_line_height)});
    ImGui::EndChild();
    return clicked;
}

// A window over everything, and a card in it.
Box begin_card(const Kit& kit, const char* id) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    focus_layer();
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(display);
    ImGui::SetNextWindowFocus();
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground);
    const float width = std::min(kit.px(picker_width), display.x - kit.px(32.0F));
    const float top = std::round(std::max(kit.px(16.0F), 0.12F * display.y));
    const float height = std::max(0.0F, std::min(kit.px(picker_height), display.y - top - kit.px(16.0F)));
    const Box card{std::round(0.5F * (display.x - width)), top, width, height};
    kit.fill({0.0F, 0.0F, display.x, display.y}, rgb(0x0B1220, 0.22F));
    kit.fill(card, kit.palette().page, 12.0F);
    kit.outline(card, kit.palette().field_line, 12.0F);
    return card;
}

} // namespace

Picked show_picker(const Kit& kit, const char* id, PickerForm& form, std::string_view hint,
                   std::string_view title, const std::function<PickerList()>& list) {
    const IdScope scope(id);
    const bool appears = std::exchange(form.appears, false);
    const Box card = begin_card(kit, id);
    // Esc belongs to the picker, not to the field: ImGui would give the old text back.
    Picked picked{.leaves = pressed(Key::escape)
                            || (ImGui::IsMouseClicked(ImGuiMouseButton_Left)
                                && !card.contains(ImGui::GetIO().MousePos))};
    Box rest = card.inset(kit.px(12.0F), kit.px(12.0F));
    if (!title.empty()) {
        const Box head = rest.take_top(kit.px(field_height)).inset(kit.px(12.0F), 0.0F);
        kit.draw_text_in(head, title, type::strong, kit.palette().text);
        picked.leaves = link(kit, "cancel", head, kit.say(ControlText::cancel)) || picked.leaves;
    }
    const Box field = rest.take_top(kit.px(field_height));
    rest.take_top(kit.px(8.0F));
    const std::size_t before = form.lit;
    // A button that is pressed has the keyboard until it is let go, or nothing would be clicked.
    const bool focus = !ImGui::IsAnyItemActive() && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    ImGui::PushID(form.field);
    if (text_field(kit, "##query", field, form.typed, {.hint = hint, .focus = focus}) == FieldEvent::changed)
        form.lit = 0;
    ImGui::PopID();
    const auto [lines, nothing] = list();
    const auto page = static_cast<std::size_t>(std::max(1.0F, rest.height / kit.px(picker_line_height)));
    if (use_keys(form, lines.size(), page) && !appears) picked.line = form.lit;
    if (lines.empty())
        kit.draw_paragraph(rest.inset(kit.px(12.0F), kit.px(8.0F)), nothing, type::body, kit.palette().muted);
    if (const auto clicked = show_lines(kit, rest, form, lines, appears || form.lit != before))
        picked.line = clicked;
    ImGui::End();
    return picked;
}

} // namespace act
