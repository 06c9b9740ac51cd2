#include "curve/point_numbers.h"

#include "base/number.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// Whether value and slope do, at a break.
bool goes_on(const Function& function, double x) {
    const Jet left = function.limit(x, Side::left);
    const Jet right = function.limit(x, Side::right);
    return same_limit(left.y, right.y) && same_limit(left.dy, right.dy);
}

// No convention says what f″ is where its sides differ.
double curvature_at(const Function& function, double x, double at) {
    if (!std::ranges::binary_search(function.breaks, x)) return at;
    const double left = function.limit(x, Side::left).ddy;
    return goes_on(function, x) && same_limit(left, function.limit(x, Side::right).ddy) ? left : unknown;
}

} // namespace

std::string PointNumbers::choices() const {
    std::string text;
    for (const OfferedSlope& offered : slopes)
        text.append(text.empty() ? "" : "; ")
            .append(name_of(offered.convention))
            .append(" ")
            .append(shortest(offered.slope + 0.0));
    return text;
}

std::vector<PointNumbers> numbers_at(const Function& function, std::span<const double> places) {
    const ListedBreaks listed = places.empty() ? ListedBreaks{} : function.listed();
    std::vector<PointNumbers> all;
    for (const double x : places) {
        PointNumbers numbers{.x = x, .jet = function.jet(x)};
        numbers.jet.ddy = curvature_at(function, x, numbers.jet.ddy);
        const auto at = std::ranges::find(listed.breaks, x, &ListedBreak::x);
        if (at != listed.breaks.end() && !goes_on(function, x)) numbers.slopes = at->slopes;
        std::erase_if(numbers.slopes, [](const OfferedSlope& offer) { return !std::isfinite(offer.slope); });
        all.push_back(std::move(numbers));
    }
    return all;
}

} // namespace act
