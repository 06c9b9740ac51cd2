// The only view of the engine for studies. Takes the place of view/view_list.cpp.

#include "view/study/study_figure.h"

#include <array>

namespace act {
namespace {

constexpr std::array study_alone{&study_view};

} // namespace

std::span<const View* const> views() {
    return study_alone;
}

} // namespace act
