#pragma once
// One step of training that can kill a unit.
//
//     // ReLU at w = (1, 0), b = 0 and the points (2, 1) and (−1, 3), to answer 0, with rate ½
//     after_step(relu, {{1.0, 0.0}, 0.0}, points, {.target = 0.0, .rate = 0.5}); // w = (0, −½), b = −½: dead

#include "curve/function.h"

#include <span>
#include <vector>

namespace act {

/// z = w·x + b.
struct LinearUnit {
    std::vector<double> weights = {};
    double bias = 0.0;

    /// `x` has as many numbers as there are weights.
    [[nodiscard]] double at(std::span<const double> x) const;
    [[nodiscard]] double length() const; ///< |w|
};

struct UnitStep {
    double target = 0.0; ///< the answer that is wanted at every point
    double rate = 0.1;   ///< η
};

/// After one step of gradient descent on the mean of ½(f(w·x + b) − target)² over the points. Not finite where f is
/// not.
[[nodiscard]] LinearUnit after_step(const Function& function, const LinearUnit& unit,
                                    std::span<const std::vector<double>> points, const UnitStep& step);

} // namespace act
