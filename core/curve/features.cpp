#include "curve/features.h"

#include "base/interval.h"
#include "curve/survey.h"

#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr int highest_order = 2; // of the derivatives in a jet

bool has_values(const PlacedJet& place, int order) {
    return std::isfinite(place.jet[order]);
}

std::optional<PlacedJet> turn_between(const Function& function, int order, const PlacedJet& a,
                                      const PlacedJet& b) {
    if (order + 1 > highest_order) return std::nullopt;
    const double before = a.jet[order + 1];
    const double after = b.jet[order + 1];
    if (!((before < 0.0 && after > 0.0) || (before > 0.0 && after < 0.0))) return std::nullopt;
    const double x = crossing(function, a.x, b.x, before, order + 1);
    if (!(a.x < x && x < b.x)) return std::nullopt;
    return PlacedJet{x, function.jet(x)};
}

// The mean of f^(order) between two places.
double mean_between(int order, const PlacedJet& a, const PlacedJet& b) {
    return (b.jet[order - 1] - a.jet[order - 1]) / (b.x - a.x);
}

// The farthest f^(order) goes in the direction of `sign` around m, which is farther out than a and b: by
// golden sections, until the top is flat in double precision.
PlacedJet farthest(const Function& function, int order, double sign, PlacedJet a, PlacedJet m, PlacedJet b) {
    constexpr double section = 0.3819660112501051; // 2 − golden ratio
    constexpr int most_steps = 120;
    for (int i = 0; i < most_steps; ++i) {
        const bool right = b.x - m.x > m.x - a.x;
        const double x = m.x + section * ((right ? b.x : a.x) - m.x);
        if (!(a.x < x && x < b.x) || x == m.x) break;
        const PlacedJet place{x, function.jet(x)};
        if (sign * place.jet[order] > sign * m.jet[order]) {
            (right ? a : b) = m;
            m = place;
        } else {
            (right ? b : a) = place;
        }
    }
    return m;
}

// The farthest that f^(order) goes when on average it is beyond both ends by more than a smooth stretch would
// have it.
std::optional<PlacedJet> steeper_between(const Function& function, int order, PlacedJet a, PlacedJet b) {
    constexpr double notable = 0.1; // of the mean
    if (order == 0) return std::nullopt;
    const double mean = mean_between(order, a, b);
    const Interval ends = hull({a.jet[order], a.jet[order]}, {b.jet[order], b.jet[order]});
    if (!(std::abs(mean - ends.clamp(mean)) > notable * std::abs(mean))) return std::nullopt;
    const double sign = mean > ends.high ? 1.0 : -1.0;
    for (;;) {
        const double middle = a.x + 0.5 * (b.x - a.x);
        if (!(a.x < middle && middle < b.x)) return std::nullopt; // a jump that is not declared
        const PlacedJet m{middle, function.jet(middle)};
        if (!std::isfinite(m.jet[order]) || !std::isfinite(m.jet[order - 1])) return std::nullopt;
        if (sign * m.jet[order] >= sign * mean) return farthest(function, order, sign, a, m, b);
        (sign * mean_between(order, a, m) > sign * mean_between(order, m, b) ? b : a) = m;
    }
}

} // namespace

std::vector<PlacedJet> hidden_places(const Function& function, int order, const PlacedJet& a,
                                     const PlacedJet& b) {
    std::vector<PlacedJet> places;
    if (!has_values(a, order) || !has_values(b, order)) return places;
    const auto add = [&](const std::optional<PlacedJet>& place) {
        if (place && has_values(*place, order)) places.push_back(*place);
    };
    const auto steeper = steeper_between(function, order, a, b);
    if (!steeper) {
        add(turn_between(function, order, a, b));
        return places;
    }
    add(turn_between(function, order, a, *steeper));
    add(steeper);
    add(turn_between(function, order, *steeper, b));
    return places;
}

} // namespace act
