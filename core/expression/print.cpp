#include "expression/print.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "expression/elementary.h"
#include "expression/names.h"
#include "expression/written.h"

#include <algorithm>
#include <numbers>
#include <utility>

namespace act {
namespace {

std::string number_text(double number) {
    if (number == std::numbers::pi) return "pi";
    if (number == std::numbers::e) return "e";
    return shortest(number);
}

// One node from the texts of its operands, which it uses up: a chain of sums grows in place.
class Printer {
  public:
    Printer(const Syntax& syntax, std::span<const Definition> definitions)
        : syntax_(syntax), definitions_(definitions) {}

    OperandText operator()(const ExpressionNode& node, std::span<OperandText> done) const {
        const auto part = [&](std::size_t k, Binding least) {
            return std::move(done[node.operands.at(k)]).within(least, "(", ")");
        };
        using enum Binding;
        switch (node.operation) {
        case Operation::number: return {number_text(node.number), atom};
        case Operation::variable: return {"x", atom};
        case Operation::parameter: return {syntax_.names[node.subject], atom};
        case Operation::negate: return {"-" + part(0, sign), sign};
        case Operation::add: return {part(0, sum).append(" + ").append(part(1, product)), sum};
        case Operation::subtract: return {part(0, sum).append(" - ").append(part(1, product)), sum};
        case Operation::multiply: return {part(0, product).append("*").append(part(1, sign)), product};
        case Operation::divide: return {part(0, product).append("/").append(part(1, sign)), product};
        case Operation::power: return {part(0, atom).append("^").append(part(1, sign)), power};
        case Operation::definition: return {definitions_[node.subject].name, atom};
        default: return {call(node, done), atom};
        }
    }

  private:
    [[nodiscard]] std::string call(const ExpressionNode& node, std::span<OperandText> done) const {
        const auto argument = [&](std::size_t k) -> const std::string& {
            return done[node.operands.at(k)].text;
        };
        if (is_comparison(node.operation))
            return "where(" + argument(0) + std::string(comparison_sign(node.operation)) + argument(1) + ", "
                   + argument(2) + ", " + argument(3) + ")";
        std::string text = name_of(node) + "(" + argument(0);
        if (takes_two(node.operation)) text += ", " + argument(1);
        if (node.operation == Operation::activation)
            for (std::string_view before = "; "; const std::size_t k : given_in_order(node)) {
                text.append(before).append(catalogue()[node.subject].parameters[k].id);
                text.append("=").append(argument(k + 1));
                before = ", ";
            }
        return text + ")";
    }

    [[nodiscard]] std::string name_of(const ExpressionNode& node) const {
        switch (node.operation) {
        case Operation::maximum: return "max";
        case Operation::minimum: return "min";
        case Operation::modulo: return "mod";
        case Operation::elementary: return std::string(elementary_functions()[node.subject].id);
        case Operation::application: return definitions_[node.subject].name;
        default: return printed_name(node.subject);
        }
    }

    const Syntax& syntax_;
    std::span<const Definition> definitions_;
};

} // namespace

std::vector<std::size_t> given_in_order(const ExpressionNode& activation) {
    std::vector<std::size_t> given;
    for (std::size_t k = 0; k + 1 < most_operands; ++k)
        if (activation.operands.at(k + 1) != absent) given.push_back(k);
    std::ranges::sort(given, {}, [&](std::size_t k) { return activation.operands.at(k + 1); });
    return given;
}

std::string print(const Syntax& syntax, std::span<const Definition> definitions) {
    return written(syntax, Printer(syntax, definitions));
}

std::string print(const Expression& expression) {
    return print(expression.syntax(), expression.definitions().list());
}

} // namespace act
