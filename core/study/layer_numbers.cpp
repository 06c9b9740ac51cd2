#include "study/layer_numbers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
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

struct KnownValue {
    std::uint64_t owner = 0;
    std::uint64_t bits = 0; ///< of x
    double y = 0.0;
};
constexpr unsigned known_bits = 11;
thread_local std::array<KnownValue, std::size_t{1} << known_bits> known_values;
thread_local std::uint64_t last_owner = 0;

// The values of a function where several integrals ask at the same places. The table is the thread's, and is not cleared:
// what another function has left in it has another owner.
class RememberedValues {
  public:
    explicit RememberedValues(const Function& function) : function_(function), owner_(++last_owner) {}

    double at(double x) {
        const auto bits = std::bit_cast<std::uint64_t>(x);
        KnownValue& known = known_values[(bits * 0x9E3779B97F4A7C15U) >> (64U - known_bits)];
        if (known.owner != owner_ || known.bits != bits) {
            const double y = function_.jet(x).y; // may ask for moments itself
            known = {owner_, bits, y};
        }
        return known.y;
    }

  private:
    const Function& function_;
    std::uint64_t owner_;
};

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

double mean_over(const Function& function, Normal input, const std::function<double(const Jet& jet)>& g) {
    return normal_mean([&](double z) { return g(function.jet(input.at(z))); }, cuts_of(function, input));
}

Moments moments_over(const Function& function, Normal input) {
    if (!std::isfinite(input.mean) || !std::isfinite(input.deviation)) return {};
    // Squares of smaller ones are no doubles.
    constexpr double least_deviation = 1e-145;
    if (input.deviation < least_deviation) {
        const double value = function.jet(input.mean).y;
        return {value, std::isfinite(value) ? 0.0 : unknown};
    }
    RememberedValues values(function);
    const std::vector<double> cuts = cuts_of(function, input);
    const double mean = normal_mean([&](double z) { return values.at(input.at(z)); }, cuts);
    if (std::isnan(mean)) return {};
    return {mean, normal_mean(
                      [&](double z) {
                          const double away = values.at(input.at(z)) - mean;
                          return away * away;
                      },
                      cuts)};
}

LayerNumbers layer_numbers(const Function& function, Normal input) {
    LayerNumbers numbers;
    const Moments moments = moments_over(function, input);
    numbers.mean = moments.mean;
    numbers.variance = moments.variance;
    numbers.square = mean_over(function, input, [](const Jet& f) { return f.y * f.y; });
    // The integrals cancel to this share of their terms: less than it is nothing.
    if (std::abs(numbers.mean) < 1e-14 * std::sqrt(numbers.square)) numbers.mean = 0.0;
    numbers.slope_square = mean_over(function, input, [](const Jet& f) { return f.dy * f.dy; });
    numbers.flat = probability(zero_pieces(function, 1), input);
    numbers.zeros = probability(zero_pieces(function, 0), input);
    numbers.typical_slope = numbers.flat > 0.0 ? 0.0 : typical_slope(function, input);
    return numbers;
}

} // namespace act
