// What the small engine does without: typed functions, formulas under the plots, and all but Explore. The program gives
// pages with any of these the whole engine (saving/living_page.cpp).

#include "expression/typed.h"
#include "formula/formula_rows.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"
#include "view/explore/formulas.h"

namespace act {

Result<SharedActivation> activate(const TypedFunction&) {
    return Error{};
}

const Expression* expression_behind(const Activation&) {
    return nullptr;
}

std::vector<std::string> formulas_of(const Activation&, Values, FormulaStyle) {
    return {};
}

MathList read_maths(std::string_view) {
    return {};
}

FormulaRows arrange_formulas(std::span<const MathList>, std::span<const double>, PageSize, double,
                             const TextMetrics&) {
    return {};
}

void draw_formula(const FormulaBox&, PagePoint, const Theme&, Canvas&) {}

} // namespace act
