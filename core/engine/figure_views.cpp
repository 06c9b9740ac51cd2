// The views of several functions. Takes the place of view/view_list.cpp.

#include "view/compare/comparison.h"
#include "view/compose/composition.h"

#include <array>

namespace act {
namespace {

constexpr std::array figure_views{&compare_view, &compose_view};

} // namespace

std::span<const View* const> views() {
    return figure_views;
}

} // namespace act
