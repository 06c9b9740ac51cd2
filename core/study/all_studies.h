#pragma once
// The records of all studies, each defined in the file of its name.

#include "study/study.h"

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

} // namespace act
