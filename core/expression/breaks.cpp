// Breaks of a program: where an operand of some node takes a value at which that node breaks.

#include "expression/elementary.h"
#include "expression/evaluate.h"
#include "expression/jet_rules.h"
#include "expression/run_program.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace act {
namespace {

constexpr std::size_t finest_grid = 512;        // cells of the interval
constexpr std::size_t most_samples = 2'000'000; // jets kept at a time: long programs get a coarser grid

// A node that breaks where one of its operands equals another, or a number.
struct Crossing {
    std::uint32_t node = 0;
    std::uint32_t other = absent;
    double number = 0.0;

    [[nodiscard]] std::uint32_t last() const { return other == absent ? node : std::max(node, other); }
    [[nodiscard]] double target(std::span<const Jet> jets) const {
        return other == absent ? number : jets[other].y;
    }
    [[nodiscard]] Jet gap(std::span<const Jet> jets) const {
        return jets[node] - (other == absent ? Jet{number, 0.0, 0.0} : jets[other]);
    }
};

bool is_whole_power(const Program& program, const FormulaNode& node) {
    const FormulaNode& exponent = program.nodes[node.operands[1]];
    return exponent.operation == Operation::number && exponent.number >= 0.0
           && exponent.number == std::trunc(exponent.number);
}

std::vector<Crossing> crossings_of(const Program& program, const FormulaNode& node) {
    const std::uint32_t first = node.operands[0];
    const std::uint32_t second = node.operands[1];
    std::vector<Crossing> crossings;
    switch (node.operation) {
    case Operation::divide: return {{second}};
    case Operation::power:
        if (!is_whole_power(program, node)) crossings.push_back({first});
        return crossings;
    case Operation::elementary:
        for (const double at : elementary_functions()[node.subject].breaks)
            crossings.push_back({first, absent, at});
        return crossings;
    case Operation::activation: {
        ActivationValues values;
        for (std::size_t k = 1; k < most_operands && node.operands.at(k) != absent; ++k)
            values.numbers.at(values.count++) = program.nodes[node.operands.at(k)].number;
        for (const Break& at : catalogue()[node.subject].breaks(values))
            crossings.push_back({first, absent, at.x});
        return crossings;
    }
    default: break;
    }
    const bool compares = is_comparison(node.operation) || node.operation == Operation::maximum
                          || node.operation == Operation::minimum;
    if (compares) crossings.push_back({first, second});
    return crossings;
}

// w·x + b, as far as a node is that.
struct StraightLine {
    double w = 0.0;
    double b = 0.0;
};

std::optional<StraightLine> line_of(const FormulaNode& node,
                                    std::span<const std::optional<StraightLine>> lines) {
    if (node.operation == Operation::number) return StraightLine{0.0, node.number};
    if (node.operation == Operation::variable) return StraightLine{1.0, 0.0};
    if (node.operation < Operation::negate || node.operation > Operation::divide) return std::nullopt;
    const auto u = lines[node.operands[0]];
    if (!u) return std::nullopt;
    if (node.operation == Operation::negate) return StraightLine{-u->w, -u->b};
    const auto v = lines[node.operands[1]];
    if (!v) return std::nullopt;
    if (node.operation == Operation::add) return StraightLine{u->w + v->w, u->b + v->b};
    if (node.operation == Operation::subtract) return StraightLine{u->w - v->w, u->b - v->b};
    if (node.operation == Operation::divide && v->w == 0.0) return StraightLine{u->w / v->b, u->b / v->b};
    if (node.operation == Operation::multiply && v->w == 0.0) return StraightLine{u->w * v->b, u->b * v->b};
    if (node.operation == Operation::multiply && u->w == 0.0) return StraightLine{u->b * v->w, u->b * v->b};
    return std::nullopt;
}

class BreakFinder {
  public:
    BreakFinder(const Program& program, Interval interval) : program_(program), interval_(interval) {
        for (const FormulaNode& node : program.nodes)
            lines_.push_back(line_of(node, lines_));
    }

    std::vector<BreakPoint> find() {
        for (const FormulaNode& node : program_.nodes)
            for (const Crossing& crossing : crossings_of(program_, node))
                pull_back(crossing);
        return std::move(found_);
    }

  private:
    // The nodes' jets at a point; at a break, on either side of it.
    struct Sample {
        double x = 0.0;
        std::vector<Pinned> pins = {};
        bool is_break = false;
        std::size_t done = 0; ///< nodes computed so far
        std::vector<Jet> left = {};
        std::vector<Jet> right = {}; ///< only at breaks
    };

    void pull_back(const Crossing& crossing) {
        const auto& u = lines_[crossing.node];
        const auto v = crossing.other == absent ? StraightLine{0.0, crossing.number} : lines_[crossing.other];
        if (!u || !v) return search(crossing);
        // Equal lines and parallel ones do not cross; 0/0 and 1/0 are outside.
        const double x = (v->b - u->b) / (u->w - v->w);
        if (std::isfinite(x) && interval_.contains(x)) add(x, crossing);
    }

    // ---- where what is compared is no straight line

    void search(const Crossing& crossing) {
        if (!(interval_.width() > 0.0) || !std::isfinite(interval_.width())) return;
        if (samples_.empty()) lay_grid();
        for (Sample& sample : samples_)
            compute(sample, crossing.last());
        std::vector<double> places;
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            if (touches(crossing, i)) places.push_back(samples_[i].x);
            if (i + 1 < samples_.size())
                search_cell(crossing, samples_[i].x, gap(crossing, i, Side::right), samples_[i + 1].x,
                            gap(crossing, i + 1, Side::left), places);
        }
        for (const double x : places)
            add(x, crossing);
    }

    void lay_grid() {
        const std::size_t cells =
            std::clamp<std::size_t>(most_samples / program_.nodes.size(), 16, finest_grid);
        for (std::size_t i = 0; i <= cells; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(cells);
            samples_.push_back(
                {.x = i == cells ? interval_.high : interval_.low + share * interval_.width()});
        }
        for (const BreakPoint& point : found_)
            insert_sample(point);
    }

    void insert_sample(const BreakPoint& point) {
        auto place = std::ranges::lower_bound(samples_, point.x, {}, &Sample::x);
        if (place == samples_.end() || place->x != point.x) place = samples_.insert(place, {.x = point.x});
        *place = {.x = point.x, .pins = point.pins, .is_break = true};
    }

    void compute(Sample& sample, std::size_t last) {
        if (sample.done > last) return;
        sample.left.resize(last + 1);
        run_nodes(program_, {.x = sample.x, .direction = sample.is_break ? -1.0 : 0.0}, sample.pins,
                  sample.left, sample.done);
        if (sample.is_break) {
            sample.right.resize(last + 1);
            run_nodes(program_, {.x = sample.x, .direction = 1.0}, sample.pins, sample.right, sample.done);
        }
        sample.done = last + 1;
    }

    [[nodiscard]] Jet gap(const Crossing& crossing, std::size_t i, Side side) const {
        const Sample& sample = samples_[i];
        return crossing.gap(sample.is_break && side == Side::right ? sample.right : sample.left);
    }

    [[nodiscard]] Jet gap_at(const Crossing& crossing, double x) {
        scratch_.resize(crossing.last() + 1);
        run_nodes(program_, {.x = x}, {}, scratch_);
        return crossing.gap(scratch_);
    }

    // 0 at a point of the grid, and not on both sides of it too.
    [[nodiscard]] bool touches(const Crossing& crossing, std::size_t i) const {
        const auto is_zero = [&](std::size_t k, Side side) { return gap(crossing, k, side).y == 0.0; };
        if (!is_zero(i, Side::left) && !is_zero(i, Side::right)) return false;
        const bool flat_before = i == 0 || is_zero(i - 1, Side::right);
        const bool flat_after = i + 1 == samples_.size() || is_zero(i + 1, Side::left);
        return !(flat_before && flat_after);
    }

    // In a cell without breaks: a change of sign; or a turn towards 0, which may touch it or cross it twice.
    void search_cell(const Crossing& crossing, double low, const Jet& at_low, double high, const Jet& at_high,
                     std::vector<double>& places) {
        if (at_low.y * at_high.y < 0.0) places.push_back(crossing_between(crossing, low, high, at_low.y, 0));
        if (!(at_low.y * at_high.y > 0.0)) return;
        if (!(at_low.y * at_low.dy < 0.0 && at_high.y * at_high.dy > 0.0)) return;
        const double turn = crossing_between(crossing, low, high, at_low.dy, 1);
        const Jet at_turn = gap_at(crossing, turn);
        if (at_turn.y * at_low.y < 0.0) {
            places.push_back(crossing_between(crossing, low, turn, at_low.y, 0));
            places.push_back(crossing_between(crossing, turn, high, at_turn.y, 0));
        } else if (std::abs(at_turn.y) <= 1e-14 * std::max(1.0, std::abs(scratch_[crossing.node].y))) {
            places.push_back(turn);
        }
    }

    // By bisection down to neighbouring doubles, for the gap or (order 1) its slope, which is at_low at low.
    double crossing_between(const Crossing& crossing, double low, double high, double at_low, int order) {
        for (;;) {
            const double middle = low + 0.5 * (high - low);
            if (!(low < middle && middle < high)) break;
            const double value = gap_at(crossing, middle)[order];
            if (value == 0.0) return simplest(crossing, middle, order);
            (value * at_low > 0.0 ? low : high) = middle;
        }
        const bool low_is_nearer =
            std::abs(gap_at(crossing, low)[order]) <= std::abs(gap_at(crossing, high)[order]);
        return simplest(crossing, low_is_nearer ? low : high, order);
    }

    // 0.3 for 0.30000000000000004, where it is no worse.
    double simplest(const Crossing& crossing, double x, int order) {
        const double error = std::abs(gap_at(crossing, x)[order]);
        double steps = 1.0;
        for (int digits = 0; digits <= 6; ++digits, steps *= 10.0) {
            const double rounded = std::round(x * steps) / steps;
            if (std::abs(rounded - x) <= 1e-9 * std::max(1.0, std::abs(x))
                && std::abs(gap_at(crossing, rounded)[order]) <= error)
                return rounded;
        }
        return x;
    }

    // ---- what was found

    // Breaks that rounding has set apart are one.
    void add(double x, const Crossing& crossing) {
        const double near = 8.0 * std::abs(x) * 0x1p-52;
        auto place = std::ranges::lower_bound(found_, x - near, {}, &BreakPoint::x);
        if (place == found_.end() || place->x > x + near) place = found_.insert(place, {.x = x});
        scratch_.resize(crossing.last() + 1);
        run_nodes(program_, {.x = place->x}, place->pins, scratch_);
        const Pinned pin{crossing.node, crossing.target(scratch_)};
        if (scratch_[pin.node].y != pin.value) {
            const auto after = std::ranges::upper_bound(place->pins, pin.node, {}, &Pinned::node);
            place->pins.insert(after, pin);
        }
        if (!samples_.empty()) insert_sample(*place);
    }

    const Program& program_;
    Interval interval_;
    std::vector<std::optional<StraightLine>> lines_;
    std::vector<BreakPoint> found_;
    std::vector<Sample> samples_; ///< in increasing x; empty until one is needed
    std::vector<Jet> scratch_;
};

} // namespace

std::vector<BreakPoint> breaks(const Program& program, Interval interval) {
    return BreakFinder(program, interval).find();
}

} // namespace act
