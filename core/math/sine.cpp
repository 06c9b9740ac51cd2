#include "math/sine.h"

#include "math/exact.h"

#include <cstdint>
#include <initializer_list>

namespace act {
namespace {

constexpr double most = 1.6e6; // up to here a multiple of the first parts of π/2 is exact

// x less the nearest multiple of π/2, which is in parts, and which quarter of the circle that is.
struct Reduced {
    double high = 0.0;
    double low = 0.0;
    std::int64_t quarter = 0;
};

Reduced reduced(double x) {
    // The first two have 33 bits.
    constexpr double first = 0x1.921fb544p+0;
    constexpr double second = 0x1.0b4611a6p-34;
    constexpr double third = 0x1.3198a2e037073p-69;
    constexpr double fourth = 0x1.129024e088a68p-123;
    const double k = std::round(x * 0.6366197723675814);
    const double near = x - k * first; // exact
    const double high = near - k * second;
    const double low = sum_error(near, -k * second);
    const double more = k * third;
    const double rest = low - more;
    const double last = sum_error(low, -more) - product_error(k, third) - k * fourth;
    return {high + rest, sum_error(high, rest) + last, static_cast<std::int64_t>(k)};
}

// x − x³/6 + x⁵/120 − … for |x| ≤ π/4, the cube in parts.
double sine_near_zero(double x, double low) {
    constexpr double sixth = 0.16666666666666666;
    constexpr double sixth_rest = 9.25185853854297e-18;
    constexpr double least = 1e-8;                            // the cube of less does not count
    if (std::abs(x) < least) return low == 0.0 ? x : x + low; // −0 stays −0
    const double square = x * x;
    const double square_rest = product_error(x, x);
    const double cube = square * x;
    const double cube_rest = product_error(square, x) + square_rest * x;
    const double part = cube * sixth;
    const double part_rest = product_error(cube, sixth) + cube * sixth_rest + cube_rest * sixth;
    double series = 1.0 / 355687428096000.0;
    for (const double divisor : {-1307674368000.0, 6227020800.0, -39916800.0, 362880.0, -5040.0, 120.0})
        series = 1.0 / divisor + square * series;
    const double sum = x - part;
    return sum + (sum_error(x, -part) + (low * (1.0 - 0.5 * square) - part_rest + cube * (square * series)));
}

// 1 − x²/2 + x⁴/24 − … for |x| ≤ π/4, both of these terms in parts.
double cosine_near_zero(double x, double low) {
    constexpr double share = 0.041666666666666664; // 1/24
    constexpr double share_rest = 2.3129646346357427e-18;
    const double square = x * x;
    const double square_rest = product_error(x, x);
    const double fourth = square * square;
    const double fourth_rest = product_error(square, square) + 2.0 * square * square_rest;
    const double part = fourth * share;
    const double part_rest = product_error(fourth, share) + fourth * share_rest + fourth_rest * share;
    double series = -1.0 / 6402373705728000.0;
    for (const double divisor : {20922789888000.0, -87178291200.0, 479001600.0, -3628800.0, 40320.0, -720.0})
        series = 1.0 / divisor + square * series;
    const double first = 1.0 - 0.5 * square;
    const double sum = first + part;
    const double rest = sum_error(1.0, -0.5 * square) + sum_error(first, part);
    return sum + (rest + (part_rest + fourth * (square * series) - 0.5 * square_rest - x * low));
}

// Of a quarter: sine, cosine, −sine, −cosine.
double turned(const Reduced& x, std::int64_t quarter) {
    const bool is_cosine = quarter % 2 != 0;
    const double value = is_cosine ? cosine_near_zero(x.high, x.low) : sine_near_zero(x.high, x.low);
    return (quarter & 2) != 0 ? -value : value;
}

} // namespace

double sin(double x) {
    if (!(std::abs(x) < most)) return std::sin(x);
    const Reduced rest = reduced(x);
    return rest.quarter == 0 ? sine_near_zero(x, 0.0) : turned(rest, rest.quarter);
}

double cos(double x) {
    if (!(std::abs(x) < most)) return std::cos(x);
    const Reduced rest = reduced(x);
    return turned(rest, rest.quarter + 1);
}

} // namespace act
