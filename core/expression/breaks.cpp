// Finds the breaks of a program: the points where an operand of some node takes a value at which that node
// breaks. The nodes are visited in their order, each once. A node under a crossing that has to be searched
// for has a column: its jets on a common grid of x and, from both sides, at the breaks of the nodes that it
// depends on, but at no others. A column is deleted when its last user has been visited.

#include "expression/breaks.h"

#include "expression/break_columns.h"
#include "expression/gap_search.h"

#include <atomic>
#include <cmath>
#include <optional>
#include <utility>

namespace act {
namespace {

std::atomic<std::size_t> searches = 0;

class BreakFinder {
  public:
    BreakFinder(const Program& program, Interval interval, const SearchLimits& limits)
        : program_(program),
          interval_(interval),
          limits_(limits),
          effort_(limits.evaluations),
          lines_(straight_lines(program)),
          columns_(program, effort_) {
        crossings_.reserve(program.nodes.size());
        for (const ExpressionNode& node : program.nodes)
            crossings_.push_back(crossings_of(program, node));
    }

    BreakSearch find() {
        const bool has_grid = interval_.width() > 0.0 && std::isfinite(interval_.width());
        if (has_grid) columns_.lay_out(interval_, searched_operands());
        for (std::uint32_t node = 0; node < program_.nodes.size() && !effort_.is_over(); ++node)
            visit(node);
        if (effort_.is_over()) return {.points = {}, .known = false, .evaluations = effort_.spent()};
        return {.points = columns_.points(), .known = true, .evaluations = effort_.spent()};
    }

  private:
    [[nodiscard]] bool is_straight(const Crossing& crossing) const {
        return lines_[crossing.node].has_value() && other_line(crossing, lines_).has_value();
    }

    // For each node the operands whose crossings have to be searched for.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> searched_operands() const {
        std::vector<std::vector<std::uint32_t>> searched(program_.nodes.size());
        for (std::size_t node = 0; node < crossings_.size(); ++node)
            for (const Crossing& crossing : crossings_[node]) {
                if (is_straight(crossing)) continue;
                searched[node].push_back(crossing.node);
                if (crossing.other != absent) searched[node].push_back(crossing.other);
            }
        return searched;
    }

    void visit(std::uint32_t node) {
        std::vector<PointId> own;
        for (const Crossing& crossing : single_crossings(node)) {
            if (effort_.is_over()) return;
            Slice& slice = columns_.slice_of(crossing.node, crossing.other);
            for (const double x : places_of(crossing, slice))
                if (!effort_.is_over()) own.push_back(columns_.add(x, crossing, slice));
            const std::size_t found = columns_.count();
            if (found > limits_.breaks || found * program_.nodes.size() > limits_.work) effort_.give_up();
        }
        columns_.finish(node, std::move(own));
    }

    // Each of those that stand for one at every unit, as far as the node comes inside the interval.
    [[nodiscard]] std::vector<Crossing> single_crossings(std::uint32_t node) {
        std::vector<Crossing> single;
        for (const Crossing& crossing : crossings_[node]) {
            if (!crossing.each_unit) {
                single.push_back(crossing);
                continue;
            }
            const Interval range = range_above(crossing);
            if (!(range.width() <= static_cast<double>(limits_.breaks))) effort_.give_up();
            for (double k = std::floor(range.low); k <= range.high && !effort_.is_over(); ++k)
                single.push_back({crossing.node, absent, crossing.number + k});
        }
        return single;
    }

    // What the node of the crossing is less the crossing's number, and one more on both sides: between two
    // samples a curve goes further than they tell. Empty where the node has no value.
    [[nodiscard]] Interval range_above(const Crossing& crossing) {
        Interval range{infinity, -infinity};
        const auto take = [&range](double value) {
            if (!std::isnan(value)) range = hull(range, {value, value});
        };
        if (is_straight(crossing)) {
            const StraightLine u = *lines_[crossing.node];
            if (u.w == 0.0) return {0.0, -1.0};
            take(u.w * interval_.low + u.b - crossing.number);
            take(u.w * interval_.high + u.b - crossing.number);
        } else if (columns_.are_laid_out()) {
            for (const GapSample& sample : columns_.gaps(crossing)) {
                take(sample.left.y);
                take(sample.right.y);
            }
        }
        if (range.low > range.high) return {0.0, -1.0};
        return {range.low - 1.0, range.high + 1.0};
    }

    [[nodiscard]] std::vector<double> places_of(const Crossing& crossing, Slice& slice) {
        if (is_straight(crossing)) {
            const StraightLine u = *lines_[crossing.node];
            const StraightLine v = *other_line(crossing, lines_);
            // Equal lines and parallel ones do not cross; 0/0 and 1/0 are outside.
            const double x = (v.b - u.b) / (u.w - v.w);
            if (std::isfinite(x) && interval_.contains(x)) return {x};
            return {};
        }
        if (!columns_.are_laid_out()) return {};
        return GapSearch(crossing, slice, effort_, limits_.breaks).places(columns_.gaps(crossing));
    }

    const Program& program_;
    Interval interval_;
    SearchLimits limits_;
    Effort effort_;
    std::vector<std::optional<StraightLine>> lines_;
    std::vector<std::vector<Crossing>> crossings_; ///< of each node
    BreakColumns columns_;
};

} // namespace

BreakSearch find_breaks(const Program& program, Interval interval, const SearchLimits& limits) {
    searches.fetch_add(1, std::memory_order_relaxed);
    return BreakFinder(program, interval, limits).find();
}

std::size_t searches_made() {
    return searches.load(std::memory_order_relaxed);
}

} // namespace act
