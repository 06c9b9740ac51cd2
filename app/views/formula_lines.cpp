#include "canvas/imgui_canvas.h"
#include "formula/formula_box.h"
#include "formula/formula_rows.h"
#include "views/panel_parts.h"

#include <cmath>

namespace act {
namespace {

constexpr float formula_em = 15.0F;
constexpr float gap = 8.0F;

} // namespace

void show_formulas(const Kit& kit, Column& column, std::span<const std::string> latex, const Theme& theme) {
    const double per_pt = px_per_pt(kit);
    const double width = static_cast<double>(column.rest.width) / per_pt;
    const double size = static_cast<double>(kit.px(formula_em)) / per_pt;
    for (const std::string& each : latex) {
        const MathList formula = read_maths(each);
        const double start = 0.0;
        const FormulaRows rows =
            arrange_formulas({&formula, 1}, {&start, 1}, {width, 0.0}, size, kit.glyphs().fonts());
        const CanvasPlace place{static_cast<double>(column.rest.x),
                                static_cast<double>(std::round(column.rest.y)), per_pt};
        ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
        for (const PlacedFormula& placed : rows.formulas)
            draw_formula(placed.box, placed.origin, theme, canvas);
        column.rest.take_top(static_cast<float>(rows.height * per_pt) + kit.px(gap));
    }
}

} // namespace act
