#include "curve/property_parts.h"

#include "curve/break_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace act {
namespace {

// At a corner the slope changes at least this many times as much as it does two places further.
constexpr double prominent = 4.0;
// A change of f″ below this share of f″ is rounding.
constexpr double noise = 1e-7;

struct Sample {
    double x = 0.0;
    double ddy = 0.0;
};

// By how much the slope of f″ changes in the middle one of three places. Small distances h make it h·f⁗
// where f is smooth; at a corner it stays what it is.
double corner(const Sample& a, const Sample& b, const Sample& c) {
    return (c.ddy - b.ddy) / (c.x - b.x) - (b.ddy - a.ddy) / (b.x - a.x);
}

// Halves the places' distance around the sharpest corner between low and high; nothing when it fades, or
// grows as rounding errors do.
std::optional<double> followed(const Function& function, double low, double high, double sharpness) {
    constexpr int halvings = 16;
    double now = sharpness;
    for (int i = 0; i < halvings; ++i) {
        std::array<Sample, 5> at{};
        for (std::size_t k = 0; k < at.size(); ++k) {
            at.at(k).x = low + (high - low) * static_cast<double>(k) / 4.0;
            at.at(k).ddy = function.jet(at.at(k).x).ddy;
        }
        // The middle first: a corner on a round number stays there.
        std::size_t best = 2;
        now = std::abs(corner(at[1], at[2], at[3]));
        for (const std::size_t k : {1U, 3U})
            if (const double other = std::abs(corner(at.at(k - 1), at.at(k), at.at(k + 1))); other > now) {
                now = other;
                best = k;
            }
        low = at.at(best - 1).x;
        high = at.at(best + 1).x;
    }
    if (!(now > 0.25 * sharpness && now < 4.0 * sharpness)) return std::nullopt;
    return low + 0.5 * (high - low);
}

// Corners of f″ between two breaks.
void find_corners(const Function& function, const std::vector<Sample>& samples, double largest,
                  std::vector<Roughness>& rough) {
    std::vector<double> corners(samples.size(), 0.0);
    for (std::size_t i = 1; i + 1 < samples.size(); ++i)
        corners[i] = std::abs(corner(samples[i - 1], samples[i], samples[i + 1]));
    for (std::size_t i = 1; i + 1 < samples.size(); ++i) {
        const double width = samples[i + 1].x - samples[i - 1].x;
        const double left = i >= 3 ? corners[i - 2] : corners[i];
        const double right = i + 3 < samples.size() ? corners[i + 2] : corners[i];
        const bool is_sharpest = corners[i] >= corners[i - 1] && corners[i] > corners[i + 1];
        if (!is_sharpest || corners[i] * width <= noise * largest) continue;
        if (corners[i] < prominent * std::max(left, right)) continue;
        if (const auto x = followed(function, samples[i - 1].x, samples[i + 1].x, corners[i]))
            rough.push_back({*x, BreakShape::corner});
    }
}

} // namespace

std::vector<Roughness> rough_places(const Function& function, const Survey& survey) {
    std::vector<Roughness> rough;
    double largest = 0.0;
    for (std::size_t i = survey.first_dense; i <= survey.last_dense; ++i)
        if (std::isfinite(survey.looks[i].left.ddy))
            largest = std::max(largest, std::abs(survey.looks[i].left.ddy));
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < survey.looks.size(); ++i) {
        const Look& look = survey.looks[i];
        const bool inside = i > 0 && i + 1 < survey.looks.size();
        const auto kind =
            look.is_break && inside ? break_shape(look.left, look.right, look.at) : std::nullopt;
        if (kind) rough.push_back({look.x, *kind});
        if (i < survey.first_dense || i > survey.last_dense) continue;
        samples.push_back({look.x, look.left.ddy});
        if (!kind && i != survey.last_dense) continue;
        find_corners(function, samples, largest, rough);
        samples.assign(1, {look.x, look.right.ddy});
    }
    std::ranges::sort(rough, {}, &Roughness::x);
    return rough;
}

namespace {

double steepness(const Jet& jet) {
    return std::abs(jet.dy);
}

// Where |f′| crosses the level between a place below it and a place above it.
double passing(const Function& function, double low_side, double high_side, double level) {
    double below = low_side;
    double above = high_side;
    if (std::isinf(below)) below = std::copysign(2.0 * std::max(1.0, std::abs(above)), below);
    for (;;) {
        const double middle = below + 0.5 * (above - below);
        if (middle == below || middle == above) return above;
        (steepness(function.jet(middle)) < level ? below : above) = middle;
    }
}

// From one end inwards: the first place that is not below the level. `outer` and `inner` say which side of a
// look is met first.
double first_steep(const Function& function, const std::vector<Look>& looks, double level, bool from_left) {
    const auto at = [&](std::size_t i) -> const Look& { return looks[from_left ? i : looks.size() - 1 - i]; };
    const auto outer = [&](const Look& look) { return steepness(from_left ? look.left : look.right); };
    const auto inner = [&](const Look& look) { return steepness(from_left ? look.right : look.left); };
    if (!(inner(at(0)) < level)) return at(0).x; // NaN does not settle
    for (std::size_t i = 1; i < looks.size(); ++i) {
        if (!(outer(at(i)) < level)) return passing(function, at(i - 1).x, at(i).x, level);
        if (i + 1 < looks.size() && !(inner(at(i)) < level)) return at(i).x;
    }
    return from_left ? infinity : -infinity;
}

// Where there is no greatest slope, only what is flat from a break on is below every share of it.
Interval between_dead_ends(const Properties& measured) {
    Interval steep = measured.seen;
    for (const DeadZone& zone : measured.dead) {
        if (zone.x.low == steep.low) steep.low = zone.x.high;
        if (zone.x.high == steep.high) steep.high = zone.x.low;
    }
    return steep;
}

} // namespace

std::vector<Interval> steep_intervals(const Function& function, const Survey& survey,
                                      const Properties& measured, std::span<const double> shares) {
    const double steepest = measured.steepest;
    if (survey.looks.empty()) return {shares.size(), measured.seen};
    if (!(steepest > 0.0)) return {shares.size(), Interval{infinity, -infinity}};
    if (std::isinf(steepest)) return {shares.size(), between_dead_ends(measured)};
    std::vector<Interval> steep;
    for (const double share : shares)
        steep.push_back({first_steep(function, survey.looks, share * steepest, true),
                         first_steep(function, survey.looks, share * steepest, false)});
    return steep;
}

Interval saturation(const Function& function, double share) {
    return measure(function, std::span(&share, 1)).steep.front();
}

} // namespace act
