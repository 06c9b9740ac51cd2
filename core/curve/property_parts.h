#pragma once
// The parts of curve/properties.h that find where a function is not smooth, and where slopes become small and stay
// small. Breaks of value, slope and curvature are known beforehand and are examined from both sides. A jump of the
// third derivative is a corner of the curvature and is found as such.

#include "curve/properties.h"
#include "curve/survey.h"

#include <span>
#include <vector>

namespace act {

/// Breaks at which a derivative up to the second really jumps, and corners of f″ among the dense places, to
/// about 1e-7 of their distance. In increasing x; the ends of a window are not looked at.
[[nodiscard]] std::vector<Roughness> rough_places(const Function& function, const Survey& survey);

/// saturation() for each share, of a function that has been looked at and measured but for this.
[[nodiscard]] std::vector<Interval> steep_intervals(const Function& function, const Survey& survey,
                                                    const Properties& measured,
                                                    std::span<const double> shares);

} // namespace act
