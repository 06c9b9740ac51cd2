#include "widgets/controls.h"

#include "base/utf8.h"
#include "shell/imgui_versions.h"
#include "widgets/focus.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <imgui_internal.h> // PushItemFlag, before 1.91.4
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace act {
namespace {

constexpr float radius = 6.0F;
constexpr float chip_height = 27.0F;
constexpr float chip_gap = 5.0F;
constexpr float chip_padding = 9.0F;
constexpr float widest_tooltip = 320.0F;

Colour button_colour(const Palette& p, ButtonLook look, const Touch& t) {
    if (look == ButtonLook::primary) {
        Colour c = p.accent;
        const float shade = t.held ? 0.82F : (t.hovered ? 0.91F : 1.0F);
        return {c.red * shade, c.green * shade, c.blue * shade, 1.0F};
    }
    if (t.held) return p.line;
    return t.hovered ? p.hover : p.field;
}

} // namespace

Touch touch(const char* id, const Box& box, Stop stop) {
    ImGui::SetCursorScreenPos(box.low());
    Touch t;
    t.clicked = ImGui::InvisibleButton(id, {std::max(1.0F, box.width), std::max(1.0F, box.height)});
    t.hovered = ImGui::IsItemHovered();
    t.held = ImGui::IsItemActive();
    note_item(id, box, t.hovered);
    if (stop == Stop::none) return t;
    if (ImGui::IsItemActivated()) take_focus(id);
    t.focused = focus_stop(id, box, stop == Stop::slider ? FocusKind::slider : FocusKind::control);
    if (t.focused && stop == Stop::control && focus_takes_enter())
        t.clicked = t.clicked || pressed(Key::enter, false) || pressed(letter(' '), false);
    return t;
}

void tooltip(const Kit& kit, std::string_view text) {
    if (!ImGui::IsItemHovered() || ImGui::IsItemActive() || text.empty()) return;
    const Palette& p = kit.palette();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = kit.px(8.0F);
    const std::vector<std::string> lines = kit.lines_of(text, type::small, kit.px(widest_tooltip));
    float width = 0.0F;
    for (const std::string& line : lines)
        width = std::max(width, kit.width(line, type::small));
    width += 2.0F * pad;
    const float height = static_cast<float>(lines.size()) * kit.line_height(type::small) + pad;
    Box box{std::clamp(mouse.x - 0.5F * width, pad, std::max(pad, display.x - width - pad)),
            mouse.y + kit.px(20.0F), width, height};
    if (box.bottom() > display.y - pad) box.y = mouse.y - height - kit.px(10.0F);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(box.low(), box.high(), pack(p.text), kit.px(5.0F));
    float y = box.y + 0.5F * (pad + kit.line_height(type::small) + kit.cap(type::small));
    for (const std::string& line : lines) {
        kit.glyphs().draw(list, {box.x + pad, y}, line, type::small.face, kit.px(type::small.em),
                          pack(p.page));
        y += kit.line_height(type::small);
    }
}

void tooltip_over(const Kit& kit, const Box& box, std::string_view text) {
    ImGui::SetCursorScreenPos(box.low());
    ImGui::Dummy({box.width, box.height});
    tooltip(kit, text);
}

bool button(const Kit& kit, const char* id, const Box& box, std::string_view label, ButtonLook look,
            bool enabled) {
    const Palette& p = kit.palette();
    const Touch t = enabled ? touch(id, box) : Touch{};
    if (!enabled) note_item(id, box, false, false);
    if (look != ButtonLook::quiet || t.hovered) kit.fill(box, button_colour(p, look, t), radius);
    if (look == ButtonLook::plain) kit.outline(box, p.field_line, radius);
    const Colour ink = look == ButtonLook::primary ? p.on_accent : (enabled ? p.text : p.faint);
    const float pad = std::min(kit.px(4.0F), 0.1F * box.width);
    kit.draw_text_in(box.inset(pad, 0.0F), label, look == ButtonLook::primary ? type::strong : type::body,
                     ink, 0.5F);
    return t.clicked;
}

Choice choice_of(const Kit& kit, Text label) {
    return {std::string(kit.say(label)), std::string(name_of(label))};
}

std::size_t chips(const Kit& kit, const char* id, const Box& box, std::span<const Choice> choices,
                  std::size_t chosen, float& used_height) {
    const Palette& p = kit.palette();
    const IdScope scope(id);
    float x = box.x;
    float y = box.y;
    float lowest = box.y;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::string& label = choices[i].label;
        const float padding = kit.px(chip_padding);
        const float wanted =
            std::max(kit.px(chip_height), std::round(kit.width(label, type::small) + 2.0F * padding));
        if (x > box.x && x + wanted > box.right() + 0.5F) {
            x = box.x;
            y = lowest + kit.px(chip_gap);
        }
        // A label that is longer than the row goes on below.
        const float width = std::min(wanted, box.width);
        const float lines = wanted > box.width
                                ? kit.paragraph_height(label, type::small, width - 2.0F * padding)
                                : kit.line_height(type::small);
        const float height = kit.px(chip_height) + std::max(0.0F, lines - kit.line_height(type::small));
        const Box chip{x, y, width, height};
        const Touch t = touch((choices[i].id.empty() ? label : choices[i].id).c_str(), chip);
        const bool on = i == chosen;
        const Colour ink = on ? p.on_accent : p.text;
        kit.fill(chip, on ? p.accent : (t.hovered ? p.hover : p.field), radius);
        if (!on) kit.outline(chip, p.field_line, radius);
        if (wanted > box.width)
            kit.draw_paragraph(chip.inset(padding, 0.5F * (height - lines)), label, type::small, ink);
        else
            kit.draw_text_in(chip, label, type::small, ink, 0.5F);
        if (t.clicked) chosen = i;
        x += width + kit.px(chip_gap);
        lowest = std::max(lowest, y + height);
    }
    used_height = lowest - box.y;
    return chosen;
}

bool link(const Kit& kit, const char* id, const Box& box, std::string_view label) {
    Box rest = box;
    const Box words = rest.take_right(std::min(box.width, kit.width(label, type::small) + kit.px(4.0F)));
    const Touch t = touch(id, words);
    kit.draw_text_in(words, label, type::small, t.hovered ? kit.palette().text : kit.palette().link, 1.0F);
    return t.clicked;
}

void draw_check_mark(const Kit& kit, const Box& square, bool checked, bool lit) {
    const Palette& p = kit.palette();
    const float side = square.width;
    kit.fill(square, checked ? p.accent : (lit ? p.hover : p.field), 0.26F * side / kit.scale());
    if (!checked) return kit.outline(square, p.field_line, 0.26F * side / kit.scale());
    const ImVec2 tick[] = {{square.x + 0.24F * side, square.y + 0.52F * side},
                           {square.x + 0.43F * side, square.y + 0.71F * side},
                           {square.x + 0.77F * side, square.y + 0.31F * side}};
    draw_polyline(*ImGui::GetWindowDrawList(), tick, pack(p.on_accent), 0.11F * side);
}

bool check_box(const Kit& kit, const char* id, const Box& box, std::string_view label, bool& checked) {
    const Palette& p = kit.palette();
    const Touch t = touch(id, box);
    if (t.clicked) checked = !checked;
    const float side = kit.snapped(17.0F);
    const Box mark{box.x, std::round(box.centre().y - 0.5F * side), side, side};
    draw_check_mark(kit, mark, checked, t.hovered);
    Box rest = box;
    rest.take_left(side + kit.px(10.0F));
    kit.draw_text_in(rest, label, type::body, p.text);
    return t.clicked;
}

std::string in_capitals(std::string_view label) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_great = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_letter = [&](char c) { return is_small(c) || is_great(c); };
    std::string raised(label);
    for (auto at = raised.begin(); at != raised.end();) {
        const auto word = std::find_if(at, raised.end(), is_letter);
        at = std::find_if_not(word, raised.end(), is_letter);
        const bool is_quantity = at - word == 1 && *word != 'a';
        if (is_quantity || (at - word > 1 && std::any_of(word + 1, at, is_great))) continue;
        std::transform(word, at, word,
                       [&](char c) { return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    }
    return raised;
}

void section_head(const Kit& kit, const Box& box, std::string_view label, Capitals capitals) {
    // Capitals need air between them; other scripts are set as they are.
    float x = box.x;
    const float y = box.centre().y + 0.5F * kit.cap(type::head);
    const std::string words = capitals == Capitals::all ? in_capitals(label) : std::string(label);
    for (std::string_view rest = words; !rest.empty();) {
        const std::string_view character = rest.substr(0, character_length(rest));
        kit.draw_text({x, y}, character, type::head, kit.palette().muted);
        x += kit.width(character, type::head) + kit.px(0.7F);
        rest.remove_prefix(character.size());
    }
}

void property_row(const Kit& kit, const Box& box, std::string_view name, std::string_view value) {
    const Palette& p = kit.palette();
    Box rest = box;
    const float name_width = kit.width(name, type::small) + kit.px(10.0F);
    const Box left = rest.take_left(std::min(name_width, 0.6F * box.width));
    kit.draw_text_in(left, name, type::small, p.muted);
    kit.draw_text_in(rest, value, type::small, p.text, 1.0F);
    kit.horizontal(box.x, box.right(), box.bottom() - 1.0F, p.line);
}

FieldEvent text_field(const Kit& kit, const char* id, const Box& box, std::string& text,
                      const FieldLook& look) {
    const Palette& p = kit.palette();
    kit.fill(box, p.field, radius);

    push_font(*kit.glyphs().font(type::body.face, kit.px(type::body.em), text));
    const float pad_x = kit.px(10.0F);
    const float pad_y = std::max(0.0F, 0.5F * (box.height - ImGui::GetFontSize()));
    float lead = pad_x;
    if (look.align > 0.0F) {
        const float free = box.width - 2.0F * pad_x - ImGui::CalcTextSize(text.c_str()).x;
        lead += std::max(0.0F, look.align * free);
    }
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(lead, pad_y));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, pack(p.text));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, pack(p.accent_soft));
    ImGui::SetCursorScreenPos(box.low());
    ImGui::SetNextItemWidth(box.width);
    const bool arrived = look.stop && focus_stop(id, box, FocusKind::field) && focus_arrived(id);
    if (look.focus || arrived) ImGui::SetKeyboardFocusHere();
    forget_edits_of_other_text(id, text);
    // Tab goes round our ring, not from field to field.
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    const bool entered =
        ImGui::InputText(id, &text, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopItemFlag();
    const bool active = ImGui::IsItemActive();
    note_item(id, box, ImGui::IsItemHovered());
    if (look.stop && ImGui::IsItemActivated() && !has_focus(id)) take_focus(id);
    const bool edited = ImGui::IsItemEdited();
    const bool left = ImGui::IsItemDeactivatedAfterEdit();
    // In the frame in which a field loses the keyboard to a click elsewhere, ImGui no longer hands out what
    // was typed (before 1.89): callers that show a formatted number have overwritten it by then.
    if (edited) kit.memory().typed = text;
    if (left && !entered) text = kit.memory().typed;
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar();
    ImGui::PopFont();

    kit.outline(box, look.wrong ? p.error : (active ? p.accent : p.field_line), radius, active ? 1.5F : 1.0F);
    if (text.empty() && !active) {
        Box inner = box.inset(pad_x, 0.0F);
        kit.draw_text_in(inner, look.hint, type::body, p.faint);
    }
    if (entered || left) return FieldEvent::committed;
    return edited ? FieldEvent::changed : FieldEvent::none;
}

} // namespace act
