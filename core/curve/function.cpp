#include "curve/function.h"

#include "activation/affine.h"
#include "base/number.h"

#include <algorithm>
#include <utility>

namespace act {
namespace {

std::string name_of(const Activation& activation, Values values) {
    std::string name(activation.name);
    for (std::size_t k = 0; k < parameter_count(activation); ++k) {
        const Parameter& each = parameter(activation, k);
        const double value = value_at(activation, values, k);
        if (value != each.initial) name.append(" ").append(each.id).append("=").append(shortest(value));
    }
    return name;
}

Convention mirrored(Convention convention) {
    if (convention == Convention::left) return Convention::right;
    return convention == Convention::right ? Convention::left : convention;
}

// Whole, scaled and shifted, as the formula binds itself.
Function bind_formula(const Activation& activation, Values values, Convention convention, Interval seen) {
    const Affine a = affine_of(activation, values);
    const Values own = values.first(activation.parameters.size());
    if (a == Affine{}) return activation.formula->bind(own, seen, convention);
    if (a.w == 0.0 || a.scale == 0.0) {
        const Jet still{.y = jet_of(activation, 0.0, values).y};
        return {.name = {},
                .jet = [still](double) { return still; },
                .limit = [still](double, Side) { return still; },
                .breaks = {}};
    }
    const double ends[] = {a.w * seen.low + a.b, a.w * seen.high + a.b};
    const Function inner =
        activation.formula->bind(own, {std::min(ends[0], ends[1]), std::max(ends[0], ends[1])},
                                 a.w < 0.0 ? mirrored(convention) : convention);
    const auto outer = [a](const Jet& f) {
        return Jet{a.scale * f.y + a.shift, a.scale * a.w * f.dy, a.scale * a.w * a.w * f.ddy};
    };
    Function function;
    function.breaks_known = inner.breaks_known;
    function.cost = inner.cost;
    std::vector<double> places = inner.breaks;
    if (a.w < 0.0) std::ranges::reverse(places);
    for (const double place : places)
        function.breaks.push_back((place - a.b) / a.w);
    // Where the formula has its break, exactly: w·x + b may miss it by a rounding.
    const auto at = [a, places, breaks = function.breaks](double x) {
        const auto found = std::ranges::lower_bound(breaks, x);
        if (found == breaks.end() || *found != x) return a.w * x + a.b;
        return places[static_cast<std::size_t>(found - breaks.begin())];
    };
    function.jet = [=, f = inner.jet](double x) { return outer(f(at(x))); };
    function.limit = [=, f = inner.limit](double x, Side side) {
        const Side other = side == Side::left ? Side::right : Side::left;
        return outer(f(at(x), a.w < 0.0 ? other : side));
    };
    return function;
}

} // namespace

Function bind(const Activation& activation, std::vector<double> values, Convention convention,
              Interval seen) {
    if (activation.formula != nullptr) {
        Function function = bind_formula(activation, values, convention, seen);
        function.name = name_of(activation, values);
        return function;
    }
    Function function;
    function.name = name_of(activation, values);
    for (const Break& b : breaks_of(activation, values))
        function.breaks.push_back(b.x);
    function.limit = [&activation, values](double x, Side side) {
        return limit_of(activation, x, values, side);
    };
    function.jet = [&activation, values = std::move(values), convention](double x) {
        return jet_by(activation, x, values, convention);
    };
    return function;
}

} // namespace act
