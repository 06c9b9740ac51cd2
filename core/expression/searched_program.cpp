#include "expression/searched_program.h"

#include "expression/jet_rules.h"
#include "expression/run_program.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// A session asks for the windows of several figures and for the places of a few breaks.
constexpr std::size_t most_known = 16;

// A break with its pins takes as much memory as so many nodes.
constexpr std::size_t nodes_per_break = 3;

// A program with its breaks under a convention.
class BoundProgram {
  public:
    BoundProgram(const Program& program, const BreakSearch& search, Convention convention)
        : program_(program), search_(search), convention_(convention) {}

    [[nodiscard]] Jet limit(double x, Side side) const { return limit(x, side, pins_at(break_at(x))); }

    [[nodiscard]] Jet jet(double x) const {
        const BreakPoint* const at = break_at(x);
        const auto pins = pins_at(at);
        Jet jet = run_program(program_, {.x = x, .convention = convention_}, pins);
        const double slope = slope_beside(x, pins);
        if (!std::isnan(slope)) jet.dy = slope;
        return jet;
    }

  private:
    [[nodiscard]] const BreakPoint* break_at(double x) const {
        const auto found = std::ranges::lower_bound(search_.points, x, {}, &BreakPoint::x);
        return found != search_.points.end() && found->x == x ? &*found : nullptr;
    }

    [[nodiscard]] static std::span<const Pinned> pins_at(const BreakPoint* point) {
        return point == nullptr ? std::span<const Pinned>() : std::span(point->pins);
    }

    [[nodiscard]] Jet limit(double x, Side side, std::span<const Pinned> pins) const {
        return run_program(program_, {.x = x, .direction = side == Side::right ? 1.0 : -1.0}, pins);
    }

    // What the conventions that look at one-sided slopes take; NaN for the others.
    [[nodiscard]] double slope_beside(double x, std::span<const Pinned> pins) const {
        switch (convention_) {
        case Convention::left: return limit(x, Side::left, pins).dy;
        case Convention::right: return limit(x, Side::right, pins).dy;
        case Convention::mean: return 0.5 * (limit(x, Side::left, pins).dy + limit(x, Side::right, pins).dy);
        default: return unknown;
        }
    }

    const Program& program_;
    const BreakSearch& search_;
    Convention convention_;
};

} // namespace

std::shared_ptr<const BreakSearch> SearchedProgram::breaks(Interval interval) const {
    const std::scoped_lock lock(guard_);
    const auto known = std::ranges::find(known_, interval, &decltype(known_)::value_type::first);
    if (known != known_.end()) return known->second;
    known_.emplace_front(interval, std::make_shared<const BreakSearch>(find_breaks(program_, interval)));
    if (known_.size() > most_known) known_.pop_back();
    std::size_t points = 0;
    for (const auto& [searched, search] : known_)
        points += search->points.size();
    found_ = nodes_per_break * points;
    return known_.front().second;
}

Function SearchedProgram::bind(Interval interval, Convention convention) const {
    const auto search = breaks(interval);
    Function function;
    for (const BreakPoint& point : search->points)
        function.breaks.push_back(point.x);
    function.breaks_known = search->known;
    function.cost = program_.nodes.size();
    function.outlook.x = interval;
    const BoundProgram bound(program_, *search, convention);
    // Both hold what `bound` refers to.
    function.jet = [bound, search, own = shared_from_this()](double x) { return bound.jet(x); };
    function.limit = [bound, search, own = shared_from_this()](double x, Side side) {
        return bound.limit(x, side);
    };
    return function;
}

} // namespace act
