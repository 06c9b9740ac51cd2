// Only pages that show formulas under their plots have an engine that sets them (saving/living_page.cpp).

#include "formula/formula_rows.h"
#include "view/explore/formulas.h"

namespace act {

MathList read_maths(std::string_view) {
    return {};
}

FormulaRows arrange_formulas(std::span<const MathList>, std::span<const double>, PageSize, double,
                             const TextMetrics&) {
    return {};
}

std::vector<std::string> formulas_of(const Activation&, Values, FormulaStyle) {
    return {};
}

void draw_formula(const FormulaBox&, PagePoint, const Theme&, Canvas&) {}

} // namespace act
