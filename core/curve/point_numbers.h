#pragma once
// What can be read off a function at chosen places: the numbers of tables and of points in figures.

#include "curve/function.h"

#include <span>
#include <string>
#include <vector>

namespace act {

struct PointNumbers {
    double x = 0.0;
    Jet jet = {}; ///< under the function's convention; NaN where it has no value, and for f″ at a break
    std::vector<OfferedSlope> slopes = {}; ///< what f′ can be taken to be, where its sides differ

    /// "left 2; right 1", as files have it; empty where f′ goes on.
    [[nodiscard]] std::string choices() const;
};

/// One for each place, in their order.
[[nodiscard]] std::vector<PointNumbers> numbers_at(const Function& function, std::span<const double> places);

} // namespace act
