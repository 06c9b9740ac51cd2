// What the small engine does without: typed functions. The program gives pages with these another engine
// (saving/living_page.cpp).

#include "expression/typed.h"
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

} // namespace act
