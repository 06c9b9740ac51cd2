#pragma once
// The records of all studies, each defined in the file of its name.

#include "study/study.h"

#include <algorithm>
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
/// measures the machine is in neither, nor the one that rounds every operation: records that can do so are too large.
inline constexpr std::array moving_studies{&layer_study, &signal_study, &gradient_study, &chaos_study,
                                           &approximation_study};
inline constexpr std::array long_studies{&dying_study, &training_study};
/// Beside other views: training alone is as large as all of these.
inline constexpr std::array joined_studies{&layer_study, &signal_study,        &gradient_study,
                                           &chaos_study, &approximation_study, &dying_study};

[[nodiscard]] inline bool moves_in_pages(const Study& study) {
    return std::ranges::find(moving_studies, &study) != moving_studies.end()
           || std::ranges::find(long_studies, &study) != long_studies.end();
}

} // namespace act
