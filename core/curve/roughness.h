#pragma once
// Where a function is not smooth. Breaks of value, slope and curvature are known beforehand and are examined
// from both sides. A jump of the third derivative is a corner of the curvature and is found as such.

#include "curve/properties.h"
#include "curve/survey.h"

#include <vector>

namespace act {

/// Breaks at which a derivative up to the second really jumps, and corners of f″ among the dense places, to
/// about 1e-7 of their distance. In increasing x; the ends of a window are not looked at.
[[nodiscard]] std::vector<Roughness> rough_places(const Function& function, const Survey& survey);

} // namespace act
