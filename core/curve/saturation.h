#pragma once
// The part of curve/properties.h that finds where slopes become small and stay small.

#include "curve/properties.h"
#include "curve/survey.h"

#include <span>
#include <vector>

namespace act {

/// saturation() for each share, of a function that has been looked at and measured but for this.
[[nodiscard]] std::vector<Interval> steep_intervals(const Function& function, const Survey& survey,
                                                    const Properties& measured,
                                                    std::span<const double> shares);

} // namespace act
