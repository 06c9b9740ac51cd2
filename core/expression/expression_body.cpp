#include "expression/expression_body.h"

#include "curve/sample.h"
#include "expression/bound_formulas.h"
#include "expression/evaluate.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace act {
namespace {

std::atomic<std::uint64_t> bodies = 0;

std::optional<BreakKind> kind_of(const Jet& left, const Jet& right, double at) {
    if (std::isnan(left.y) && std::isnan(right.y)) return std::nullopt;
    const bool ends = std::isnan(left.y) != std::isnan(right.y);
    if (ends || !same_limit(left.y, right.y) || !same_limit(left.y, at)) return BreakKind::jump;
    if (!same_limit(left.dy, right.dy)) return BreakKind::kink;
    if (!same_limit(left.ddy, right.ddy)) return BreakKind::bend;
    return std::nullopt;
}

// What each framework makes of the formula's parts at a break.
void ask_frameworks(std::vector<Break>& breaks, const SearchedProgram& program) {
    const auto ask = [&](Convention convention, double FrameworkSlopes::*member) {
        const Function function = program.bind(usually_seen, convention);
        for (Break& at : breaks) {
            const Jet jet = function.jet(at.x);
            at.slopes.*member = jet.dy;
            at.values.*member = jet.y;
        }
    };
    ask(Convention::pytorch, &PerFramework::pytorch);
    ask(Convention::tensorflow, &PerFramework::tensorflow);
    ask(Convention::jax, &PerFramework::jax);
    ask(Convention::mlx, &PerFramework::mlx);
}

// Those nearest to 0, as many as there is room for.
ListedBreaks list_breaks(const SearchedProgram& program) {
    constexpr std::size_t room = 6;
    const Function function = program.bind(usually_seen, Convention::own);
    ListedBreaks list{.count = {.known = function.breaks_known}};
    std::vector<double> places = function.breaks;
    std::ranges::stable_sort(places, {}, [](double x) { return std::abs(x); });
    std::vector<Break> found;
    for (const double x : places) {
        const auto kind =
            kind_of(function.limit(x, Side::left), function.limit(x, Side::right), function.jet(x).y);
        if (!kind) continue;
        if (found.size() < room)
            found.push_back({x, *kind});
        else if (*kind != BreakKind::bend)
            ++list.count.unlisted;
    }
    std::ranges::sort(found, {}, &Break::x);
    ask_frameworks(found, program);
    for (const Break& at : found)
        list.breaks.push_back(at);
    return list;
}

constexpr Jet nothing{unknown, unknown, unknown};

} // namespace

ExpressionBody::ExpressionBody(Expression formula) : formula_(std::move(formula)), number_(++bodies) {}

Jet ExpressionBody::jet(double x, Values values) const {
    const auto bound = bound_formula(formula_, number_, values);
    return bound->program ? bound->program->jet(x) : nothing;
}

Jet ExpressionBody::limit(double x, Values values, Side side) const {
    const auto bound = bound_formula(formula_, number_, values);
    return bound->program ? bound->program->limit(x, side) : nothing;
}

Breaks ExpressionBody::breaks(Values values) const {
    return bound_formula(formula_, number_, values)->list(list_breaks).breaks;
}

BreakCount ExpressionBody::break_count(Values values) const {
    return bound_formula(formula_, number_, values)->list(list_breaks).count;
}

Function ExpressionBody::bind(Values values, Interval seen, Convention convention) const {
    const auto bound = bound_formula(formula_, number_, values);
    if (bound->program) return bound->program->bind(seen, convention);
    return {.name = {},
            .jet = [](double) { return nothing; },
            .limit = [](double, Side) { return nothing; },
            .breaks = {}};
}

} // namespace act
