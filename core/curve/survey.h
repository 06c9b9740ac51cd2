#pragma once
// Evaluates a function in enough places to tell its properties. Everything that curve/properties.h measures
// starts from these places.

#include "base/interval.h"
#include "curve/function.h"

#include <cstddef>
#include <vector>

namespace act {

/// A place as it looks from both sides; the same jet twice where the function does not break.
struct Look {
    double x = 0.0;
    Jet left = {};
    Jet right = {};
    double at = 0.0; ///< the value at the place itself
    bool is_break = false;
};

/// Places in increasing order, all breaks among them. On the whole line the first and the last are ±∞.
struct Survey {
    std::vector<Look> looks = {};
    std::size_t first_dense = 0; ///< between these two the places are dense
    std::size_t last_dense = 0;
};

/// Over the function's outlook; nothing where that is empty.
[[nodiscard]] Survey survey(const Function& function);

/// Where f^(order) changes its sign between two places without a break between them, down to neighbouring
/// doubles. `at_low` has the sign that it has at the low end.
[[nodiscard]] double crossing(const Function& function, double low, double high, double at_low, int order);

} // namespace act
