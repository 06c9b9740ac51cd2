// All studies. An engine of living pages has a list of its own (engine/parts.cpp).

#include "study/all_studies.h"

#include <array>

namespace act {
namespace {

constexpr std::array all_studies{&layer_study, &signal_study,   &gradient_study,
                                 &chaos_study, &dying_study,    &precision_study,
                                 &cost_study,  &training_study, &approximation_study};

} // namespace

std::span<const Study* const> studies() {
    return all_studies;
}

} // namespace act
