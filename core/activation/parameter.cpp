#include "activation/parameter.h"

#include "activation/names.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr std::array pleasant_digits{1.0, 2.0, 5.0, 10.0};

// The least of 1, 2, 5, 10, 20, … that is not below a positive size, or the greatest that is not above it.
double pleasant(double size, bool above) {
    const double power = std::pow(10.0, std::floor(std::log10(size)));
    // A power below 1 is divided by its inverse: that gives the double nearest the decimal.
    const auto times = [&](double digit) {
        return power < 1.0 ? digit / std::round(1.0 / power) : digit * power;
    };
    double last = times(1.0);
    for (const double digit : pleasant_digits) {
        const double next = times(digit);
        if (next == size || (above && next > size)) return next;
        if (next > size) return last;
        last = next;
    }
    return last;
}

double end_beyond(double value, bool upwards) {
    if (value == 0.0) return 0.0;
    return std::copysign(pleasant(std::abs(value), upwards == (value > 0.0)), value);
}

} // namespace

bool answers_to(const Parameter& parameter, std::string_view name) {
    const std::string wanted = normalised(name);
    const auto matches = [&](std::string_view spelling) { return normalised(spelling) == wanted; };
    return matches(parameter.id) || name == parameter.symbol
           || std::ranges::any_of(parameter.aliases, matches);
}

std::string legal_values(const Parameter& parameter) {
    const std::string low = shortest(parameter.legal.low);
    const std::string high = shortest(parameter.legal.high);
    if (parameter.is_whole()) return '{' + low + ", …, " + high + '}';
    if (parameter.least_size > 0.0 && parameter.legal.low < 0.0) {
        const std::string least = shortest(parameter.least_size);
        return '[' + low + ", -" + least + "] ∪ [" + least + ", " + high + ']';
    }
    return '[' + low + ", " + high + ']';
}

Error refusal(const Parameter& parameter, double value) {
    return {.problem = Problem::out_of_range,
            .subject = std::string(parameter.id),
            .detail = shortest(value),
            .hint = legal_values(parameter)};
}

double nearest_legal(const Parameter& parameter, double value) {
    const double within = parameter.legal.clamp(value);
    return std::abs(within) < parameter.least_size ? std::copysign(parameter.least_size, within) : within;
}

double along(ParameterKind kind, Interval range, double share) {
    if (share <= 0.0) return range.low;
    if (share >= 1.0) return range.high;
    if (kind != ParameterKind::logarithmic || !(range.low > 0.0))
        return std::lerp(range.low, range.high, share);
    return range.low * std::pow(range.high / range.low, share);
}

double share_of(ParameterKind kind, Interval range, double value) {
    if (kind != ParameterKind::logarithmic || !(range.low > 0.0)) return (value - range.low) / range.width();
    return std::log(value / range.low) / std::log(range.high / range.low);
}

Interval widened(const Parameter& parameter, Interval range, double value) {
    if (std::isinf(value)) return range; // a bound that is not there stands at the end of the way
    if (value > range.high) range.high = parameter.legal.clamp(end_beyond(value, true));
    if (value < range.low) range.low = parameter.legal.clamp(end_beyond(value, false));
    return hull(range, {value, value}); // where log10 rounded past the value's own power of ten
}

} // namespace act
