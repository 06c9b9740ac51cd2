#pragma once
// The records of all studies, each defined in the file of its name.

#include "study/study.h"

#include <array>

namespace act {

extern const Study layer_study;
extern const Study signal_study;
extern const Study gradient_study;
extern const Study chaos_study;
extern const Study dying_study;
extern const Study precision_study;
extern const Study cost_study;
extern const Study training_study;
extern const Study approximation_study;

/// What the engines of living pages have (core/engine): together they would be larger than a page may be. A study that
/// measures the machine is in neither.
inline constexpr std::array moving_studies{&layer_study, &signal_study, &gradient_study, &chaos_study,
                                           &approximation_study};
inline constexpr std::array long_studies{&dying_study, &precision_study, &training_study};

} // namespace act
