#include "curve/survey.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace act {
namespace {

constexpr int window_cells = 1024;
constexpr int fine_places = 128; // in each of the four units beside the centre: 32
constexpr int dense_places = 224;
constexpr double fine_reach = 4.0;
constexpr double dense_reach = 32.0;

Look look_at(const Function& function, double x) {
    const Jet jet = function.jet(x);
    return {x, jet, jet, jet.y, false};
}

std::vector<double> places_in(Interval window) {
    std::vector<double> places;
    for (int i = 0; i < window_cells; ++i)
        places.push_back(window.low + window.width() * i / window_cells);
    places.push_back(window.high);
    return places;
}

// Distances from the centre, in units: dense near it, then ever larger ones for slow tails.
std::vector<double> distances() {
    std::vector<double> distances;
    for (int i = 1; i <= fine_places; ++i)
        distances.push_back(fine_reach * i / fine_places);
    for (int i = 1; i <= dense_places; ++i)
        distances.push_back(fine_reach + (dense_reach - fine_reach) * i / dense_places);
    return distances;
}

std::vector<double> far_distances() {
    std::vector<double> distances;
    for (int i = 1; i <= 20; ++i)
        distances.push_back(dense_reach * std::exp2(0.5 * i));
    for (const int exponent : {20, 30, 50, 100})
        distances.push_back(std::exp2(exponent));
    distances.push_back(infinity);
    return distances;
}

std::vector<double> places_around(const Outlook& outlook) {
    std::vector<double> offsets = distances();
    const std::vector<double> far = far_distances();
    offsets.insert(offsets.end(), far.begin(), far.end());
    std::vector<double> places;
    for (auto offset = offsets.rbegin(); offset != offsets.rend(); ++offset)
        places.push_back(outlook.centre - outlook.unit * *offset);
    places.push_back(outlook.centre);
    for (const double offset : offsets)
        places.push_back(outlook.centre + outlook.unit * offset);
    return places;
}

Look look_at_break(const Function& function, double x) {
    return {x, function.limit(x, Side::left), function.limit(x, Side::right), function.jet(x).y, true};
}

// Both in increasing order; where they coincide the break stays.
std::vector<Look> merged(const std::vector<Look>& breaks, const std::vector<Look>& others) {
    std::vector<Look> all;
    all.reserve(breaks.size() + others.size());
    std::ranges::set_union(breaks, others, std::back_inserter(all), {}, &Look::x, &Look::x);
    return all;
}

} // namespace

Survey survey(const Function& function) {
    const Outlook& outlook = function.outlook;
    const Interval x = outlook.x;
    const bool whole = x == Interval{-infinity, infinity};
    if (!whole && (!(x.width() > 0.0) || !std::isfinite(x.width()))) return {};
    Survey survey;
    for (const double place : whole ? places_around(outlook) : places_in(x))
        survey.looks.push_back(look_at(function, place));
    std::vector<Look> breaks;
    for (const double place : function.breaks)
        if (x.contains(place) && (breaks.empty() || breaks.back().x != place))
            breaks.push_back(look_at_break(function, place));
    survey.looks = merged(breaks, survey.looks);
    survey.last_dense = survey.looks.size() - 1;
    if (!whole) return survey;
    const auto index_of = [&](double place) {
        return static_cast<std::size_t>(std::ranges::lower_bound(survey.looks, place, {}, &Look::x)
                                        - survey.looks.begin());
    };
    survey.first_dense = index_of(outlook.centre - dense_reach * outlook.unit);
    survey.last_dense = index_of(outlook.centre + dense_reach * outlook.unit);
    return survey;
}

double crossing(const Function& function, double low, double high, double at_low, int order) {
    constexpr double farthest = 1e307; // the middle of −∞ and a number is no number
    low = std::max(low, -farthest);
    high = std::min(high, farthest);
    for (;;) {
        const double middle = low + 0.5 * (high - low);
        if (!(low < middle && middle < high)) break;
        const double value = function.jet(middle)[order];
        if (value == 0.0) return middle;
        (std::signbit(value) == std::signbit(at_low) ? low : high) = middle;
    }
    const auto size = [&](double x) { return std::abs(function.jet(x)[order]); };
    return size(low) <= size(high) ? low : high;
}

} // namespace act
