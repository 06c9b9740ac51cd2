#include "curve/moments.h"

#include "math/normal_mean.h"

#include <cmath>

namespace act {

bool Moments::are_centred() const {
    return std::abs(mean) <= 1e-9 * mean_size;
}

Moments normal_moments(const Function& function) {
    NormalMeans means(function.jet, function.breaks);
    const double mean = means.mean([](const Jet& f) { return f.y; });
    if (std::isnan(mean)) return {};
    const double variance = means.mean([mean](const Jet& f) { return (f.y - mean) * (f.y - mean); });
    const double size = means.mean([](const Jet& f) { return std::abs(f.y); });
    return std::isnan(variance) ? Moments{} : Moments{mean, variance, size};
}

} // namespace act
