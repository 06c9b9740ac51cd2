// The views that lessons show together. Takes the place of view/view_list.cpp.

#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/study/study_figure.h"
#include "view/vector/vector_figure.h"

#include <array>

namespace act {
namespace {

constexpr std::array joined_views{&explore_view, &compare_view, &compose_view, &vector_view, &study_view};

} // namespace

std::span<const View* const> views() {
    return joined_views;
}

} // namespace act
