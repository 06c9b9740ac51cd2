#include "expression/evaluate.h"

#include "expression/run_program.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace act {
namespace {

// A program without parameters, with its breaks.
class BoundProgram {
  public:
    BoundProgram(Program program, std::vector<BreakPoint> breaks, Convention convention)
        : program_(std::move(program)), breaks_(std::move(breaks)), convention_(convention) {}

    [[nodiscard]] Jet limit(double x, Side side) const { return limit(x, side, pins_at(break_at(x))); }

    [[nodiscard]] Jet jet(double x) const {
        const BreakPoint* const at = break_at(x);
        const auto pins = pins_at(at);
        Jet jet = run_program(program_, {.x = x, .convention = convention_}, pins);
        if (at == nullptr) return jet;
        const double slope = slope_beside(x, pins);
        if (!std::isnan(slope)) jet.dy = slope;
        return jet;
    }

  private:
    [[nodiscard]] const BreakPoint* break_at(double x) const {
        const auto found = std::ranges::lower_bound(breaks_, x, {}, &BreakPoint::x);
        return found != breaks_.end() && found->x == x ? &*found : nullptr;
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

    Program program_;
    std::vector<BreakPoint> breaks_;
    Convention convention_;
};

} // namespace

Result<Function> bind(const Expression& expression, const std::vector<double>& values, Interval interval,
                      Convention convention) {
    Result<Program> program = with_values(expression.program(), values);
    if (!program) return program.error();
    std::vector<BreakPoint> points = find_breaks(*program, interval).points;
    Function function;
    for (const BreakPoint& point : points)
        function.breaks.push_back(point.x);
    const auto bound =
        std::make_shared<const BoundProgram>(*std::move(program), std::move(points), convention);
    function.jet = [bound](double x) { return bound->jet(x); };
    function.limit = [bound](double x, Side side) { return bound->limit(x, side); };
    return function;
}

} // namespace act
