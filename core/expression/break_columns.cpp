#include "expression/break_columns.h"

#include "expression/jet_rules.h"
#include "expression/run_program.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace act {
namespace {

constexpr std::size_t finest_grid = 512;        // cells of the interval
constexpr std::size_t most_samples = 2'000'000; // jets kept at a time: long programs get a coarser grid

// The node with its operands numbered from 0, so that the jets of the operands can stand in a row.
ExpressionNode standing_alone(ExpressionNode node) {
    std::uint32_t next = 0;
    for (std::uint32_t& operand : node.operands)
        if (operand != absent) operand = next++;
    return node;
}

} // namespace

void BreakColumns::lay_out(Interval interval, const std::vector<std::vector<std::uint32_t>>& searched) {
    const std::size_t count = program_.nodes.size();
    needed_.assign(count, false);
    last_use_.assign(count, 0);
    std::size_t used = 0;
    for (std::size_t i = count; i-- > 0;) {
        const auto user = static_cast<std::uint32_t>(i);
        const auto use = [&](std::uint32_t node) {
            if (node == absent) return;
            needed_[node] = true;
            last_use_[node] = std::max(last_use_[node], user);
        };
        for (const std::uint32_t node : searched[i])
            use(node);
        if (!needed_[i]) continue;
        ++used;
        for (const std::uint32_t node : program_.nodes[i].operands)
            use(node);
    }
    if (used == 0) return;
    const std::size_t cells = std::clamp<std::size_t>(most_samples / used, 16, finest_grid);
    for (std::size_t i = 0; i <= cells; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(cells);
        grid_.push_back(i == cells ? interval.high : interval.low + share * interval.width());
    }
}

Slice& BreakColumns::slice_of(std::uint32_t node, std::uint32_t other) {
    const auto [entry, is_new] = slices_.try_emplace({node, other});
    if (is_new) {
        entry->second = slicer_.cut(std::array{node, other});
        effort_.spend(entry->second.size());
    }
    return entry->second;
}

std::vector<GapSample> BreakColumns::gaps(const Crossing& crossing) {
    const bool to_number = crossing.other == absent;
    std::vector<PointId> points = breaks_under(crossing.node);
    if (!to_number) points = joined(std::move(points), breaks_under(crossing.other));
    const std::vector<BothSides> nodes = look(crossing.node, points);
    const std::vector<BothSides> others = to_number ? std::vector<BothSides>() : look(crossing.other, points);
    const Jet number{crossing.number, 0.0, 0.0};
    const std::vector<Jet>& grid = columns_[crossing.node].grid;

    std::vector<GapSample> samples;
    samples.reserve(grid_.size() + points.size());
    std::size_t k = 0;
    const auto add_breaks_to = [&](double x) {
        for (; k < points.size() && points_[points[k]].x <= x; ++k)
            samples.push_back({points_[points[k]].x, nodes[k].left - (to_number ? number : others[k].left),
                               nodes[k].right - (to_number ? number : others[k].right),
                               std::abs(nodes[k].left.y)});
    };
    for (std::size_t i = 0; i < grid_.size(); ++i) {
        add_breaks_to(grid_[i]);
        if (!samples.empty() && samples.back().x == grid_[i]) continue; // known from both sides
        const Jet gap = grid[i] - (to_number ? number : columns_[crossing.other].grid[i]);
        samples.push_back({grid_[i], gap, gap, std::abs(grid[i].y)});
    }
    add_breaks_to(infinity);
    return samples;
}

PointId BreakColumns::add(double x, const Crossing& crossing, Slice& slice) {
    const double near = 8.0 * std::abs(x) * 0x1p-52;
    auto place = by_x_.lower_bound(x - near);
    const bool is_new = place == by_x_.end() || place->first > x + near;
    if (is_new) {
        place = by_x_.emplace(x, static_cast<PointId>(points_.size())).first;
        points_.push_back({.x = x});
    }
    BreakPoint& point = points_[place->second];
    Pinned pin{.node = crossing.node, .value = crossing.number};
    bool misses = false;
    for (const double direction : {0.0, -1.0, 1.0}) {
        effort_.spend(slice.size());
        slice.run({.x = point.x, .direction = direction}, point.pins);
        if (direction == 0.0 && crossing.other != absent) pin.value = slice.jet_of(crossing.other).y;
        Jet pinned = slice.jet_of(pin.node);
        const Jet own = pinned;
        pin_value(pinned, pin.value, point.x);
        const bool moved = own.y < pinned.y || own.y > pinned.y || own.dy < pinned.dy || own.dy > pinned.dy;
        misses = misses || moved;
    }
    if (misses) {
        point.pins.insert(std::ranges::upper_bound(point.pins, pin.node, {}, &Pinned::node), pin);
        if (!is_new) look_again(place->second, pin.node);
    }
    return place->second;
}

void BreakColumns::finish(std::uint32_t node, std::vector<PointId> own) {
    if (!are_laid_out()) return slices_.clear();
    if (needed_[node]) make_column(node, std::move(own));
    forget_operands(node);
    slices_.clear();
}

std::vector<BreakPoint> BreakColumns::points() const {
    std::vector<BreakPoint> points;
    points.reserve(by_x_.size());
    for (const auto& [x, id] : by_x_)
        points.push_back(points_[id]);
    return points;
}

std::vector<PointId> BreakColumns::joined(std::vector<PointId> a, const std::vector<PointId>& b) const {
    if (b.empty()) return a;
    if (a.empty()) return b;
    std::vector<PointId> both;
    both.reserve(a.size() + b.size());
    std::ranges::set_union(
        a, b, std::back_inserter(both), {}, [this](PointId id) { return points_[id].x; },
        [this](PointId id) { return points_[id].x; });
    return both;
}

std::vector<PointId> BreakColumns::breaks_under(std::uint32_t node) const {
    std::vector<PointId> points;
    points.reserve(columns_[node].breaks.size());
    for (const BothSides& beside : columns_[node].breaks)
        points.push_back(beside.point);
    return points;
}

BreakColumns::BothSides BreakColumns::look(std::uint32_t node, PointId point) {
    Slice& slice = slice_of(node);
    const BreakPoint& at = points_[point];
    effort_.spend(2 * slice.size());
    BothSides beside{.point = point};
    slice.run({.x = at.x, .direction = -1.0}, at.pins);
    beside.left = slice.jet_of(node);
    slice.run({.x = at.x, .direction = 1.0}, at.pins);
    beside.right = slice.jet_of(node);
    return beside;
}

// The points hold all breaks of the node's column; at others it is smooth and has not been looked at.
std::vector<BreakColumns::BothSides> BreakColumns::look(std::uint32_t node,
                                                        const std::vector<PointId>& points) {
    const std::vector<BothSides>& known = columns_[node].breaks;
    std::vector<BothSides> all;
    all.reserve(points.size());
    std::size_t k = 0;
    for (const PointId point : points) {
        if (effort_.is_over()) break;
        const bool is_known = k < known.size() && known[k].point == point;
        all.push_back(is_known ? known[k++] : look(node, point));
    }
    all.resize(points.size());
    return all;
}

// A value was pinned at a point that had been looked at before.
void BreakColumns::look_again(PointId point, std::uint32_t first) {
    effort_.spend(broken_.size());
    for (const std::uint32_t node : broken_) {
        if (node < first) continue;
        for (BothSides& beside : columns_[node].breaks)
            if (beside.point == point) beside = look(node, point);
    }
}

void BreakColumns::make_column(std::uint32_t node, std::vector<PointId> own) {
    const ExpressionNode& whole = program_.nodes[node];
    const ExpressionNode alone = standing_alone(whole);
    std::ranges::sort(own, {}, [this](PointId id) { return points_[id].x; });
    own.erase(std::unique(own.begin(), own.end()), own.end());
    std::array<Jet, most_operands> jets;
    for (std::size_t i = 0; i < grid_.size(); ++i) {
        for (std::size_t k = 0; k < most_operands && whole.operands.at(k) != absent; ++k)
            jets.at(k) = columns_[whole.operands.at(k)].grid[i];
        columns_[node].grid.push_back(node_jet(alone, jets, {.x = grid_[i]}));
    }
    effort_.spend(grid_.size());
    for (const std::uint32_t operand : whole.operands)
        if (operand != absent) own = joined(std::move(own), breaks_under(operand));
    if (own.empty()) return;
    make_breaks(node, alone, own);
    broken_.push_back(node);
}

void BreakColumns::make_breaks(std::uint32_t node, const ExpressionNode& alone,
                               const std::vector<PointId>& points) {
    std::array<std::vector<BothSides>, most_operands> operands;
    for (std::size_t k = 0; k < most_operands; ++k)
        if (program_.nodes[node].operands.at(k) != absent)
            operands.at(k) = look(program_.nodes[node].operands.at(k), points);
    const auto side = [&](std::size_t i, double direction) {
        std::array<Jet, most_operands> jets;
        for (std::size_t k = 0; k < most_operands; ++k)
            if (!operands.at(k).empty())
                jets.at(k) = direction < 0.0 ? operands.at(k)[i].left : operands.at(k)[i].right;
        const BreakPoint& at = points_[points[i]];
        Jet jet = node_jet(alone, jets, {.x = at.x, .direction = direction});
        for (const Pinned& pin : at.pins)
            if (pin.node == node) pin_value(jet, pin.value, at.x);
        return jet;
    };
    effort_.spend(2 * points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        columns_[node].breaks.push_back({points[i], side(i, -1.0), side(i, 1.0)});
}

void BreakColumns::forget_operands(std::uint32_t node) {
    for (const std::uint32_t operand : program_.nodes[node].operands) {
        if (operand == absent || !needed_[operand] || last_use_[operand] != node) continue;
        if (!columns_[operand].breaks.empty()) std::erase(broken_, operand);
        columns_[operand] = {};
    }
}

} // namespace act
