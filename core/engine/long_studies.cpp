// The studies that simulate, search or train. Takes the place of study/study_list.cpp.

#include "study/all_studies.h"

namespace act {

std::span<const Study* const> studies() {
    return long_studies;
}

} // namespace act
