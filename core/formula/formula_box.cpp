#include "formula/formula_box.h"

#include <algorithm>
#include <iterator>

namespace act {
namespace {

void move_by(PagePoint& p, PagePoint by) {
    p.x += by.x;
    p.y += by.y;
}

std::vector<PagePoint> moved(const std::vector<PagePoint>& line, PagePoint by) {
    std::vector<PagePoint> points;
    points.reserve(line.size());
    for (const PagePoint& p : line)
        points.push_back({p.x + by.x, p.y + by.y});
    return points;
}

} // namespace

void put(FormulaBox& whole, FormulaBox part, PagePoint at) {
    whole.above = std::max(whole.above, part.above - at.y);
    whole.below = std::max(whole.below, part.below + at.y);
    for (FormulaText& text : part.texts)
        move_by(text.origin, at);
    for (FormulaRule& rule : part.rules) {
        rule.rect.x += at.x;
        rule.rect.y += at.y;
    }
    for (FormulaShape& shape : part.shapes)
        for (auto* side : {&shape.left, &shape.right})
            for (PagePoint& p : *side)
                move_by(p, at);
    std::ranges::move(part.texts, std::back_inserter(whole.texts));
    std::ranges::move(part.rules, std::back_inserter(whole.rules));
    std::ranges::move(part.shapes, std::back_inserter(whole.shapes));
}

void scale(FormulaBox& box, double factor) {
    for (double* length : {&box.size_pt, &box.width, &box.above, &box.below, &box.lean})
        *length *= factor;
    for (FormulaText& text : box.texts) {
        text.origin = {text.origin.x * factor, text.origin.y * factor};
        text.size_pt *= factor;
    }
    for (FormulaRule& rule : box.rules)
        rule.rect = {rule.rect.x * factor, rule.rect.y * factor, rule.rect.width * factor,
                     rule.rect.height * factor};
    for (FormulaShape& shape : box.shapes)
        for (auto* side : {&shape.left, &shape.right})
            for (PagePoint& p : *side)
                p = {p.x * factor, p.y * factor};
}

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
