#include "support/headless_desk.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace act {
namespace {

constexpr int most_turns = 200; // of the wheel, until something can be seen

ImVec2 place_in(const Box& box, PlaceIn at) {
    return {box.x + at.x * box.width, box.y + at.y * box.height};
}

} // namespace

const std::vector<Item>& HeadlessDesk::items() {
    frame(); // ImGui learns a window's size in one frame and lays it out in the next
    items_.clear();
    record_items(&items_);
    frame();
    record_items(nullptr);
    return items_;
}

void HeadlessDesk::complain(std::string_view name, std::string_view what) const {
    std::string message = "\"" + std::string(name) + "\" " + std::string(what) + "; there are";
    for (const Item& each : items_)
        message += "\n  " + each.name;
    throw std::runtime_error(message);
}

bool HeadlessDesk::has(std::string_view name) {
    return std::ranges::count(items(), name, &Item::name) > 0;
}

Item HeadlessDesk::item(std::string_view name) {
    const auto found = std::ranges::find(items(), name, &Item::name);
    if (found == items_.end()) complain(name, "is not there");
    return *found;
}

void HeadlessDesk::move_to(ImVec2 place) {
    move_mouse(place);
    frames(2);
}

void HeadlessDesk::turn_wheel(float notches) {
    ImGui::GetIO().MouseWheel = notches;
    frame();
}

void HeadlessDesk::point(std::string_view name, PlaceIn at) {
    for (int i = 0; i < most_turns; ++i) {
        const Item there = item(name);
        const ImVec2 place = place_in(there.box, at);
        if (there.visible.contains(place)) {
            move_to(place);
            return;
        }
        move_to(there.visible.centre());
        turn_wheel(place.y < there.visible.y ? 1.0F : -1.0F);
    }
    complain(name, "cannot be seen");
}

void HeadlessDesk::click(std::string_view name, PlaceIn at) {
    point(name, at);
    const Item there = item(name);
    if (!there.enabled) complain(name, "is not enabled");
    if (!there.hovered) complain(name, "lies under something else");
    press();
    frames(2);
    release();
    frames(2);
}

void HeadlessDesk::drag(std::string_view from, PlaceIn from_at, std::string_view to, PlaceIn to_at) {
    constexpr int steps = 8;
    point(from, from_at);
    if (!item(from).hovered) complain(from, "lies under something else");
    const ImVec2 begin = ImGui::GetIO().MousePos;
    const ImVec2 end = place_in(item(to).box, to_at);
    press();
    frames(2);
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        move_mouse({std::lerp(begin.x, end.x, t), std::lerp(begin.y, end.y, t)});
        frame();
    }
    release();
    frames(2);
}

void HeadlessDesk::scroll(std::string_view name, float notches, PlaceIn at) {
    point(name, at);
    turn_wheel(notches);
}

} // namespace act
