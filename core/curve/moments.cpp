#include "curve/moments.h"

#include "curve/normal_mean.h"

#include <cmath>

namespace act {

bool Moments::are_centred() const {
    return std::abs(mean) <= 1e-9 * mean_size;
}

Moments normal_moments(const Function& function) {
    const auto mean = normal_mean([&](double z) { return function.jet(z).y; }, function.breaks);
    if (std::isnan(mean)) return {};
    const double variance = normal_mean(
        [&](double z) {
            const double away = function.jet(z).y - mean;
            return away * away;
        },
        function.breaks);
    const double size = normal_mean([&](double z) { return std::abs(function.jet(z).y); }, function.breaks);
    return std::isnan(variance) ? Moments{} : Moments{mean, variance, size};
}

} // namespace act
