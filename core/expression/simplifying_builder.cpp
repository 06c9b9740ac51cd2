#include "expression/simplifying_builder.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "expression/elementary.h"

#include <bit>
#include <cmath>

namespace act {
namespace {

// Longer results of arithmetic (0.1·3 = 0.30000000000000004) stay undone.
constexpr std::size_t longest_number = 8;

std::optional<double> short_number(double value) {
    if (!std::isfinite(value) || shortest(value).size() > longest_number) return std::nullopt;
    return value;
}

} // namespace

SimplifyingBuilder::Part SimplifyingBuilder::node(const ExpressionNode& node) {
    const Key key{node.operation, node.subject, std::bit_cast<std::uint64_t>(node.number), node.operands,
                  node.order};
    const auto [known, is_new] = known_.try_emplace(key, static_cast<Part>(nodes_.size()));
    if (is_new) nodes_.push_back(node);
    return known->second;
}

SimplifyingBuilder::Part SimplifyingBuilder::number(double value) {
    const Part size = node({.operation = Operation::number, .number = std::abs(value)});
    if (!std::signbit(value) || value == 0.0) return size;
    return node({.operation = Operation::negate, .operands = {size, absent, absent, absent}});
}

SimplifyingBuilder::Part SimplifyingBuilder::two(Operation operation, Part a, Part b) {
    return node({.operation = operation, .operands = {a, b, absent, absent}});
}

std::optional<double> SimplifyingBuilder::value(Part a) const {
    if (is(a, Operation::number)) return nodes_[a].number;
    if (is(a, Operation::negate) && is(operand(a, 0), Operation::number))
        return -nodes_[operand(a, 0)].number;
    return std::nullopt;
}

SimplifyingBuilder::Part SimplifyingBuilder::negate(Part a) {
    if (is_zero(a)) return a;
    if (is(a, Operation::negate)) return operand(a, 0);
    if (is(a, Operation::subtract)) return subtract(operand(a, 1), operand(a, 0));
    return node({.operation = Operation::negate, .operands = {a, absent, absent, absent}});
}

SimplifyingBuilder::Part SimplifyingBuilder::add(Part a, Part b) {
    if (is_zero(a)) return b;
    if (is_zero(b)) return a;
    if (value(a) && value(b))
        if (const auto sum = short_number(*value(a) + *value(b))) return number(*sum);
    if (is(b, Operation::negate)) return subtract(a, operand(b, 0));
    if (is(a, Operation::negate)) return subtract(b, operand(a, 0));
    return a == b ? multiply(number(2.0), a) : two(Operation::add, a, b);
}

SimplifyingBuilder::Part SimplifyingBuilder::subtract(Part a, Part b) {
    if (is_zero(b)) return a;
    if (is_zero(a)) return negate(b);
    if (a == b) return number(0.0);
    if (value(a) && value(b))
        if (const auto difference = short_number(*value(a) - *value(b))) return number(*difference);
    if (is(b, Operation::negate)) return add(a, operand(b, 0));
    return two(Operation::subtract, a, b);
}

SimplifyingBuilder::Scaled SimplifyingBuilder::scaled(Part a) const {
    if (const auto number = value(a)) return {*number, std::nullopt};
    if (is(a, Operation::negate)) {
        const Scaled inner = scaled(operand(a, 0));
        return {-inner.factor, inner.rest};
    }
    if (is(a, Operation::multiply))
        if (const auto number = value(operand(a, 0))) return {*number, operand(a, 1)};
    return {1.0, a};
}

// A chain of factors in which b is one already, with b once more.
std::optional<SimplifyingBuilder::Part> SimplifyingBuilder::joined(Part chain, Part b) {
    if (chain == b) return power(b, number(2.0));
    if (is(chain, Operation::power) && operand(chain, 0) == b)
        if (const auto exponent = value(operand(chain, 1))) return power(b, number(*exponent + 1.0));
    if (!is(chain, Operation::multiply)) return std::nullopt;
    if (const auto right = joined(operand(chain, 1), b))
        return two(Operation::multiply, operand(chain, 0), *right);
    if (const auto left = joined(operand(chain, 0), b))
        return two(Operation::multiply, *left, operand(chain, 1));
    return std::nullopt;
}

// Of what has no number in front; equal factors become powers, fractions take what stands beside them.
SimplifyingBuilder::Part SimplifyingBuilder::product(Part a, Part b) {
    if (is(a, Operation::divide) && is(b, Operation::divide))
        return divide(multiply(operand(a, 0), operand(b, 0)), multiply(operand(a, 1), operand(b, 1)));
    if (is(a, Operation::divide)) return divide(multiply(operand(a, 0), b), operand(a, 1));
    if (is(b, Operation::divide)) return divide(multiply(a, operand(b, 0)), operand(b, 1));
    if (const auto powered = joined(a, b)) return *powered;
    // a·(b·c) is written without brackets as (a·b)·c.
    if (is(b, Operation::multiply)) return multiply(multiply(a, operand(b, 0)), operand(b, 1));
    return two(Operation::multiply, a, b);
}

SimplifyingBuilder::Part SimplifyingBuilder::multiply(Part a, Part b) {
    const Scaled left = scaled(a);
    const Scaled right = scaled(b);
    const auto factor = short_number(left.factor * right.factor);
    if (!factor) return two(Operation::multiply, a, b);
    if (*factor == 0.0) return number(0.0);
    if (!left.rest && !right.rest) return number(*factor);
    const Part rest =
        left.rest && right.rest ? product(*left.rest, *right.rest) : (left.rest ? *left.rest : *right.rest);
    if (*factor == 1.0) return rest;
    if (*factor == -1.0) return negate(rest);
    if (is(rest, Operation::divide))
        return divide(multiply(number(*factor), operand(rest, 0)), operand(rest, 1));
    const Part size = two(Operation::multiply, number(std::abs(*factor)), rest);
    return *factor < 0.0 ? negate(size) : size;
}

SimplifyingBuilder::Part SimplifyingBuilder::divide(Part a, Part b) {
    if (is_zero(a) || value(b) == 1.0) return a;
    if (is(a, Operation::negate)) return negate(divide(operand(a, 0), b));
    if (is(b, Operation::negate)) return negate(divide(a, operand(b, 0)));
    if (is(a, Operation::divide)) return divide(operand(a, 0), multiply(operand(a, 1), b));
    if (is(b, Operation::divide)) return divide(multiply(a, operand(b, 1)), operand(b, 0));
    // 2x/2 and 4x/(2y): the numbers in front, where they come out even.
    const Scaled above = scaled(a);
    const Scaled below = scaled(b);
    const double quotient = above.factor / below.factor;
    if (below.factor != 1.0 && above.rest && quotient == std::nearbyint(quotient) && quotient != 0.0) {
        const Part whole = multiply(number(quotient), *above.rest);
        return below.rest ? divide(whole, *below.rest) : whole;
    }
    return two(Operation::divide, a, b);
}

SimplifyingBuilder::Part SimplifyingBuilder::power(Part a, Part b) {
    if (value(b) == 1.0) return a;
    if (value(b) == 0.0) return number(1.0);
    const bool root = is(a, Operation::elementary) && nodes_[a].subject == find_elementary("sqrt");
    if (root && value(b) == 2.0) return operand(a, 0);
    return two(Operation::power, a, b);
}

SimplifyingBuilder::Part SimplifyingBuilder::choose(Operation comparison, Part a, Part b, Part then,
                                                    Part otherwise) {
    if (then == otherwise) return then;
    return node({.operation = comparison, .operands = {a, b, then, otherwise}});
}

SimplifyingBuilder::Part SimplifyingBuilder::elementary(std::string_view id, Part u) {
    return node({.operation = Operation::elementary,
                 .subject = find_elementary(id),
                 .operands = {u, absent, absent, absent}});
}

SimplifyingBuilder::Part SimplifyingBuilder::activation(std::string_view id, Part u) {
    const auto place = static_cast<std::uint32_t>(find(id) - catalogue().data());
    return node(
        {.operation = Operation::activation, .subject = place, .operands = {u, absent, absent, absent}});
}

std::uint32_t SimplifyingBuilder::copy(Part part, std::vector<ExpressionNode>& out, std::size_t most) const {
    ExpressionNode copied = nodes_[part];
    for (std::uint32_t& at : copied.operands)
        if (at != absent && out.size() <= most) at = copy(at, out, most);
    out.push_back(copied);
    return static_cast<std::uint32_t>(out.size() - 1);
}

std::optional<std::vector<ExpressionNode>> SimplifyingBuilder::tree(Part root, std::size_t most) const {
    std::vector<ExpressionNode> out;
    copy(root, out, most);
    return out.size() <= most ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace act
