#include "curve/impulses.h"

#include "curve/sample.h"

#include <cmath>

namespace act {

std::vector<DiracImpulse> impulses(const Function& function, int order, Interval x) {
    std::vector<DiracImpulse> all;
    if (order == 0) return all;
    for (const double at : function.breaks) {
        if (!(x.low < at && at < x.high)) continue;
        const Jet before = function.limit(at, Side::left);
        const Jet after = function.limit(at, Side::right);
        const double strength = after[order - 1] - before[order - 1];
        if (!std::isfinite(strength) || same_limit(before[order - 1], after[order - 1])) continue;
        if (!std::isfinite(before[order]) || !std::isfinite(after[order])) continue;
        all.push_back({at, strength, before[order], after[order]});
    }
    return all;
}

} // namespace act
