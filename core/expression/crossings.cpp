#include "expression/crossings.h"

#include "expression/elementary.h"
#include "expression/run_program.h"

#include <cmath>

namespace act {
namespace {

bool is_whole_power(const Program& program, const ExpressionNode& node) {
    const ExpressionNode& exponent = program.nodes[node.operands[1]];
    return exponent.operation == Operation::number && exponent.number >= 0.0
           && exponent.number == std::trunc(exponent.number);
}

std::optional<StraightLine> line_of(const ExpressionNode& node,
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

// uⁿ is 0 where u is; of itself it is 0 up to rounding all around, and its zero is not found as closely.
Crossing at_base(const Program& program, Crossing crossing) {
    const auto is_number = [&](std::uint32_t node) {
        return program.nodes[node].operation == Operation::number;
    };
    if (crossing.other != absent && is_number(crossing.other) && program.nodes[crossing.other].number == 0.0)
        crossing = {crossing.node};
    while (crossing.other == absent && crossing.number == 0.0 && !crossing.each_unit) {
        const ExpressionNode& node = program.nodes[crossing.node];
        const bool is_power = node.operation == Operation::power && is_number(node.operands[1])
                              && program.nodes[node.operands[1]].number > 0.0;
        if (!is_power && node.operation != Operation::negate) break;
        crossing.node = node.operands[0];
    }
    return crossing;
}

// By the operands themselves.
std::vector<Crossing> own_crossings(const Program& program, const ExpressionNode& node) {
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
            crossings.push_back({first, absent, at, elementary_functions()[node.subject].each_unit});
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

} // namespace

std::vector<Crossing> crossings_of(const Program& program, const ExpressionNode& node) {
    std::vector<Crossing> crossings = own_crossings(program, node);
    for (Crossing& crossing : crossings)
        crossing = at_base(program, crossing);
    return crossings;
}

std::vector<std::optional<StraightLine>> straight_lines(const Program& program) {
    std::vector<std::optional<StraightLine>> lines;
    lines.reserve(program.nodes.size());
    for (const ExpressionNode& node : program.nodes)
        lines.push_back(line_of(node, lines));
    return lines;
}

std::optional<StraightLine> other_line(const Crossing& crossing,
                                       std::span<const std::optional<StraightLine>> lines) {
    if (crossing.other == absent) return StraightLine{0.0, crossing.number};
    return lines[crossing.other];
}

} // namespace act
