#include "formula/formula_rows.h"

#include "formula/set_formula.h"

#include <algorithm>
#include <optional>

namespace act {
namespace {

constexpr double neighbour_gap_em = 2.2; // between neighbours
constexpr double row_gap_em = 0.9;       // between rows
constexpr double slight = 0.85;          // so much smaller is better than a row more

std::vector<FormulaBox> set_all(std::span<const MathList> formulas, double size, const TextMetrics& metrics,
                                double width) {
    std::vector<FormulaBox> boxes;
    for (const MathList& formula : formulas)
        boxes.push_back(set_formula(formula, size, metrics, width));
    return boxes;
}

// Places each formula at its start or after the formula before it; the last one moves left where its start is
// too far right.
std::optional<std::vector<double>> places(const std::vector<FormulaBox>& boxes,
                                          std::span<const double> starts, double width, double gap,
                                          double scale) {
    std::vector<double> x;
    double end = 0.0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double wide = boxes[i].width * scale;
        const double left = i == 0 ? starts[i] : end + gap;
        const bool last = i + 1 == boxes.size();
        x.push_back(std::max(left, std::min(starts[i], last ? width - wide : width)));
        end = x.back() + wide;
    }
    return end <= width ? std::optional(x) : std::nullopt;
}

FormulaRows side_by_side(std::vector<FormulaBox> boxes, const std::vector<double>& x, double factor) {
    FormulaRows rows{.formulas = {}, .scale = factor};
    double above = 0.0;
    double below = 0.0;
    for (FormulaBox& box : boxes) {
        scale(box, factor);
        above = std::max(above, box.above);
        below = std::max(below, box.below);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i)
        rows.formulas.push_back({std::move(boxes[i]), {x[i], above}});
    rows.height = above + below;
    return rows;
}

FormulaRows one_under_another(std::vector<FormulaBox> boxes, double left, PageSize room, double row_gap) {
    FormulaRows rows{.formulas = {}, .stacked = true};
    double widest = 0.0;
    double height = row_gap * (static_cast<double>(boxes.size()) - 1.0);
    for (const FormulaBox& box : boxes) {
        widest = std::max(widest, box.width);
        height += box.height();
    }
    if (widest > room.width - left) rows.scale = (room.width - left) / widest;
    if (room.height > 0.0) rows.scale = std::min(rows.scale, room.height / height);
    double y = 0.0;
    for (FormulaBox& box : boxes) {
        scale(box, rows.scale);
        rows.formulas.push_back({std::move(box), {left, y}});
        PlacedFormula& placed = rows.formulas.back();
        placed.origin.y += placed.box.above;
        y += placed.box.height() + row_gap * rows.scale;
    }
    rows.height = height * rows.scale;
    return rows;
}

} // namespace

FormulaRows arrange_formulas(std::span<const MathList> formulas, std::span<const double> starts,
                             PageSize room, double size_pt, const TextMetrics& metrics) {
    if (formulas.empty() || !(room.width > 0.0)) return {};
    const std::vector<FormulaBox> boxes =
        set_all(formulas, size_pt, metrics, std::numeric_limits<double>::infinity());
    const auto places_at = [&](double factor) {
        return places(boxes, starts, room.width, neighbour_gap_em * size_pt * factor, factor);
    };
    for (const double factor : {1.0, slight}) {
        const auto x = places_at(factor);
        if (!x) continue;
        FormulaRows rows = side_by_side(boxes, *x, factor);
        if (room.height <= 0.0 || rows.height <= room.height) return rows;
        // Too tall: one under another they would be taller still.
        const double less = factor * room.height / rows.height;
        if (const auto closer = places_at(less)) return side_by_side(boxes, *closer, less);
    }
    const double left = starts.front();
    return one_under_another(set_all(formulas, size_pt, metrics, room.width - left), left, room,
                             row_gap_em * size_pt);
}

} // namespace act
