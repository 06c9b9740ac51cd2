#include "vector/gumbel.h"

#include "base/random.h"

#include <cmath>

namespace act {

std::vector<double> gumbel_noise(std::size_t count, std::uint64_t seed, std::uint64_t slice) {
    Random random(seed, slice);
    std::vector<double> noise;
    noise.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double u = (static_cast<double>(random.next()) + 0.5) * 0x1p-32; // neither 0 nor 1
        noise.push_back(-std::log(-std::log(u)));
    }
    return noise;
}

} // namespace act
