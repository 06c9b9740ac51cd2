// What the small engine does without: typed functions. The program gives pages with these another engine
// (saving/living_page.cpp).

#include "expression/typed.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

namespace act {

Result<SharedActivation> activate(const TypedFunction&) {
    return Error{};
}

const Expression* expression_behind(const Activation&) {
    return nullptr;
}

} // namespace act
