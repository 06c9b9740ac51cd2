#include "expression/evaluate.h"

#include "expression/elementary.h"
#include "expression/jet_rules.h"
#include "expression/run_program.h"
#include "expression/searched_program.h"
#include "math/rounded.h"

#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace act {

Jet evaluate(const Expression& expression, double x, std::span<const double> values, Convention convention) {
    return run_program(expression.program(), {.x = x, .values = values, .convention = convention});
}

Jet limit(const Expression& expression, double x, std::span<const double> values, Side side) {
    return run_program(expression.program(),
                       {.x = x, .values = values, .direction = side == Side::right ? 1.0 : -1.0});
}

double sensitivity(const Expression& expression, double x, std::span<const double> values, std::size_t k,
                   Convention convention) {
    return run_program(
               expression.program(),
               {.x = x, .values = values, .convention = convention, .by = static_cast<std::uint32_t>(k)})
        .dy;
}

std::vector<double> breaks(const Expression& expression, Interval interval, std::span<const double> values) {
    std::vector<double> places;
    const Result<Program> program = with_values(expression.program(), values);
    if (!program) return places; // NaN everywhere
    for (const BreakPoint& point : find_breaks(*program, interval).points)
        places.push_back(point.x);
    return places;
}

Result<Function> bind(const Expression& expression, const std::vector<double>& values, Interval interval,
                      Convention convention) {
    Result<Program> program = with_values(expression.program(), values);
    if (!program) return program.error();
    return std::make_shared<const SearchedProgram>(*std::move(program))->bind(interval, convention);
}

namespace {

template <class Format> class RoundedRun {
  public:
    RoundedRun(const Program& program, const Setting& setting, Precision precision)
        : program_(program), setting_(setting), precision_(precision) {}

    [[nodiscard]] Jet jet() {
        jets_.reserve(program_.nodes.size());
        for (const ExpressionNode& node : program_.nodes)
            jets_.push_back(jet_of(node));
        const RoundedJet& last = jets_.back();
        if (isnan(last.y)) return {unknown, unknown, unknown};
        return {last.y.number(), last.dy.number(), last.ddy.number()};
    }

  private:
    using Number = Rounded<Format>;
    struct RoundedJet {
        Number y, dy, ddy;
    };
    static RoundedJet rounded(const Jet& jet) { return {jet.y, jet.dy, jet.ddy}; }

    [[nodiscard]] RoundedJet jet_of(const ExpressionNode& node) const {
        const auto operand = [&](std::size_t k) -> const RoundedJet& { return jets_[node.operands.at(k)]; };
        switch (node.operation) {
        case Operation::number:
        case Operation::variable:
        case Operation::parameter: return rounded(node_jet(node, {}, setting_));
        case Operation::negate: return -operand(0);
        case Operation::add: return operand(0) + operand(1);
        case Operation::subtract: return operand(0) - operand(1);
        case Operation::multiply: return operand(0) * operand(1);
        case Operation::divide: return quotient_by(operand(1).y, operand(0), operand(1));
        case Operation::power:
            return operand(1).dy == 0.0 && operand(1).ddy == 0.0
                       ? constant_power(operand(0).y, operand(0), operand(1).y)
                       : varying_power(operand(0).y, operand(0), operand(1));
        case Operation::elementary: return elementary(elementary_functions()[node.subject], operand(0));
        case Operation::activation: return activation(node);
        default: return chosen(node);
        }
    }

    [[nodiscard]] RoundedJet elementary(const Elementary& f, const RoundedJet& u) const {
        const RoundedJet jet = rounded(elementary_jet(f, {.y = u.y.number(), .dy = 1.0}, 0.0));
        return is_flat(f) ? jet : chain(jet, u);
    }

    [[nodiscard]] RoundedJet chosen(const ExpressionNode& node) const {
        const double u = jets_[node.operands[0]].y.number();
        const double v = jets_[node.operands[1]].y.number();
        if (std::isnan(u) || std::isnan(v)) return rounded({unknown, unknown, unknown});
        const double order = u < v ? -1.0 : (u > v ? 1.0 : 0.0);
        return jets_[node.operands.at(operand_taken(node.operation, order))];
    }

    [[nodiscard]] RoundedJet activation(const ExpressionNode& node) const {
        const Activation& f = catalogue()[node.subject];
        ActivationValues values;
        for (std::size_t k = 1; k < most_operands && node.operands.at(k) != absent; ++k)
            values.numbers.at(values.count++) = jets_[node.operands.at(k)].y.number();
        if (!are_legal(f, values)) return rounded({unknown, unknown, unknown});
        const RoundedJet& u = jets_[node.operands[0]];
        RoundedJet jet = chain(rounded(f.rounded_jet(u.y.number(), values, precision_)), u);
        for (std::size_t k = 0; k < values.count; ++k)
            if (const Number moves = jets_[node.operands.at(k + 1)].dy; moves != 0.0)
                jet.dy = jet.dy
                         + product(Number(f.rounded_sensitivity(u.y.number(), values, k, precision_)), moves);
        return jet;
    }

    const Program& program_;
    Setting setting_;
    Precision precision_;
    std::vector<RoundedJet> jets_ = {};
};

Jet run_rounded_program(const Expression& expression, const Setting& setting, Precision precision) {
    const Program& program = expression.program();
    switch (precision) {
    case Precision::float32: return RoundedRun<Float32>(program, setting, precision).jet();
    case Precision::float16: return RoundedRun<Float16>(program, setting, precision).jet();
    case Precision::bfloat16: return RoundedRun<Bfloat16>(program, setting, precision).jet();
    case Precision::float64: break;
    }
    return run_program(program, setting);
}

} // namespace

Jet rounded_jet(const Expression& expression, double x, std::span<const double> values, Precision precision) {
    return run_rounded_program(expression, {.x = x, .values = values}, precision);
}

double rounded_sensitivity(const Expression& expression, double x, std::span<const double> values,
                           std::size_t k, Precision precision) {
    return run_rounded_program(expression, {.x = x, .values = values, .by = static_cast<std::uint32_t>(k)},
                               precision)
        .dy;
}

} // namespace act
