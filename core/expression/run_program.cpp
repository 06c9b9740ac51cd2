#include "expression/run_program.h"

#include "activation/affine.h"
#include "expression/elementary.h"
#include "expression/jet_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr Jet undefined{unknown, unknown, unknown};

// A number with the sign of u − v just beside the point; NaN where u or v has no value.
double order_of(const Jet& u, const Jet& v, double direction) {
    if (u.y != v.y) return u.y - v.y; // NaN stays NaN; infinities of one sign are equal
    return movement(u - v, direction);
}

// The part of the slope that the first of two equal arguments of max or min takes.
double first_share(Convention convention) {
    switch (convention) {
    case Convention::pytorch:
    case Convention::hugging_face:
    case Convention::jax: return 0.5;
    case Convention::mlx: return 0.0;
    default: return 1.0;
    }
}

// The greater of two, or with sign −1 the smaller. PyTorch clamps to a bound, and there takes the whole slope.
Jet extremum(const Jet& u, const Jet& v, double sign, bool is_bound, const Setting& setting) {
    const double order = sign * order_of(u, v, setting.direction);
    if (std::isnan(order)) return undefined;
    if (order != 0.0) return order > 0.0 ? u : v;
    const bool clamps = is_bound && computes_by_pytorch(setting.convention);
    if (clamps && setting.direction == 0.0) return {u.y, u.dy + v.dy, u.ddy + v.ddy}; // one of them is 0
    const double share = setting.direction == 0.0 ? first_share(setting.convention) : 1.0;
    if (share == 1.0) return u;
    if (share == 0.0) return v;
    return {u.y, share * u.dy + (1.0 - share) * v.dy, share * u.ddy + (1.0 - share) * v.ddy};
}

// f(u) in a limit. Where u only touches a point at which f begins like a root, f₀ + c·√δ as asin does at ±1, the
// slopes are ±c·√(|u″|/2), because δ = |u″|h²/2.
Jet elementary_limit(const Elementary& f, const Jet& u, double direction) {
    Jet jet = elementary_jet(f, u, direction);
    if (direction == 0.0 || u.dy != 0.0 || u.ddy == 0.0 || !std::isfinite(jet.y)) return jet;
    const double toward = movement(u, direction);
    if (!std::isinf(f.jet(u.y, toward).dy)) return jet;
    // f′ is c/(2√δ) but for terms below the last digit; a root of another order gives two numbers.
    const auto factor = [&](double delta) {
        return 2.0 * std::sqrt(delta) * f.jet(u.y + toward * delta, toward).dy;
    };
    const double c = factor(0x1p-50);
    if (std::abs(factor(0x1p-48) - c) > 1e-9 * std::abs(c)) return jet;
    return {jet.y, direction * toward * c * std::sqrt(0.5 * std::abs(u.ddy)), unknown};
}

// What the activation's own parameters add to the slope.
double slope_by_parameters(const ExpressionNode& node, std::span<const Jet> jets,
                           const ActivationValues& values) {
    const Activation& f = catalogue()[node.subject];
    double slope = 0.0;
    for (std::size_t k = 0; k < values.count; ++k)
        if (const double moves = jets[node.operands.at(k + 1)].dy; moves != 0.0)
            slope += product(f.sensitivity(jets[node.operands[0]].y, values, k), moves);
    return slope;
}

Jet activation_jet(const Activation& f, const Jet& u, Values values, const Setting& setting) {
    const double toward = movement(u, setting.direction);
    if (toward != 0.0) return chain(f.limit(u.y, values, toward > 0.0 ? Side::right : Side::left), u);
    const bool plain = setting.convention == Convention::own || setting.direction != 0.0;
    return chain(plain ? f.jet(u.y, values) : jet_by(f, u.y, values, setting.convention), u);
}

} // namespace

std::size_t operand_taken(Operation operation, double order) {
    switch (operation) {
    case Operation::maximum: return order >= 0.0 ? 0 : 1;
    case Operation::minimum: return order <= 0.0 ? 0 : 1;
    case Operation::less: return order < 0.0 ? 2 : 3;
    case Operation::less_equal: return order <= 0.0 ? 2 : 3;
    case Operation::greater: return order > 0.0 ? 2 : 3;
    default: return order >= 0.0 ? 2 : 3;
    }
}

bool are_legal(const Activation& activation, Values values) {
    for (std::size_t k = 0; k < values.size(); ++k)
        if (!activation.parameters[k].allows(values[k])
            || (activation.rising && k > 0 && values[k] < values[k - 1]))
            return false;
    return true;
}

ActivationValues activation_values(const ExpressionNode& node, std::span<const Jet> jets) {
    ActivationValues values;
    for (std::size_t k = 1; k < most_operands && node.operands.at(k) != absent; ++k)
        values.numbers.at(values.count++) = jets[node.operands.at(k)].y;
    return values;
}

Jet node_jet(const ExpressionNode& node, std::span<const Jet> jets, const Setting& setting) {
    const auto operand = [&](std::size_t k) -> const Jet& { return jets[node.operands[k]]; };
    switch (node.operation) {
    case Operation::number: return {node.number, 0.0, 0.0};
    case Operation::variable: return {setting.x, setting.by == absent ? 1.0 : 0.0, 0.0};
    case Operation::parameter:
        return {node.subject < setting.values.size() ? setting.values[node.subject] : 1.0,
                setting.by == node.subject ? 1.0 : 0.0, 0.0};
    case Operation::negate: return -operand(0);
    case Operation::add: return operand(0) + operand(1);
    case Operation::subtract: return operand(0) - operand(1);
    case Operation::multiply: return operand(0) * operand(1);
    case Operation::divide: return quotient(operand(0), operand(1), setting.direction);
    case Operation::power: return power(operand(0), operand(1), setting.direction);
    case Operation::maximum: return extremum(operand(0), operand(1), 1.0, node.subject == 1, setting);
    case Operation::minimum: return extremum(operand(0), operand(1), -1.0, node.subject == 1, setting);
    case Operation::elementary:
        return elementary_limit(elementary_functions()[node.subject], operand(0), setting.direction);
    case Operation::activation: {
        const ActivationValues values = activation_values(node, jets);
        if (!are_legal(catalogue()[node.subject], values)) return undefined;
        Jet jet = activation_jet(catalogue()[node.subject], operand(0), values, setting);
        if (setting.by != absent) jet.dy += slope_by_parameters(node, jets, values);
        return jet;
    }
    default: break;
    }
    const double order = order_of(operand(0), operand(1), setting.direction);
    if (std::isnan(order)) return undefined;
    return operand(operand_taken(node.operation, order));
}

void pin_value(Jet& jet, double value, double x) {
    // What the value is off by: as much as x, of which breaks within 8 last digits are one; and a few roundings.
    const double moved = std::isfinite(jet.dy) ? 16.0 * 0x1p-52 * std::abs(x * jet.dy) : 0.0;
    if (!(std::abs(jet.y - value) <= moved + 1e-14 * std::max(1.0, std::abs(value)))) return;
    jet.y = value;
    // Where it only touches the value, as sin touches 1, its slope is what rounding x has left of 0.
    if (std::abs(jet.dy) <= 16.0 * 0x1p-52 * std::abs(x * jet.ddy)) jet.dy = 0.0;
}

void run_nodes(const Program& program, const Setting& setting, std::span<const Pinned> pins,
               std::span<Jet> jets, std::size_t first) {
    auto pin = std::ranges::lower_bound(pins, first, {}, &Pinned::node);
    for (std::size_t i = first; i < jets.size(); ++i) {
        jets[i] = node_jet(program.nodes[i], jets, setting);
        for (; pin != pins.end() && pin->node == i; ++pin)
            pin_value(jets[i], pin->value, setting.x);
    }
}

Jet run_program(const Program& program, const Setting& setting, std::span<const Pinned> pins) {
    const auto run = [&](std::span<Jet> jets) {
        run_nodes(program, setting, pins, jets);
        return std::isnan(jets.back().y) ? Jet{unknown, unknown, unknown} : jets.back();
    };
    // Expressions that people type fit, and then nothing is allocated at a point.
    std::array<Jet, 48> few;
    const std::size_t count = program.nodes.size();
    if (count <= few.size()) return run(std::span(few).first(count));
    std::vector<Jet> many(count);
    return run(many);
}

} // namespace act
