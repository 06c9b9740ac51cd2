#include "expression/searched_program.h"

#include "curve/break_shape.h"
#include "expression/germ.h"
#include "expression/jet_rules.h"
#include "expression/run_program.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>
#include <vector>

namespace act {
namespace {

// A session asks for the windows of several figures and for the places of a few breaks.
constexpr std::size_t most_known = 16;

// A break with its pins and limits takes as much memory as so many nodes.
constexpr std::size_t nodes_per_break = 5;

// The limits at each break on each side. A figure asks for them dozens of times, and what tells them where jets do not
// (limit_by_powers) takes as long as a thousand nodes: each is worked out when it is asked for first. From any thread.
class BreakLimits {
  public:
    explicit BreakLimits(std::size_t breaks) : limits_(2 * breaks) {}

    template <class Work> [[nodiscard]] const Jet& of(std::size_t k, Side side, Work&& work) const {
        const Limit& limit = limits_[2 * k + (side == Side::right ? 1 : 0)];
        std::call_once(limit.known, [&] { limit.jet = work(); });
        return limit.jet;
    }

  private:
    struct Limit {
        mutable std::once_flag known;
        mutable Jet jet = {};
    };
    std::vector<Limit> limits_;
};

// A program with its breaks under a convention.
class BoundProgram {
  public:
    BoundProgram(const Program& program, const BreakSearch& search, const BreakLimits& limits,
                 Convention convention)
        : program_(program), search_(search), limits_(limits), convention_(convention) {}

    [[nodiscard]] Jet limit(double x, Side side) const {
        const BreakPoint* const at = break_at(x);
        if (at == nullptr)
            return run_program(program_, {.x = x, .direction = side == Side::right ? 1.0 : -1.0}, {});
        const auto k = static_cast<std::size_t>(at - search_.points.data());
        return limits_.of(k, side, [&] { return limit_at(*at, side); });
    }

    [[nodiscard]] Jet jet(double x) const {
        const BreakPoint* const at = break_at(x);
        const auto pins = pins_at(at);
        Jet jet = run_program(program_, {.x = x, .convention = convention_}, pins);
        const double slope = slope_beside(x);
        if (!std::isnan(slope)) jet.dy = slope;
        if (at != nullptr && convention_ == Convention::own) take_derivatives_that_go_on(x, jet);
        return jet;
    }

    [[nodiscard]] bool knows_slope(double x) const {
        const BreakPoint* const at = break_at(x);
        if (at == nullptr || !is_framework(convention_)) return true;
        std::vector<Jet> jets(program_.nodes.size());
        run_nodes(program_, {.x = x, .convention = convention_}, pins_at(at), jets);
        return std::ranges::all_of(program_.nodes, [&](const ExpressionNode& node) {
            return node.operation != Operation::activation || knows_slope(node, jets);
        });
    }

  private:
    [[nodiscard]] bool knows_slope(const ExpressionNode& node, std::span<const Jet> jets) const {
        const ActivationValues values = activation_values(node, jets);
        const Activation& activation = catalogue()[node.subject];
        if (!are_legal(activation, values)) return true; // it has none
        const double u = jets[node.operands[0]].y;
        return std::ranges::none_of(activation.breaks(values), [&](const Break& each) {
            return each.x == u && each.kind != BreakKind::bend && !is_choice_at(each, convention_);
        });
    }

    [[nodiscard]] const BreakPoint* break_at(double x) const {
        const auto found = std::ranges::lower_bound(search_.points, x, {}, &BreakPoint::x);
        return found != search_.points.end() && found->x == x ? &*found : nullptr;
    }

    [[nodiscard]] static std::span<const Pinned> pins_at(const BreakPoint* point) {
        return point == nullptr ? std::span<const Pinned>() : std::span(point->pins);
    }

    [[nodiscard]] Jet limit_at(const BreakPoint& point, Side side) const {
        const double direction = side == Side::right ? 1.0 : -1.0;
        std::vector<Jet> jets(program_.nodes.size());
        run_nodes(program_, {.x = point.x, .direction = direction}, point.pins, jets);
        Jet jet = std::isnan(jets.back().y) ? Jet{unknown, unknown, unknown} : jets.back();
        if (!is_delicate(program_, jets)) return jet;
        const Jet told = limit_by_powers(program_, point.x, direction, point.pins);
        const auto take = [](double& own, double better) {
            const double room = 1e-9 * std::max(1.0, std::abs(better));
            const bool agree = own == better || (std::isfinite(better) && std::abs(own - better) <= room);
            if (!std::isnan(better) && !agree) own = better;
        };
        take(jet.y, told.y);
        take(jet.dy, told.dy);
        take(jet.ddy, told.ddy);
        return jet;
    }

    // Where a part breaks and the whole does not, as ∛(x³) at 0: the parts' own jets say 0·∞ there.
    void take_derivatives_that_go_on(double x, Jet& jet) const {
        const Jet left = limit(x, Side::left);
        const Jet right = limit(x, Side::right);
        if (!same_limit(left.y, right.y) || !same_limit(left.y, jet.y)) return;
        if (!same_limit(left.dy, right.dy)) return;
        jet.dy = std::isnan(left.dy) || same_limit(left.dy, jet.dy) ? jet.dy : left.dy;
        if (same_limit(left.ddy, right.ddy) && !same_limit(left.ddy, jet.ddy)) jet.ddy = left.ddy;
    }

    // What the conventions that look at one-sided slopes take; NaN for the others.
    [[nodiscard]] double slope_beside(double x) const {
        switch (convention_) {
        case Convention::left: return limit(x, Side::left).dy;
        case Convention::right: return limit(x, Side::right).dy;
        case Convention::mean: return 0.5 * (limit(x, Side::left).dy + limit(x, Side::right).dy);
        default: return unknown;
        }
    }

    const Program& program_;
    const BreakSearch& search_;
    const BreakLimits& limits_;
    Convention convention_;
};

} // namespace

struct SearchedProgram::KnownBreaks {
    explicit KnownBreaks(BreakSearch found) : search(std::move(found)), limits(search.points.size()) {}

    BreakSearch search;
    BreakLimits limits;
};

std::shared_ptr<const SearchedProgram::KnownBreaks> SearchedProgram::known(Interval interval) const {
    const std::scoped_lock lock(guard_);
    const auto known = std::ranges::find(known_, interval, &decltype(known_)::value_type::first);
    if (known != known_.end()) return known->second;
    known_.emplace_front(interval, std::make_shared<const KnownBreaks>(find_breaks(program_, interval)));
    if (known_.size() > most_known) known_.pop_back();
    std::size_t points = 0;
    for (const auto& [searched, each] : known_)
        points += each->search.points.size();
    found_ = nodes_per_break * points;
    return known_.front().second;
}

std::shared_ptr<const BreakSearch> SearchedProgram::breaks(Interval interval) const {
    const auto all = known(interval);
    return {all, &all->search};
}

bool SearchedProgram::knows_slope(double x, Interval interval, Convention convention) const {
    const auto all = known(interval);
    return BoundProgram(program_, all->search, all->limits, convention).knows_slope(x);
}

Function SearchedProgram::bind(Interval interval, Convention convention) const {
    const auto all = known(interval);
    Function function;
    for (const BreakPoint& point : all->search.points)
        function.breaks.push_back(point.x);
    function.breaks_known = all->search.known;
    function.cost = program_.nodes.size();
    function.outlook.x = interval;
    const BoundProgram bound(program_, all->search, all->limits, convention);
    // Both hold what `bound` refers to.
    function.jet = [bound, all, own = shared_from_this()](double x) { return bound.jet(x); };
    function.limit = [bound, all, own = shared_from_this()](double x, Side side) {
        return bound.limit(x, side);
    };
    return function;
}

} // namespace act
