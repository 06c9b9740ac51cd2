// The only view of the engine for functions of vectors. Takes the place of view/view_list.cpp.

#include "view/vector/vector_figure.h"

#include <array>

namespace act {
namespace {

constexpr std::array vector_alone{&vector_view};

} // namespace

std::span<const View* const> views() {
    return vector_alone;
}

} // namespace act
