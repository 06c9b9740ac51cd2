#include "study/layer_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace act {
namespace {

constexpr double reach = 40.0; // beyond the outermost breaks: so far outer pieces are looked at

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

constexpr int zero_steps = 4000; // of z between −10 and 10

// Where the slope changes its sign: looked for from one to the next of so many steps, and in the steps where it does.
std::vector<double> sign_changes(const Function& function, Normal input, int stride) {
    std::vector<double> zeros;
    const auto z = [](int i) { return -10.0 + 20.0 * i / zero_steps; };
    const auto slope = [&](double at) { return function.jet(input.at(at)).dy; };
    double at_low = slope(z(0));
    for (int i = 0; i < zero_steps; i += stride) {
        const double at_end = slope(z(i + stride));
        if (at_low * at_end > 0.0) {
            at_low = at_end;
            continue;
        }
        for (int k = 1; k <= stride; ++k) {
            const double high = z(i + k);
            const double at_high = k == stride ? at_end : slope(high);
            if (at_high == 0.0) zeros.push_back(high);
            if (at_low * at_high < 0.0) {
                double a = z(i + k - 1);
                double b = high;
                for (int halving = 0; halving < 60; ++halving) {
                    const double middle = 0.5 * (a + b);
                    (slope(middle) * at_low > 0.0 ? a : b) = middle;
                }
                zeros.push_back(0.5 * (a + b));
            }
            at_low = at_high;
        }
    }
    return zeros;
}

// Where the slope changes its sign inside a piece: log |f′| has a pole there. Where there are many, two of them may lie
// between coarse steps.
std::vector<double> slope_zeros(const Function& function, Normal input) {
    constexpr int coarse = 4;
    constexpr std::size_t few = 50;
    constexpr std::size_t most = 400;
    std::vector<double> zeros = sign_changes(function, input, coarse);
    if (zeros.size() > few) zeros = sign_changes(function, input, 1);
    return zeros.size() > most ? std::vector<double>() : zeros;
}

double typical_slope(const Function& function, Normal input, const MeanRule& rule) {
    std::vector<double> cuts = cuts_of(function, input);
    for (const double z : slope_zeros(function, input))
        cuts.push_back(z);
    // Far out a slope can be too small for a double.
    const double least = std::log(std::numeric_limits<double>::denorm_min());
    MeanRule finer = rule; // beside poles, rules that agree are no better than they agree
    finer.agreement = std::min(rule.agreement, 1e-7);
    NormalMeans means([&](double z) { return function.jet(input.at(z)); }, std::move(cuts), finer);
    return std::exp(means.mean([least](const Jet& f) {
        const double slope = std::abs(f.dy);
        return slope == 0.0 ? least : std::log(slope);
    }));
}

} // namespace

std::vector<Interval> zero_pieces(const Function& function, int order) {
    const std::vector<double>& breaks = function.breaks;
    std::vector<double> ends{breaks.empty() ? -reach : breaks.front() - reach};
    ends.insert(ends.end(), breaks.begin(), breaks.end());
    ends.push_back(breaks.empty() ? reach : breaks.back() + reach);
    std::vector<Interval> pieces;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        bool is_zero = ends[i] < ends[i + 1];
        for (int k = 1; is_zero && k < 32; ++k)
            is_zero = function.jet(ends[i] + (ends[i + 1] - ends[i]) * k / 32.0)[order] == 0.0;
        if (is_zero)
            pieces.push_back({i == 0 ? -infinity : ends[i], i + 2 == ends.size() ? infinity : ends[i + 1]});
    }
    return pieces;
}

double probability(std::span<const Interval> pieces, Normal input) {
    double sum = 0.0;
    for (const Interval& piece : pieces) {
        const double low = z_of(piece.low, input);
        const double high = z_of(piece.high, input);
        // The differences of small tails, not of numbers near 1.
        sum += low > 0.0 ? normal_below(-low) - normal_below(-high) : normal_below(high) - normal_below(low);
    }
    return sum;
}

namespace {

// What is unknown by a quick rule may lie beyond its reach.
bool is_quick(const MeanRule& rule) {
    return rule.reach < exact_mean.reach;
}

Moments moments_of(NormalMeans& means) {
    const double mean = means.mean([](const Jet& f) { return f.y; });
    if (std::isnan(mean)) return {};
    const double variance = means.mean([mean](const Jet& f) { return (f.y - mean) * (f.y - mean); });
    // The integrals cancel to this share of their terms: less than it is nothing.
    return {std::abs(mean) < 1e-14 * std::sqrt(variance) ? 0.0 : mean, variance};
}

} // namespace

NormalMeans means_over(const Function& function, Normal input, const MeanRule& rule) {
    return {[&function, input](double z) { return function.jet(input.at(z)); }, cuts_of(function, input),
            rule};
}

double mean_over(const Function& function, Normal input, const std::function<double(const Jet& jet)>& g) {
    return means_over(function, input).mean(g);
}

Moments moments_over(const Function& function, Normal input, const MeanRule& rule) {
    if (!std::isfinite(input.mean) || !std::isfinite(input.deviation)) return {};
    // Squares of smaller ones are no doubles.
    constexpr double least_deviation = 1e-145;
    if (input.deviation < least_deviation) {
        const double value = function.jet(input.mean).y;
        return {value, std::isfinite(value) ? 0.0 : unknown};
    }
    NormalMeans means = means_over(function, input, rule);
    const Moments moments = moments_of(means);
    if (std::isnan(moments.variance) && is_quick(rule)) return moments_over(function, input, exact_mean);
    return moments;
}

LayerNumbers layer_numbers(const Function& function, Normal input, const MeanRule& rule) {
    LayerNumbers numbers;
    NormalMeans means = means_over(function, input, rule);
    const Moments moments = moments_of(means);
    numbers.mean = moments.mean;
    numbers.variance = moments.variance;
    numbers.square = means.mean([](const Jet& f) { return f.y * f.y; });
    numbers.slope_square = means.mean([](const Jet& f) { return f.dy * f.dy; });
    if (std::isnan(numbers.variance + numbers.square + numbers.slope_square) && is_quick(rule))
        return layer_numbers(function, input, exact_mean);
    numbers.flat = probability(zero_pieces(function, 1), input);
    numbers.zeros = probability(zero_pieces(function, 0), input);
    numbers.typical_slope = numbers.flat > 0.0 ? 0.0 : typical_slope(function, input, rule);
    return numbers;
}

} // namespace act
