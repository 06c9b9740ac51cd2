#include "study/dying_step.h"

#include "base/number.h"

#include <cmath>
#include <numeric>

namespace act {

double LinearUnit::at(std::span<const double> x) const {
    return std::inner_product(weights.begin(), weights.end(), x.begin(), bias);
}

double LinearUnit::length() const {
    return std::sqrt(std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0));
}

LinearUnit after_step(const Function& function, const LinearUnit& unit,
                      std::span<const std::vector<double>> points, const UnitStep& step) {
    LinearUnit after = unit;
    const double share = step.rate / static_cast<double>(points.size());
    for (const std::vector<double>& x : points) {
        const Jet at = function.jet(unit.at(x));
        const double slope = (at.y - step.target) * at.dy; // of the loss by z
        for (std::size_t k = 0; k < x.size(); ++k)
            after.weights[k] -= share * slope * x[k];
        after.bias -= share * slope;
    }
    return after;
}

} // namespace act
