#include "expression/expression_body.h"

#include "curve/sample.h"
#include "expression/evaluate.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace act {
namespace {

// Breaks of a point are looked for this near to it, relative to its size.
constexpr double vicinity = 1e-6;

Interval around(double x) {
    if (!std::isfinite(x)) return {-1.0, 1.0};
    const double reach = vicinity * std::max(1.0, std::abs(x));
    return {x - reach, x + reach};
}

std::optional<BreakKind> kind_of(const Jet& left, const Jet& right, double at) {
    if (std::isnan(left.y) && std::isnan(right.y)) return std::nullopt;
    const bool ends = std::isnan(left.y) != std::isnan(right.y);
    if (ends || !same_limit(left.y, right.y) || !same_limit(left.y, at)) return BreakKind::jump;
    if (!same_limit(left.dy, right.dy)) return BreakKind::kink;
    if (!same_limit(left.ddy, right.ddy)) return BreakKind::bend;
    return std::nullopt;
}

} // namespace

Jet ExpressionBody::jet(double x, Values values) const {
    return bind(values, around(x), Convention::own).jet(x);
}

Jet ExpressionBody::limit(double x, Values values, Side side) const {
    return bind(values, around(x), Convention::own).limit(x, side);
}

Breaks ExpressionBody::breaks(Values values) const {
    const Function function = bind(values, usually_seen, Convention::own);
    std::vector<Break> found;
    for (const double x : function.breaks)
        if (const auto kind =
                kind_of(function.limit(x, Side::left), function.limit(x, Side::right), function.jet(x).y))
            found.push_back({x, *kind});
    constexpr std::size_t room = 6;
    std::ranges::stable_sort(found, {}, [](const Break& at) { return std::abs(at.x); });
    found.resize(std::min(found.size(), room));
    std::ranges::sort(found, {}, &Break::x);
    Breaks listed;
    for (const Break& at : found)
        listed.push_back(with_frameworks(at, values));
    return listed;
}

Function ExpressionBody::bind(Values values, Interval seen, Convention convention) const {
    Result<Function> bound = act::bind(formula_, {values.begin(), values.end()}, seen, convention);
    if (bound) return *std::move(bound);
    const Jet nothing{unknown, unknown, unknown};
    return {.name = {},
            .jet = [nothing](double) { return nothing; },
            .limit = [nothing](double, Side) { return nothing; },
            .breaks = {}};
}

// What each framework makes of the formula's parts there.
Break ExpressionBody::with_frameworks(Break at, Values values) const {
    const auto ask = [&](Convention convention) { return bind(values, around(at.x), convention).jet(at.x); };
    const Jet pytorch = ask(Convention::pytorch);
    const Jet tensorflow = ask(Convention::tensorflow);
    const Jet jax = ask(Convention::jax);
    const Jet mlx = ask(Convention::mlx);
    at.slopes = {pytorch.dy, tensorflow.dy, jax.dy, mlx.dy};
    at.values = {pytorch.y, tensorflow.y, jax.y, mlx.y};
    return at;
}

} // namespace act
