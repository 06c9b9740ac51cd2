// The studies that follow a slider. Takes the place of study/study_list.cpp.

#include "study/all_studies.h"

namespace act {

std::span<const Study* const> studies() {
    return moving_studies;
}

} // namespace act
