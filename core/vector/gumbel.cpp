#include "vector/gumbel.h"

#include "base/random.h"
#include "vector/extended_precision.h"

#include <cmath>

namespace act {
namespace {

constexpr DoubleDouble one{1.0, 0.0};

// ln x to some 100 bits for x from 2⁻³⁴ to 32: a step of Newton's from the double that the library gives, whose square
// is the error that is left.
DoubleDouble long_log(DoubleDouble x) {
    const double near = std::log(x.high);
    const TripleDouble parts = long_expm1({-std::abs(near), 0.0});
    const DoubleDouble above_one = sum(parts[0], parts[1]);
    const DoubleDouble power = one + above_one; // e^−|near|
    const DoubleDouble left = near > 0.0 ? x * power - one : ((x - one) - above_one) / power;
    return DoubleDouble{near, 0.0} + left;
}

} // namespace

std::vector<double> gumbel_noise(std::size_t count, std::uint64_t seed, std::uint64_t slice) {
    Random random(seed, slice);
    std::vector<double> noise;
    noise.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double u = (static_cast<double>(random.next()) + 0.5) * 0x1p-32; // neither 0 nor 1
        noise.push_back((-long_log(-long_log({u, 0.0}))).rounded());
    }
    return noise;
}

} // namespace act
