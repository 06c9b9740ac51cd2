#include "curve/saturation.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace act {
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
