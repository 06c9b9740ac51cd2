#include "widgets/focus.h"

#include "base/first_with.h"
#include "widgets/items.h"
#include "widgets/keys.h"

#include <algorithm>
#include <utility>

namespace act {
namespace {

FocusRing* current = nullptr;

std::size_t first_place(const std::vector<FocusStop>& order) {
    const auto slider = std::ranges::find(order, FocusKind::slider, &FocusStop::kind);
    return slider == order.end() ? 0 : static_cast<std::size_t>(slider - order.begin());
}

void step(FocusRing& ring, bool back) {
    const std::size_t count = ring.order.size();
    if (count == 0) return;
    const auto at = std::ranges::find(ring.order, ring.focused, &FocusStop::id);
    const auto here = static_cast<std::size_t>(at - ring.order.begin());
    std::size_t next = (here + (back ? count - 1 : 1)) % count;
    if (at == ring.order.end()) next = back ? count - 1 : first_place(ring.order);
    ring.focused = ring.order[next].id;
    ring.shown = ring.arrived = true;
    // What is being typed in is left; the field takes over what was typed.
    if (ImGui::GetIO().WantTextInput) ImGui::SetWindowFocus(nullptr);
}

// Under a modal thing nothing has the keyboard.
bool is_covered() {
    return current != nullptr && current->modal && current->layer == 0;
}

// Scrolls the window around the box when it is cut off there.
void reveal(const Box& box, const Box& visible) {
    if (box.y >= visible.y && box.bottom() <= visible.bottom()) return;
    ImGui::SetScrollFromPosY(box.centre().y - ImGui::GetWindowPos().y, 0.5F);
}

} // namespace

void begin_focus(FocusRing& ring, bool modal) {
    current = &ring;
    ring.modal = modal;
    ring.layer = ring.group = 0;
    ring.stops.clear();
    ring.arrived = false;
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return; // a menu has its own keys
    const ImGuiIO& io = ImGui::GetIO();
    if (pressed(Key::tab) && !io.KeyCtrl && !io.KeyAlt) step(ring, io.KeyShift);
    if (pressed(Key::escape)) drop_focus();
}

void end_focus(const Kit& kit) {
    FocusRing& ring = *std::exchange(current, nullptr);
    ring.order = in_reading_order(std::exchange(ring.stops, {}));
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return;
    const FocusStop* const at = first_with(ring.order, ring.focused, &FocusStop::id);
    // What had the focus may be gone: a dialog that was left. Under one that is open it waits.
    if (!at && !ring.modal) ring.focused = 0;
    if (!at || !ring.shown) return;
    const float gap = kit.px(2.5F);
    const Box box = at->box.inset(-gap, -gap);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const Box room = at->visible.inset(-gap, -gap);
    list.PushClipRect(room.low(), room.high());
    outline_box(list, box.low(), box.high(), pack(kit.palette().focus), kit.px(7.0F), kit.px(2.0F));
    list.PopClipRect();
}

void focus_group(int group) {
    if (current != nullptr) current->group = group;
}

void focus_layer() {
    if (current != nullptr) ++current->layer;
}

bool focus_stop(const char* id, const Box& box, FocusKind kind) {
    if (current == nullptr) return false;
    const Box visible = visible_part();
    const unsigned item = ImGui::GetID(id);
    current->stops.push_back({item, kind, box, visible, current->layer, current->group});
    if (current->focused != item || is_covered()) return false;
    if (current->arrived) reveal(box, visible);
    return true;
}

bool has_focus(const char* id) {
    return current != nullptr && current->focused == ImGui::GetID(id) && !is_covered();
}

bool focus_arrived(const char* id) {
    return has_focus(id) && current->arrived;
}

void take_focus(const char* id) {
    if (current == nullptr) return;
    current->focused = ImGui::GetID(id);
    current->shown = false;
}

bool focus_takes_enter() {
    if (current == nullptr || !current->shown || ImGui::GetIO().WantTextInput) return false;
    const FocusStop* const at = first_with(current->order, current->focused, &FocusStop::id);
    return at && at->kind == FocusKind::control;
}

void drop_focus() {
    if (current == nullptr) return;
    current->focused = 0;
    current->shown = false;
}

bool focus_is_free() {
    return current == nullptr || (current->focused == 0 && !is_covered());
}

std::vector<FocusStop> in_reading_order(std::vector<FocusStop> stops) {
    const auto top = std::ranges::max_element(stops, {}, &FocusStop::layer);
    if (top == stops.end()) return stops;
    std::erase_if(stops, [layer = top->layer](const FocusStop& stop) { return stop.layer != layer; });
    std::ranges::stable_sort(
        stops, {}, [](const FocusStop& stop) { return std::pair(stop.group, stop.box.centre().y); });
    // Stops of one line overlap in height with its first.
    for (auto line = stops.begin(); line != stops.end();) {
        const auto end = std::find_if(line, stops.end(), [&](const FocusStop& stop) {
            return stop.group != line->group || stop.box.centre().y > line->box.bottom();
        });
        std::stable_sort(line, end, [](const FocusStop& a, const FocusStop& b) { return a.box.x < b.box.x; });
        line = end;
    }
    return stops;
}

} // namespace act
