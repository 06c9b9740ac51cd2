#include "expression/expression_body.h"

#include "curve/break_shape.h"
#include "expression/bound_formulas.h"
#include "expression/evaluate.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <utility>
#include <vector>

namespace act {
namespace {

std::atomic<std::uint64_t> bodies = 0;

// What each convention makes of the formula's parts at a break.
void offer_slopes(std::vector<ListedBreak>& breaks, const SearchedProgram& program) {
    for (const Convention convention : all_conventions) {
        if (convention == Convention::hugging_face) continue; // of a formula it says what PyTorch says
        const Function function = program.bind(usually_seen, convention);
        for (ListedBreak& at : breaks)
            if (const double slope = function.jet(at.x).dy;
                !is_framework(convention)
                || (!std::isnan(slope) && program.knows_slope(at.x, usually_seen, convention)))
                at.slopes.push_back({convention, slope});
    }
}

// Those nearest to 0, as many as there is room for.
ListedBreaks list_breaks(const SearchedProgram& program) {
    constexpr std::size_t room = 6;
    const Function function = program.bind(usually_seen, Convention::own);
    ListedBreaks list{.known = function.breaks_known};
    std::vector<double> places = function.breaks;
    std::ranges::stable_sort(places, {}, [](double x) { return std::abs(x); });
    std::vector<ListedBreak>& found = list.breaks;
    for (const double x : places) {
        const auto kind =
            break_shape(function.limit(x, Side::left), function.limit(x, Side::right), function.jet(x).y);
        if (!kind) continue;
        if (found.size() < room)
            found.push_back({x, *kind});
        else if (*kind != BreakShape::bend)
            ++list.unlisted;
    }
    std::ranges::sort(found, {}, &ListedBreak::x);
    offer_slopes(found, program);
    return list;
}

} // namespace

ExpressionBody::ExpressionBody(Expression formula) : formula_(std::move(formula)), number_(++bodies) {}

Function ExpressionBody::bind(Values values, Interval seen, Convention convention) const {
    const auto bound = bound_formula(formula_, number_, values);
    if (!bound->program) {
        static constexpr Jet nothing{unknown, unknown, unknown};
        return {.jet = [](double) { return nothing; },
                .limit = [](double, Side) { return nothing; },
                .breaks = {}};
    }
    Function function = bound->program->bind(seen, convention);
    function.listed = [bound] { return bound->list(list_breaks); };
    return function;
}

} // namespace act
