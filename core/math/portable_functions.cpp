#include "math/portable_functions.h"

#include "math/error_function_table.h"
#include "math/exact.h"

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace act {
namespace {

constexpr double slope = 1.1283791670955126; // 2/√π…
constexpr double slope_rest = 1.533545961316588e-17;

// A number as a double and what is left of it.
struct Parts {
    double high = 0.0;
    double low = 0.0;

    [[nodiscard]] double value() const { return high + low; }
};

// (−1)ⁿ/(n!·(2n+1)) from n = 1 on.
constexpr std::array near_terms = [] {
    std::array<double, 12> terms{};
    double factorial = 1.0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto n = static_cast<double>(i + 1);
        factorial *= n;
        terms.at(i) = (i % 2 == 0 ? -1.0 : 1.0) / (factorial * (2.0 * n + 1.0));
    }
    return terms;
}();

// 2/√π·(x − x³/3 + x⁵/10 − …) for |x| ≤ ½: the first term in parts, the others by two sums that do not wait for each
// other.
Parts erf_near_zero(double x) {
    constexpr double least = 1e-150; // the parts of smaller products are no doubles
    constexpr double larger = 0x1p400;
    if (x == 0.0) return {x, x}; // −0 stays −0
    if (std::abs(x) < least) return {erf_near_zero(larger * x).value() / larger, 0.0};
    const double square = x * x;
    const double fourth = square * square;
    double odd = 0.0;
    double even = 0.0;
    for (std::size_t i = near_terms.size(); i > 0; i -= 2) {
        even = near_terms[i - 1] + fourth * even;
        odd = near_terms[i - 2] + fourth * odd;
    }
    const double series = square * (odd + square * even);
    const double first = x * slope;
    return {first, (product_error(x, slope) + x * slope_rest) + first * series};
}

// 2/(n+1)
constexpr std::array two_by = [] {
    std::array<double, 24> shares{};
    for (std::size_t n = 0; n < shares.size(); ++n)
        shares.at(n) = 2.0 / static_cast<double>(n + 1);
    return shares;
}();

// exp(x²)·erfc(x) = y between eighths: the Taylor series about the nearest one, whose terms follow from
// y′ = 2xy − 2/√π. The first of them cancels, so that it is taken in parts.
Parts scaled_between_eighths(double x) {
    constexpr double nothing = 1e-19; // of the value
    const double eighth = std::floor(8.0 * x + 0.5);
    const double centre = eighth / 8.0;
    const double away = x - centre;
    const ScaledErfc& y = scaled_erfc_at_eighths.at(static_cast<std::size_t>(eighth) - first_eighth);
    const double twice = 2.0 * centre;
    double before = y.high;
    double term =
        away * ((twice * y.high - slope) + (product_error(twice, y.high) + (twice * y.low - slope_rest)));
    const double by_centre = away * centre;
    const double by_square = away * away;
    double sum = 0.0;
    for (std::size_t n = 1; n + 1 < two_by.size() && std::abs(term) > nothing * y.high; ++n) {
        sum += term;
        const double next = two_by[n] * by_centre * term + two_by[n] * by_square * before;
        before = std::exchange(term, next);
    }
    return {y.high, y.low + sum};
}

// 1/(x·√π)·(1 − 1/(2x²) + 1·3/(2x²)² − …) beyond the last eighth.
Parts scaled_far_out(double x) {
    const double inverse = 0.5 / (x * x);
    double series = 0.0;
    for (double odd = 23.0; odd > 0.0; odd -= 2.0)
        series = -odd * inverse * (1.0 + series);
    const double first = 0.5 * slope / x;
    const double rest = ((0.5 * slope - first * x) - product_error(first, x) + 0.5 * slope_rest) / x;
    return {first, rest + first * series};
}

// erfc(x) for x ≥ ⅜: exp(−x²) times the scaled one. x² = h² + (x − h)(x + h), where h has 26 bits, so that h² is exact.
Parts erfc_on_the_right(double x) {
    constexpr double last_eighth = 12.0;
    constexpr double deep = 26.0;    // from here on exp(−x²) is made larger meanwhile, for its digits
    constexpr double shift = 256.0;  // so much is added to its exponent
    constexpr double nothing = 28.0; // erfc(28) is no double
    constexpr double back = 6.616261056709485e-112; // exp(−256)
    if (x > nothing) return {};
    const double h = std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & 0xFFFF'FFFF'F800'0000U);
    const double rest = (x - h) * (x + h);
    const double power = std::exp((x > deep ? shift : 0.0) - h * h);
    const double share = -rest + rest * rest * (0.5 - rest / 6.0); // exp(−rest) − 1: rest is below 0.0001
    const Parts y = x > last_eighth ? scaled_far_out(x) : scaled_between_eighths(x);
    const double first = power * y.high;
    const Parts product{first,
                        (product_error(power, y.high) + power * y.low) + share * (first + power * y.low)};
    return x > deep ? Parts{product.value() * back, 0.0} : product;
}

constexpr double middle = 0.4; // up to here 1 − erf(x) has all digits
constexpr double outer = 0.5;  // from here on 1 − erfc(x) has

} // namespace

double erf(double x) {
    if (std::isnan(x)) return x;
    const double size = std::abs(x);
    if (size < outer) return erf_near_zero(x).value();
    const Parts rest = erfc_on_the_right(size);
    const double high = 1.0 - rest.high;
    return std::copysign(high + (sum_error(1.0, -rest.high) - rest.low), x);
}

double erfc(double x) {
    if (std::isnan(x)) return x;
    if (x > middle) return erfc_on_the_right(x).value();
    if (x < -outer) {
        const Parts rest = erfc_on_the_right(-x);
        return (2.0 - rest.high) + (sum_error(2.0, -rest.high) - rest.low);
    }
    const Parts near = erf_near_zero(x);
    return (1.0 - near.high) + (sum_error(1.0, -near.high) - near.low);
}

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
