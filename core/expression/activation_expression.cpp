#include "expression/activation_expression.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "expression/names.h"
#include "expression/print.h"
#include "expression/syntax_builder.h"
#include "expression/typed.h"

#include <cmath>
#include <optional>
#include <vector>

namespace act {

std::string_view recipe_name(const Activation& activation, std::size_t k) {
    const Recipe& recipe = activation.recipe;
    return recipe.names.empty() ? activation.parameters[k].id : recipe.names[k];
}

const Expression& parsed_recipe(std::uint32_t activation) {
    static const auto parsed = [] {
        std::vector<Expression> all;
        for (const Activation& each : catalogue())
            all.push_back(parse(each.recipe.formula).value());
        return all;
    }();
    return parsed.at(activation);
}

const Expression* reduced_recipe(std::uint32_t activation) {
    static const auto parsed = [] {
        std::vector<std::optional<Expression>> all;
        for (const Activation& each : catalogue()) {
            const std::string_view formula = each.recipe.reduced;
            all.push_back(formula.empty() ? std::nullopt : std::optional(parse(formula).value()));
        }
        return all;
    }();
    const std::optional<Expression>& found = parsed.at(activation);
    return found ? &*found : nullptr;
}

namespace {

using Part = SyntaxBuilder::Part;

// `rest()` with a factor in front: none for 1, a sign for −1. A factor of 0 stays, so that the result varies
// with x in shape.
template <class Rest> Part times(SyntaxBuilder& make, double factor, const Rest& rest) {
    if (factor == 1.0) return rest();
    if (factor == -1.0) return make.add(Operation::negate, rest());
    const Part number = make.number(factor);
    return make.add(Operation::multiply, number, rest());
}

// "+ 2" or "- 2", by the sign bit.
Part plus(SyntaxBuilder& make, Part part, double term) {
    return make.add(std::signbit(term) ? Operation::subtract : Operation::add, part,
                    make.number(std::abs(term)));
}

// f(u). A typed f is the first definition until whole() puts its formula in place.
Part call(SyntaxBuilder& make, const Activation& f, Values values, Part u) {
    if (expression_behind(f) != nullptr) return make.add(Operation::application, u);
    ExpressionNode node{.operation = Operation::activation,
                        .subject = find_activation(f.id),
                        .operands = {u, absent, absent, absent}};
    for (std::size_t k = 0; k < f.parameters.size(); ++k)
        if (values[k] != f.parameters[k].initial) node.operands.at(k + 1) = make.number(values[k]);
    return make.add(node);
}

Result<Expression> whole(Syntax tree, const Activation& f, Values values) {
    const Expression* formula = expression_behind(f);
    if (formula == nullptr) return compiled(std::move(tree), {});
    tree.varies = formula->syntax().varies;
    const Result<Expression> called = compiled(std::move(tree), defined({{"f", formula->syntax()}}).value());
    return called ? expanded(*called, values.first(f.parameters.size())) : called;
}

} // namespace

Result<Expression> applied(const Activation& activation, Values values) {
    const Affine a = affine_of(activation, values);
    SyntaxBuilder make;
    const auto inner = [&] {
        const Part wx = times(make, a.w, [&] { return make.add(Operation::variable); });
        return a.b == 0.0 ? wx : plus(make, wx, a.b);
    };
    const Part y = times(make, a.scale, [&] { return call(make, activation, values, inner()); });
    if (a.shift != 0.0) plus(make, y, a.shift);
    return whole(std::move(make.tree), activation, values);
}

Result<Expression> neuron_expression(const Activation& activation, Values values, double weight, double bias,
                                     std::size_t layers) {
    SyntaxBuilder make;
    // Operands stand before what uses them, the left one first: the weights, x, then layer by layer.
    std::vector<Part> weights;
    for (std::size_t layer = 0; layer < layers; ++layer)
        weights.push_back(make.number(weight));
    Part signal = make.add(Operation::variable);
    for (const Part w : weights)
        signal = call(make, activation, values, plus(make, make.add(Operation::multiply, w, signal), bias));
    return whole(std::move(make.tree), activation, values);
}

} // namespace act
