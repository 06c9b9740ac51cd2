#include "formula/draw_formula.h"

namespace act {
namespace {

std::vector<PagePoint> moved(const std::vector<PagePoint>& line, PagePoint by) {
    std::vector<PagePoint> points;
    points.reserve(line.size());
    for (const PagePoint& p : line)
        points.push_back({p.x + by.x, p.y + by.y});
    return points;
}

} // namespace

void draw_formula(const FormulaBox& formula, PagePoint origin, const Theme& theme, Canvas& canvas) {
    for (const FormulaShape& shape : formula.shapes)
        canvas.fill_band(moved(shape.left, origin), moved(shape.right, origin), theme.colour(shape.ink));
    for (const FormulaRule& rule : formula.rules)
        canvas.fill_rect({origin.x + rule.rect.x, origin.y + rule.rect.y, rule.rect.width, rule.rect.height},
                         theme.colour(rule.ink));
    for (const FormulaText& text : formula.texts)
        canvas.text({origin.x + text.origin.x, origin.y + text.origin.y}, text.text,
                    {text.face, text.size_pt, theme.colour(text.ink), false});
}

} // namespace act
