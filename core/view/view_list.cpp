// All views, in the order in which their figures are listed. An engine of living pages has a list of its own
// (engine/parts.cpp).

#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/gallery/gallery_figure.h"
#include "view/study/study_view.h"
#include "view/vector/vector_figure.h"

#include <array>

namespace act {
namespace {

constexpr std::array all_views{&explore_view, &compare_view, &compose_view,
                               &vector_view,  &gallery_view, &study_view};

} // namespace

std::span<const View* const> views() {
    return all_views;
}

} // namespace act
