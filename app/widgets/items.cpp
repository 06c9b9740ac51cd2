#include "widgets/items.h"

#include <imgui.h>

namespace act {
namespace {

std::vector<Item>* items = nullptr;
std::string path; // of the scopes, each with a slash behind it; empty while nothing is noted

} // namespace

void record_items(std::vector<Item>* log) {
    items = log;
}

void note_item(std::string_view id, const Box& box, bool hovered, bool enabled) {
    if (items == nullptr) return;
    if (id.starts_with("##")) id.remove_prefix(2);
    items->push_back({path + std::string(id), box, visible_part(), hovered, enabled});
}

IdScope::IdScope(std::string_view id) : outer_(path.size()) {
    ImGui::PushID(id.data(), id.data() + id.size());
    if (items != nullptr) path.append(id) += '/';
}

IdScope::~IdScope() {
    ImGui::PopID();
    path.resize(outer_);
}

std::string numbered(std::string_view id, std::size_t i) {
    return std::string(id) + " " + std::to_string(i + 1);
}

Box visible_part() {
    const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 high = ImGui::GetWindowDrawList()->GetClipRectMax();
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

} // namespace act
