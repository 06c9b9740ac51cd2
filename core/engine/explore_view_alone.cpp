// The only view of the small engine, for pages with a single function. Takes the place of view/view_list.cpp.

#include "view/explore/explore_figure.h"

#include <array>

namespace act {
namespace {

constexpr std::array only_view{&explore_view};

} // namespace

std::span<const View* const> views() {
    return only_view;
}

} // namespace act
