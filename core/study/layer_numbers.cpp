#include "study/layer_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace act {
namespace {

constexpr double reach = 40.0; // deviations; no double of φ lies beyond them

double z_of(double x, Normal input) {
    return (x - input.mean) / input.deviation;
}

// Where f or a derivative jumps, and where a wide input sees what happens about 0 as a narrow place.
std::vector<double> cuts_of(const Function& function, Normal input) {
    std::vector<double> cuts;
    for (const double x : function.breaks)
        cuts.push_back(z_of(x, input));
    for (const double x : {-64.0, -16.0, -4.0, -1.0, 0.0, 1.0, 4.0, 16.0, 64.0})
        cuts.push_back(z_of(x, input));
    return cuts;
}

// The ends of the pieces between breaks.
std::vector<double> pieces_of(const Function& function, Normal input) {
    std::vector<double> ends{input.at(-reach), input.at(reach)};
    for (const double x : function.breaks)
        if (x > ends[0] && x < ends[1]) ends.push_back(x);
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

// The probability of the pieces on which the k-th derivative is exactly 0.
double share_of_zero(const Function& function, Normal input, int order) {
    const std::vector<double> ends = pieces_of(function, input);
    double share = 0.0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double low = z_of(ends[i], input);
        const double high = z_of(ends[i + 1], input);
        bool is_zero = true;
        for (int k = 1; is_zero && k < 32; ++k)
            is_zero = function.jet(ends[i] + (ends[i + 1] - ends[i]) * k / 32.0)[order] == 0.0;
        // The differences of small tails, not of numbers near 1.
        if (is_zero)
            share +=
                low > 0.0 ? normal_below(-low) - normal_below(-high) : normal_below(high) - normal_below(low);
    }
    return share;
}

// Where the slope changes its sign inside a piece: log |f′| has a pole there.
std::vector<double> slope_zeros(const Function& function, Normal input) {
    constexpr int steps = 4000;
    std::vector<double> zeros;
    const auto slope = [&](double z) { return function.jet(input.at(z)).dy; };
    double low = -10.0;
    double at_low = slope(low);
    for (int i = 1; i <= steps; ++i) {
        const double high = -10.0 + 20.0 * i / steps;
        const double at_high = slope(high);
        if (at_high == 0.0) zeros.push_back(high);
        if (at_low * at_high < 0.0) {
            double a = low;
            double b = high;
            for (int k = 0; k < 60; ++k) {
                const double middle = 0.5 * (a + b);
                (slope(middle) * at_low > 0.0 ? a : b) = middle;
            }
            zeros.push_back(0.5 * (a + b));
        }
        low = high;
        at_low = at_high;
    }
    return zeros.size() > 400 ? std::vector<double>() : zeros;
}

double typical_slope(const Function& function, Normal input) {
    std::vector<double> cuts = cuts_of(function, input);
    for (const double z : slope_zeros(function, input))
        cuts.push_back(z);
    // Far out a slope can be too small for a double.
    const double least = std::log(std::numeric_limits<double>::denorm_min());
    return std::exp(normal_mean(
        [&](double z) {
            const double slope = std::abs(function.jet(input.at(z)).dy);
            return slope == 0.0 ? least : std::log(slope);
        },
        std::move(cuts)));
}

} // namespace

double mean_over(const Function& function, Normal input, const std::function<double(const Jet& jet)>& g) {
    return normal_mean([&](double z) { return g(function.jet(input.at(z))); }, cuts_of(function, input));
}

LayerNumbers layer_numbers(const Function& function, Normal input) {
    LayerNumbers numbers;
    numbers.mean = mean_over(function, input, [](const Jet& f) { return f.y; });
    numbers.variance = mean_over(function, input, [&](const Jet& f) {
        const double away = f.y - numbers.mean;
        return away * away;
    });
    numbers.square = mean_over(function, input, [](const Jet& f) { return f.y * f.y; });
    // The integrals cancel to this share of their terms: less than it is nothing.
    if (std::abs(numbers.mean) < 1e-14 * std::sqrt(numbers.square)) numbers.mean = 0.0;
    numbers.slope_square = mean_over(function, input, [](const Jet& f) { return f.dy * f.dy; });
    numbers.flat = share_of_zero(function, input, 1);
    numbers.zeros = share_of_zero(function, input, 0);
    numbers.typical_slope = numbers.flat > 0.0 ? 0.0 : typical_slope(function, input);
    return numbers;
}

} // namespace act
