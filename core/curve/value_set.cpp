#include "curve/value_set.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

// Far out, values round to limits that they never reach.
bool is_reached(double end, double taken) {
    return std::isfinite(end)
           && (end == taken || std::abs(end - taken) <= 1e-14 * std::max(1.0, std::abs(end)));
}

bool touch(const Range& lower, const Range& upper) {
    if (upper.low == lower.high) return lower.high_reached || upper.low_reached;
    return upper.low < lower.high;
}

Range joined(const Range& a, const Range& b) {
    Range both = a; // whose low end is not above that of b
    if (b.low == a.low) both.low_reached = a.low_reached || b.low_reached;
    if (b.high == a.high) both.high_reached = a.high_reached || b.high_reached;
    if (b.high > a.high) both.high = b.high, both.high_reached = b.high_reached;
    return both;
}

} // namespace

void ValueSet::add(Interval& values, double y) {
    if (std::isnan(y)) return;
    values.low = std::min(values.low, y);
    values.high = std::max(values.high, y);
}

void ValueSet::break_off() {
    if (near_.low <= near_.high) {
        Range range{near_.low, near_.high, is_reached(near_.low, attained_.low),
                    is_reached(near_.high, attained_.high)};
        if (range.low_reached) range.low = attained_.low;
        if (range.high_reached) range.high = attained_.high;
        ranges_.push_back(range);
    }
    near_ = attained_ = nothing;
}

void ValueSet::attain(double y) {
    if (!std::isfinite(y)) return;
    add(near_, y);
    add(attained_, y);
}

std::vector<Range> ValueSet::take() {
    break_off();
    std::ranges::sort(ranges_, {}, &Range::low);
    std::vector<Range> apart;
    for (const Range& range : std::exchange(ranges_, {}))
        if (!apart.empty() && touch(apart.back(), range))
            apart.back() = joined(apart.back(), range);
        else
            apart.push_back(range);
    return apart;
}

} // namespace act
