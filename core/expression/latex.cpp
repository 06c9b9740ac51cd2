#include "activation/catalogue.h"
#include "base/number.h"
#include "expression/elementary.h"
#include "expression/names.h"
#include "expression/print.h"
#include "expression/tokens.h"
#include "expression/written.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace act {
namespace {

constexpr std::string_view left_bracket = R"(\left()";
constexpr std::string_view right_bracket = R"(\right))";

OperandText number_latex(double number) {
    if (number == std::numbers::pi) return {R"(\pi)", Binding::atom};
    if (number == std::numbers::e) return {"e", Binding::atom};
    if (std::isinf(number))
        return {number < 0.0 ? R"(-\infty)" : R"(\infty)", number < 0.0 ? Binding::sign : Binding::atom};
    const std::string text = shortest(number);
    const auto e = text.find('e');
    if (e == std::string::npos) return {text, number < 0.0 ? Binding::sign : Binding::atom};
    const std::string mantissa = text.substr(0, e);
    const std::string power = "10^{" + std::to_string(std::stoi(text.substr(e + 1))) + "}";
    if (mantissa == "1") return {power, Binding::power};
    return {mantissa + R"( \cdot )" + power, Binding::product};
}

// The sign of the comparison, and the sign of its negation.
std::pair<std::string_view, std::string_view> comparison_signs(Operation operation) {
    switch (operation) {
    case Operation::less: return {" < ", R"( \ge )"};
    case Operation::less_equal: return {R"( \le )", " > "};
    case Operation::greater: return {" > ", R"( \le )"};
    default: return {R"( \ge )", " < "};
    }
}

class LatexPrinter {
  public:
    LatexPrinter(const Syntax& syntax, std::span<const Definition> definitions)
        : syntax_(syntax), definitions_(definitions) {}

    OperandText operator()(const ExpressionNode& node, std::span<OperandText> done) const {
        const auto part = [&](std::size_t k, Binding least) {
            return std::move(done[node.operands.at(k)]).within(least, left_bracket, right_bracket);
        };
        // Behind another sign, a sign stands in brackets.
        const auto signless = [&](std::size_t k) {
            std::string text = part(k, Binding::product);
            return text.starts_with('-') ? bracketed(text) : text;
        };
        using enum Binding;
        switch (node.operation) {
        case Operation::number: return number_latex(node.number);
        case Operation::variable: return {"x", atom};
        case Operation::parameter: return {name_latex(syntax_.names[node.subject]), atom};
        case Operation::negate: return {"-" + signless(0), sign};
        case Operation::add: return {part(0, sum).append(" + ").append(signless(1)), sum};
        case Operation::subtract: return {part(0, sum).append(" - ").append(signless(1)), sum};
        case Operation::multiply: return {multiplied(part(0, product), part(1, power)), product};
        case Operation::divide: return {R"(\frac{)" + part(0, sum) + "}{" + part(1, sum) + "}", power};
        case Operation::power: return {part(0, atom) + "^{" + part(1, sum) + "}", power};
        case Operation::definition: return {name_latex(definitions_[node.subject].name), atom};
        case Operation::elementary: return elementary(elementary_functions()[node.subject], node, done);
        default: break;
        }
        if (is_comparison(node.operation)) return {cases(node, done), sum};
        return {head(node, done) + bracketed(arguments(node, done)), atom};
    }

  private:
    // 2x, but 2·3 and x·2: digits side by side would be another number.
    static std::string multiplied(std::string left, const std::string& right) {
        const bool digits = is_digit(right.front()) || right.front() == '.';
        left.append(digits ? R"( \cdot )" : (is_digit(left.back()) ? "" : R"(\,)"));
        return left.append(right);
    }

    static std::string bracketed(const std::string& inner) {
        return std::string(left_bracket) + inner + std::string(right_bracket);
    }

    static std::string argument(const ExpressionNode& node, std::span<OperandText> done, std::size_t k) {
        return std::move(done[node.operands.at(k)].text);
    }

    static std::string arguments(const ExpressionNode& node, std::span<OperandText> done) {
        std::string text = argument(node, done, 0);
        return takes_two(node.operation) ? text + ", " + argument(node, done, 1) : text;
    }

    static OperandText elementary(const Elementary& f, const ExpressionNode& node,
                                  std::span<OperandText> done) {
        std::string text(f.latex);
        if (f.latex_end.empty()) return {text + bracketed(argument(node, done, 0)), Binding::atom};
        text.append(argument(node, done, 0)).append(f.latex_end);
        return {text, f.latex.ends_with("^{") ? Binding::power : Binding::atom};
    }

    static std::string cases(const ExpressionNode& node, std::span<OperandText> done) {
        const auto [where, elsewhere] = comparison_signs(node.operation);
        const std::string left = argument(node, done, 0);
        const std::string right = argument(node, done, 1);
        return R"(\begin{cases} )" + argument(node, done, 2) + " & " + left + std::string(where) + right
               + R"( \\ )" + argument(node, done, 3) + " & " + left + std::string(elsewhere) + right
               + R"( \end{cases})";
    }

    // What stands before the bracket, with an activation's parameters as its index.
    [[nodiscard]] std::string head(const ExpressionNode& node, std::span<OperandText> done) const {
        if (node.operation == Operation::maximum) return R"(\max)";
        if (node.operation == Operation::minimum) return R"(\min)";
        if (node.operation == Operation::modulo) return R"(\operatorname{mod})";
        if (node.operation == Operation::application) return name_latex(definitions_[node.subject].name);
        const Activation& activation = catalogue()[node.subject];
        if (node.order > 0 && activation.id == "tanh") return R"(\operatorname{sech}^{2})";
        std::string text = activation_latex(activation) + (node.order > 0 ? "'" : "");
        std::string index;
        for (const std::size_t k : given_in_order(node))
            index += (index.empty() ? "" : R"(,\,)") + name_latex(spelled(activation.parameters[k].symbol))
                     + "=" + argument(node, done, k + 1);
        return index.empty() ? text : text + "_{" + index + "}";
    }

    const Syntax& syntax_;
    std::span<const Definition> definitions_;
};

} // namespace

std::string activation_latex(const Activation& activation) {
    constexpr std::array symbols{std::pair{"tanh", R"(\tanh)"}, std::pair{"sigmoid", R"(\sigma)"},
                                 std::pair{"sine", R"(\sin)"}, std::pair{"arctan", R"(\arctan)"},
                                 std::pair{"exponential", R"(\exp)"}};
    for (const auto& [id, symbol] : symbols)
        if (activation.id == id) return symbol;
    const bool plain = std::ranges::all_of(activation.name, [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return R"(\operatorname{)" + std::string(plain ? activation.name : activation.id) + "}";
}

std::string name_latex(const std::string& name) {
    const auto first = std::ranges::find_if(name, [](char c) { return c == '_' || is_digit(c); });
    const std::string stem(name.begin(), first);
    std::string index(first, name.end());
    std::erase(index, '_');
    std::string text = stem.size() == 1 ? stem : R"(\mathrm{)" + stem + "}";
    if (is_greek_name(stem)) text = "\\" + stem;
    if (!index.empty()) text += "_{" + index + "}";
    return text;
}

std::string latex(const Syntax& syntax, std::span<const Definition> definitions) {
    return written(syntax, LatexPrinter(syntax, definitions));
}

std::string latex(const Expression& expression) {
    return latex(expression.syntax(), expression.definitions().list());
}

} // namespace act
