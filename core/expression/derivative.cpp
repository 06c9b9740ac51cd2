#include "expression/derivative.h"

#include "activation/catalogue.h"
#include "base/expects.h"
#include "expression/elementary.h"
#include "expression/print.h"
#include "expression/simplifying_builder.h"

#include <numbers>
#include <string>

namespace act {
namespace {

// An expression of more parts is too long to be read.
constexpr std::size_t most_slope_parts = 600;

using Part = SimplifyingBuilder::Part;

// A part and its derivative.
struct PartWithSlope {
    Part y = 0;
    Part dy = 0;
};

class Differentiator {
  public:
    Part run(const Syntax& syntax) {
        std::vector<PartWithSlope> done;
        done.reserve(syntax.nodes.size());
        for (const ExpressionNode& node : syntax.nodes)
            done.push_back(of(node, done));
        return done.back().dy;
    }

    [[nodiscard]] const SimplifyingBuilder& builder() const { return make_; }

  private:
    // The node with its operands in the builder, and its derivative by theirs.
    PartWithSlope of(const ExpressionNode& written, const std::vector<PartWithSlope>& done) {
        ExpressionNode node = written;
        for (std::uint32_t& operand : node.operands)
            if (operand != absent) operand = done[operand].y;
        const auto d = [&](std::size_t k) { return done[written.operands.at(k)].dy; };
        const Part y = make_.node(node);
        const Part u = node.operands[0];
        const Part v = node.operands[1];
        using enum Operation;
        switch (node.operation) {
        case variable: return {y, one()};
        case negate: return {y, make_.negate(d(0))};
        case add: return {y, make_.add(d(0), d(1))};
        case subtract: return {y, make_.subtract(d(0), d(1))};
        case multiply: return {y, make_.add(make_.multiply(d(0), v), make_.multiply(u, d(1)))};
        case divide: return {y, quotient(u, v, d(0), d(1))};
        case power: return {y, power_slope(y, u, v, d(0), d(1))};
        case modulo: {
            const Part whole = make_.elementary("floor", make_.divide(u, v));
            return {y, make_.subtract(d(0), make_.multiply(d(1), whole))};
        }
        case maximum: return {y, make_.choose(greater_equal, u, v, d(0), d(1))};
        case minimum: return {y, minimum_slope(node, d(0), d(1))};
        case elementary: return {y, chain(d(0), [&] { return elementary_slope(node); })};
        case activation: return {y, chain(d(0), [&] { return activation_slope(node); })};
        default: break;
        }
        if (is_comparison(node.operation)) return {y, make_.choose(node.operation, u, v, d(2), d(3))};
        return {y, make_.number(0.0)}; // numbers and parameters
    }

    Part one() { return make_.number(1.0); }
    Part square(Part u) { return make_.power(u, make_.number(2.0)); }
    Part reciprocal(Part u) { return make_.divide(one(), u); }

    // The slope is not asked for where the argument is constant.
    template <class Slope> Part chain(Part du, const Slope& slope) {
        return make_.is_zero(du) ? du : make_.multiply(du, slope());
    }

    // min(max(u, low), high) with constant ends: said of u alone, not of the greater of u and low.
    Part minimum_slope(const ExpressionNode& node, Part du, Part dv) {
        const auto [u, v, none, neither] = node.operands;
        const ExpressionNode inner = make_.at(u);
        const bool clips =
            inner.operation == Operation::maximum && make_.value(inner.operands[1]) && make_.value(v);
        if (!clips) return make_.choose(Operation::less_equal, u, v, du, dv);
        const auto [x, low, no_third, no_fourth] = inner.operands;
        const ExpressionNode slope = make_.at(du); // of the maximum: its pieces are du and 0
        const Part inside = slope.operation == Operation::greater_equal ? slope.operands[2] : du;
        const Part above = make_.choose(Operation::less_equal, x, v, inside, dv);
        return make_.choose(Operation::less, x, low, make_.number(0.0), above);
    }

    Part quotient(Part u, Part v, Part du, Part dv) {
        if (make_.is_zero(dv)) return make_.divide(du, v);
        const Part above = make_.subtract(make_.multiply(du, v), make_.multiply(u, dv));
        return make_.divide(above, square(v));
    }

    Part power_slope(Part y, Part u, Part v, Part du, Part dv) {
        if (make_.is_zero(dv)) {
            if (make_.is_zero(du)) return du;
            const Part lowered = make_.power(u, make_.subtract(v, one()));
            return make_.multiply(make_.multiply(v, lowered), du);
        }
        const Part logarithm = make_.value(u) == std::numbers::e ? one() : make_.elementary("log", u);
        const Part by_exponent = make_.multiply(dv, logarithm);
        const Part by_base = make_.divide(make_.multiply(v, du), u);
        return make_.multiply(y, make_.add(by_exponent, by_base));
    }

    // 2/√π·exp(−u²).
    Part bell(Part u) {
        const Part root = make_.elementary("sqrt", make_.number(std::numbers::pi));
        return make_.divide(
            make_.multiply(make_.number(2.0), make_.elementary("exp", make_.negate(square(u)))), root);
    }

    // The record's formula with u in place of x.
    Part elementary_slope(const ExpressionNode& node) {
        const Syntax slope = parse(elementary_functions()[node.subject].slope).value().syntax();
        std::vector<Part> done;
        for (const ExpressionNode& part : slope.nodes) {
            const auto at = [&](std::size_t k) { return done[part.operands.at(k)]; };
            using enum Operation;
            switch (part.operation) {
            case number: done.push_back(make_.number(part.number)); break;
            case variable: done.push_back(node.operands[0]); break;
            case negate: done.push_back(make_.negate(at(0))); break;
            case add: done.push_back(make_.add(at(0), at(1))); break;
            case subtract: done.push_back(make_.subtract(at(0), at(1))); break;
            case multiply: done.push_back(make_.multiply(at(0), at(1))); break;
            case divide: done.push_back(make_.divide(at(0), at(1))); break;
            case power: done.push_back(make_.power(at(0), at(1))); break;
            default:
                expects(part.operation == elementary, "the slopes of elementary functions are elementary");
                done.push_back(make_.elementary(elementary_functions()[part.subject].id, at(0)));
            }
        }
        return done.back();
    }

    // Of those that take no parameters some have a derivative that people know by heart.
    Part activation_slope(ExpressionNode node) {
        const std::string_view id = catalogue()[node.subject].id;
        const Part u = node.operands[0];
        const Part minus = make_.negate(u);
        if (id == "identity") return one();
        if (id == "exponential") return make_.elementary("exp", u);
        if (id == "sigmoid") return make_.multiply(make_.node(node), make_.activation("sigmoid", minus));
        if (id == "log-sigmoid") return make_.activation("sigmoid", minus);
        if (id == "log-cosh") return make_.activation("tanh", u);
        if (id == "sine") return make_.elementary("cos", u);
        if (id == "arctan") return reciprocal(make_.add(one(), square(u)));
        if (id == "erf") return bell(u);
        if (id == "gaussian") return make_.multiply(make_.multiply(make_.number(-2.0), u), make_.node(node));
        node.order = 1;
        return make_.node(node);
    }

    SimplifyingBuilder make_;
};

} // namespace

Result<Syntax> derivative(const Expression& expression) {
    const Result<Expression> plain = expanded(expression);
    if (!plain) return plain.error();
    Differentiator differentiator;
    const Part slope = differentiator.run(plain->syntax());
    auto nodes = differentiator.builder().tree(slope, most_slope_parts);
    if (!nodes)
        return Error{.problem = Problem::too_long,
                     .subject = std::to_string(most_slope_parts) + "+",
                     .hint = std::to_string(most_slope_parts)};
    return Syntax{.nodes = *std::move(nodes), .names = plain->syntax().names};
}

} // namespace act
