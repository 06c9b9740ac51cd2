// The studies that lessons show together with other views. Takes the place of study/study_list.cpp.

#include "study/all_studies.h"

namespace act {

std::span<const Study* const> studies() {
    return joined_studies;
}

} // namespace act
