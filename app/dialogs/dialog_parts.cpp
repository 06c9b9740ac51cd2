#include "dialogs/dialog_parts.h"

#include "i18n/control_texts.h"
#include "i18n/session_texts.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <cmath>

namespace act {

namespace {

constexpr float around_card = 32.0F; // of the window's width and height, that a card leaves free

} // namespace

Kit dialog_kit(const Kit& kit, float width, float height) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float fitting = std::min((display.x - around_card) / width, (display.y - around_card) / height);
    return kit.scaled_to(static_cast<double>(std::min(kit.scale(), fitting)));
}

Box draw_card(const Kit& kit, const Box& box, std::string_view title) {
    kit.fill(box, kit.palette().page, 12.0F);
    kit.outline(box, kit.palette().line, 12.0F);
    Box rest = box.inset(kit.px(28.0F), kit.px(24.0F));
    kit.draw_text_in(rest.take_top(kit.px(26.0F)), title, {Face::semibold, 18.0F}, kit.palette().text);
    rest.take_top(kit.px(18.0F));
    return rest;
}

Box begin_dialog(const Kit& kit, const char* id, float width, float height, Text title) {
    focus_layer();
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float w = std::min(kit.px(width), display.x - around_card);
    const float h = std::min(kit.px(height), display.y - around_card);
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(display);
    // In front of everything but a menu of its own, which would close when it loses the keyboard.
    constexpr auto any = ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel;
    if (!ImGui::IsPopupOpen("", any)) ImGui::SetNextWindowFocus();
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground);
    kit.fill({0.0F, 0.0F, display.x, display.y}, rgb(0x0B1220, 0.38F));
    return draw_card(kit, {std::round(0.5F * (display.x - w)), std::round(0.5F * (display.y - h)), w, h},
                     kit.say(title));
}

bool show_pages(const Kit& kit, const char* id, float width, float height, Text title,
                const std::function<float(const Box&)>& contents) {
    const IdScope scope(id);
    Box rest = begin_dialog(kit, id, width, height, title);
    Box foot = rest.take_bottom(kit.px(32.0F));
    rest.take_bottom(kit.px(12.0F));
    ImGui::SetCursorScreenPos(rest.low());
    ImGui::BeginChild("pages", {rest.width, rest.height}, false, ImGuiWindowFlags_NoBackground);
    const float top = ImGui::GetCursorScreenPos().y;
    const float used = contents({rest.x, top, rest.width - kit.px(12.0F), rest.height});
    ImGui::SetCursorScreenPos({rest.x, top});
    ImGui::Dummy({1.0F, used});
    ImGui::EndChild();
    const bool closed =
        button(kit, "close", foot.take_right(kit.px(104.0F)), kit.say(ControlText::close), ButtonLook::plain);
    ImGui::End();
    return !closed && !pressed(Key::escape);
}

Box form_row(const Kit& kit, Box& rest, Text label) {
    Box row = rest.take_top(kit.px(form_row_height));
    rest.take_top(kit.px(form_row_gap));
    kit.draw_text_in(row.take_left(kit.px(form_label_width)), kit.say(label), type::body,
                     kit.palette().muted);
    return row;
}

bool folder_row(const Kit& kit, Box& rest, std::string& folder) {
    Box row = form_row(kit, rest, SessionText::export_folder);
    const Box choose = row.take_right(kit.px(34.0F));
    row.take_right(kit.px(6.0F));
    text_field(kit, "##folder", row, folder, {});
    return button(kit, "choose folder", choose, "…", ButtonLook::plain);
}

void check_row(const Kit& kit, Box& rest, const char* id, Text label, bool& value) {
    Box row = rest.take_top(kit.px(form_row_height));
    rest.take_top(kit.px(form_row_gap));
    row.take_left(kit.px(form_label_width));
    check_box(kit, id, row, kit.say(label), value);
}

} // namespace act
