#include "vector/naive.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

SingleSoftmax softmax_from(std::span<const double> z, float shift, double temperature) {
    SingleSoftmax result;
    for (const double each : z) {
        result.powers.push_back(
            std::exp((static_cast<float>(each) - shift) / static_cast<float>(temperature)));
        result.total += result.powers.back();
    }
    for (const float power : result.powers)
        result.y.push_back(power / result.total);
    return result;
}

} // namespace

bool SingleSoftmax::overflowed(std::size_t i) const {
    return std::isinf(powers[i]);
}

SingleSoftmax naive_softmax(std::span<const double> z, double temperature) {
    return softmax_from(z, 0.0F, temperature);
}

SingleSoftmax shifted_softmax(std::span<const double> z, double temperature) {
    if (z.empty()) return {};
    return softmax_from(z, static_cast<float>(*std::ranges::max_element(z)), temperature);
}

} // namespace act
