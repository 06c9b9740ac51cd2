#include "views/plot_sheet.h"

#include "views/panel_parts.h"

#include <algorithm>

namespace act {
namespace {

constexpr float sheet_pad = 24.0F;
constexpr float full_detail = 210.0F; // a panel at least so wide has type of full size
constexpr double least_detail = 0.75;

} // namespace

float sheet_width(const Kit& kit, const Box& box) {
    return box.width - kit.px(2.0F * sheet_pad);
}

double sheet_detail(const Kit& kit, const Box& box, std::size_t columns) {
    const float panel = sheet_width(kit, box) / static_cast<float>(columns);
    return std::clamp(static_cast<double>(panel / kit.px(full_detail)), least_detail, 1.0);
}

PageSize sheet_page(const Kit& kit, const Box& box, float height, const Theme& look) {
    const double per_pt = px_per_pt(kit);
    return {static_cast<double>(sheet_width(kit, box)) / per_pt + 2.0 * look.margin_pt,
            static_cast<double>(height) / per_pt};
}

PlotSheet begin_sheet(const Kit& kit, const char* id, const Box& box, float height, const Theme& look) {
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild(id, {box.width, box.height}, false,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    const float top = ImGui::GetCursorScreenPos().y;
    const double per_pt = px_per_pt(kit);
    const double margin = look.margin_pt;
    return {.box = box,
            .top = top,
            .height = height,
            .page = sheet_page(kit, box, height, look),
            .place = {static_cast<double>(box.x + kit.px(sheet_pad)) - margin * per_pt,
                      static_cast<double>(top), per_pt}};
}

void draw_sheet(const Kit& kit, const PlotSheet& sheet, const ArrangedFigure& picture, const Theme& look,
                bool filled, const Fonts& fonts) {
    if (filled) kit.fill(sheet.box, look.page);
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), sheet.place);
    const double per_pt = sheet.place.px_per_pt;
    const PageRect visible{0.0, (static_cast<double>(sheet.box.y) - sheet.place.origin_y) / per_pt,
                           sheet.page.width, static_cast<double>(sheet.box.height) / per_pt};
    draw_part(picture.figure, picture.layout, look, fonts, canvas, visible);
}

void end_sheet(const PlotSheet& sheet) {
    ImGui::SetCursorScreenPos({sheet.box.x, sheet.top});
    ImGui::Dummy({1.0F, sheet.height});
    ImGui::EndChild();
}

FigurePlace figure_place(const Kit& kit, const Box& box, const Theme& look) {
    const double per_pt = px_per_pt(kit);
    const double margin = look.margin_pt;
    return {
        {static_cast<double>(box.width) / per_pt + 2.0 * margin,
         static_cast<double>(box.height) / per_pt + 2.0 * margin},
        {static_cast<double>(box.x) - margin * per_pt, static_cast<double>(box.y) - margin * per_pt, per_pt}};
}

void draw_figure(const Kit& kit, const ArrangedFigure& picture, const FigurePlace& place, const Theme& look,
                 const Fonts& fonts) {
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place.canvas);
    draw_part(picture.figure, picture.layout, look, fonts, canvas,
              {0.0, 0.0, place.page.width, place.page.height});
}

} // namespace act
