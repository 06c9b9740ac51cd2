#include "widgets/menu.h"

#include "i18n/control_texts.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float menu_row_height = 30.0F;
constexpr float menu_line_height = 9.0F;
constexpr float menu_field_height = 32.0F;
constexpr float edge = 6.0F; // above the first entry, below the last, and to the anchor
constexpr float side = 8.0F; // left and right of entries
constexpr float inner = 10.0F;
constexpr int nothing_lit = -1;

float height_of(const MenuEntry& entry) {
    return entry.kind == EntryKind::line ? menu_line_height : menu_row_height;
}

bool can_be_chosen(const MenuEntry& entry) {
    return entry.enabled && entry.kind != EntryKind::head && entry.kind != EntryKind::line;
}

float width_for(const Kit& kit, std::span<const MenuEntry> entries) {
    float widest = kit.px(150.0F);
    for (const MenuEntry& entry : entries) {
        float width = kit.width(entry.label, entry.ticked ? type::strong : type::body);
        if (!entry.keys.empty()) width += kit.width(entry.keys, type::small) + kit.px(24.0F);
        if (entry.kind == EntryKind::page) width += kit.px(24.0F);
        widest = std::max(widest, width);
    }
    return std::ceil(widest + kit.px(2.0F * (side + inner) + 8.0F));
}

// Inside the window, on the side of the anchor that has more room where it fits on neither.
Box menu_box(const Kit& kit, const MenuPlace& place, std::span<const MenuEntry> entries) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float gap = kit.px(edge);
    float height = kit.px(2.0F * edge);
    if (place.search != nullptr) height += kit.px(menu_field_height + edge);
    for (const MenuEntry& entry : entries)
        height += kit.px(height_of(entry));
    height = std::min(height, kit.px(place.most_height));
    const float below = display.y - place.anchor.bottom() - 2.0F * gap;
    const float above = place.anchor.y - 2.0F * gap;
    const bool upwards = height > below && above > below;
    height = std::min(height, std::max(upwards ? above : below, kit.px(2.0F * menu_row_height)));
    const float width =
        std::min(place.width > 0.0F ? kit.px(place.width) : width_for(kit, entries), display.x - 2.0F * gap);
    const float x = place.anchor.x + place.align * (place.anchor.width - width);
    return {std::round(std::clamp(x, gap, std::max(gap, display.x - width - gap))),
            std::round(upwards ? place.anchor.y - gap - height : place.anchor.bottom() + gap), width, height};
}

void draw_entry(const Kit& kit, const Box& row, const MenuEntry& entry, bool lit) {
    const Palette& p = kit.palette();
    if (entry.kind == EntryKind::line) return kit.horizontal(row.x, row.right(), row.centre().y, p.line);
    const Box words = row.inset(kit.px(inner), 0.0F);
    if (entry.kind == EntryKind::head) return section_head(kit, words, entry.label);
    if (entry.ticked) kit.fill(row, p.accent_soft, 6.0F);
    if (lit) entry.ticked ? kit.outline(row, p.accent, 6.0F) : kit.fill(row, p.hover, 6.0F);
    Box rest = words;
    const std::string_view right = entry.kind == EntryKind::page ? "›" : std::string_view(entry.keys);
    const float right_width = right.empty() ? 0.0F : kit.width(right, type::small) + kit.px(12.0F);
    kit.draw_text_in(rest.take_right(std::min(rest.width, right_width)), right, type::small, p.muted, 1.0F);
    const std::string label = entry.kind == EntryKind::back ? "‹  " + entry.label : entry.label;
    kit.draw_text_in(rest, label, entry.ticked ? type::strong : type::body, entry.enabled ? p.text : p.faint);
}

// The next entry that can be chosen, round the ends.
int stepped(std::span<const MenuEntry> entries, int from, int by) {
    const int count = static_cast<int>(entries.size());
    int at = from == nothing_lit && by < 0 ? 0 : from;
    for (int i = 0; i < count; ++i) {
        at = (at + by + count) % count;
        if (can_be_chosen(entries[static_cast<std::size_t>(at)])) return at;
    }
    return nothing_lit;
}

int first_of(std::span<const MenuEntry> entries, EntryKind kind) {
    const auto at = std::ranges::find(entries, kind, &MenuEntry::kind);
    return at == entries.end() ? nothing_lit : static_cast<int>(at - entries.begin());
}

int ticked_one(std::span<const MenuEntry> entries) {
    const auto at = std::ranges::find(entries, true, &MenuEntry::ticked);
    return at == entries.end() ? nothing_lit : static_cast<int>(at - entries.begin());
}

// What the keys make of the lit entry; the entry they choose.
std::optional<std::size_t> use_keys(std::span<const MenuEntry> entries, int& lit, bool is_searched) {
    if (pressed(Key::down)) lit = stepped(entries, lit, 1);
    if (pressed(Key::up)) lit = stepped(entries, lit, -1);
    if (pressed(Key::home)) lit = stepped(entries, nothing_lit, 1);
    if (pressed(Key::end)) lit = stepped(entries, nothing_lit, -1);
    const int back = first_of(entries, EntryKind::back);
    if (pressed(Key::left) && back != nothing_lit) return static_cast<std::size_t>(back);
    if (lit < 0 || lit >= static_cast<int>(entries.size())) return std::nullopt;
    const auto at = static_cast<std::size_t>(lit);
    const bool into = pressed(Key::right) && entries[at].kind == EntryKind::page;
    const bool taken = pressed(Key::enter) || (!is_searched && pressed(letter(' ')));
    if ((taken || into) && can_be_chosen(entries[at])) return at;
    return std::nullopt;
}

// Rows from the top of the popup's contents; the one that was clicked.
std::optional<std::size_t> show_rows(const Kit& kit, const char* menu, float width,
                                     std::span<const MenuEntry> entries, int& lit, bool reveal) {
    const IdScope scope(menu);
    std::optional<std::size_t> clicked;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    float y = origin.y + kit.px(edge);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Box row{origin.x + kit.px(side), y, width - kit.px(2.0F * side), kit.px(height_of(entries[i]))};
        y += row.height;
        const std::string& id = entries[i].id.empty() ? entries[i].label : entries[i].id;
        if (can_be_chosen(entries[i])) {
            const Touch t = touch(id.c_str(), row, Stop::none);
            if (t.hovered && (moved.x != 0.0F || moved.y != 0.0F)) lit = static_cast<int>(i);
            if (t.clicked) clicked = i;
        } else if (!entries[i].enabled) {
            note_item(id, row, false, false);
        }
        const bool is_lit = lit == static_cast<int>(i);
        draw_entry(kit, row, entries[i], is_lit);
        if (is_lit && reveal) ImGui::SetScrollFromPosY(row.centre().y - ImGui::GetWindowPos().y, 0.5F);
    }
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({1.0F, y - origin.y + kit.px(edge)});
    return clicked;
}

// The field takes the keyboard until an entry is pressed. True when something else is searched.
bool show_menu_field(const Kit& kit, const Box& box, std::string& search) {
    const bool focus = !ImGui::IsAnyItemActive() && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    const FieldLook look{.hint = kit.say(ControlText::search), .focus = focus, .stop = false};
    return text_field(kit, "##search", box, search, look) == FieldEvent::changed;
}

} // namespace

MenuEntry menu_entry(const Kit& kit, Text label, bool ticked) {
    return {.label = std::string(kit.say(label)), .id = std::string(name_of(label)), .ticked = ticked};
}

void open_menu(const char* id) {
    ImGui::OpenPopup(id);
}

bool menu_is_open(const char* id) {
    return ImGui::IsPopupOpen(id);
}

std::optional<std::size_t> show_menu(const Kit& kit, const char* id, const MenuPlace& place,
                                     std::span<const MenuEntry> entries) {
    const Box box = menu_box(kit, place, entries);
    ImGui::SetNextWindowPos(box.low());
    ImGui::SetNextWindowSize({box.width, box.height});
    if (!ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove)) return std::nullopt;
    // Its ground lies under the scroll bar as well, where there is one.
    ImGui::PushClipRect(box.low(), box.high(), false);
    kit.fill(box, kit.palette().page, 8.0F);
    kit.outline(box, kit.palette().field_line, 8.0F);
    ImGui::PopClipRect();
    int& lit = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("lit"), nothing_lit);
    const bool appears = ImGui::IsWindowAppearing();
    if (appears) lit = ticked_one(entries);
    const int before = lit;
    // The key that opened the menu is not also the one that chooses in it.
    const bool is_searched = place.search != nullptr;
    std::optional<std::size_t> chosen = appears ? std::nullopt : use_keys(entries, lit, is_searched);
    if (is_searched) {
        Box rest = box.inset(0.0F, kit.px(edge));
        const Box field = rest.take_top(kit.px(menu_field_height)).inset(kit.px(side), 0.0F);
        if (show_menu_field(kit, field, *place.search)) lit = stepped(entries, nothing_lit, 1);
        ImGui::SetCursorScreenPos(rest.low());
        ImGui::BeginChild("entries", {rest.width, rest.height}, false, ImGuiWindowFlags_NoBackground);
    }
    if (const auto clicked = show_rows(kit, id, box.width, entries, lit, appears || lit != before))
        chosen = clicked;
    if (is_searched) ImGui::EndChild();
    const bool leads_on =
        chosen && (entries[*chosen].kind == EntryKind::page || entries[*chosen].kind == EntryKind::back);
    if (leads_on) lit = nothing_lit;
    if ((chosen && !leads_on) || pressed(Key::escape)) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return chosen;
}

} // namespace act
