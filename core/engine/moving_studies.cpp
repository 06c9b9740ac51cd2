// The studies that follow a slider. Takes the place of study/study_list.cpp.

#include "study/all_studies.h"

#include <array>

namespace act {
namespace {

constexpr std::array moving_studies{&layer_study, &signal_study, &gradient_study, &chaos_study,
                                    &approximation_study};

} // namespace

std::span<const Study* const> studies() {
    return moving_studies;
}

} // namespace act
