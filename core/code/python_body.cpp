// Prints a typed expression as an expression of Python.

#include "activation/catalogue.h"
#include "base/expects.h"
#include "base/number.h"
#include "code/python.h"
#include "expression/activation_expression.h"
#include "expression/elementary.h"
#include "expression/names.h"
#include "expression/written.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace act {
namespace {

std::string number_python(double number) {
    if (number == std::numbers::pi) return "math.pi";
    if (number == std::numbers::e) return "math.e";
    if (std::isinf(number)) return number > 0.0 ? "math.inf" : "-math.inf";
    return shortest(number);
}

// A name before brackets, or text in which {u} is the argument.
std::string call_of(std::string_view torch, const std::string& argument) {
    constexpr std::string_view place = "{u}";
    std::string text(torch);
    if (text.find(place) == std::string::npos) return text + "(" + argument + ")";
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + argument.size()))
        text.replace(at, place.size(), argument);
    return "(" + text + ")";
}

std::string elementary_call(const Elementary& f, PythonLibrary library, const std::string& argument);

std::string quotient(const Elementary& f, PythonLibrary library, const std::string& argument) {
    const auto part = [&](std::string_view id) {
        return elementary_call(elementary_functions()[find_elementary(id)], library, argument);
    };
    return "(" + (f.above.empty() ? "1" : part(f.above)) + " / " + part(f.below) + ")";
}

// JAX and Keras follow NumPy's names, but Keras has no erfc.
std::string elementary_call(const Elementary& f, PythonLibrary library, const std::string& argument) {
    if (f.numpy.empty()) return quotient(f, library, argument);
    const std::string brackets = "(" + argument + ")";
    if (library == PythonLibrary::pytorch) return call_of(f.torch, argument);
    if (library == PythonLibrary::numpy) return std::string(f.numpy) + brackets;
    if (f.numpy.starts_with("np.")) return module_of(library) + std::string(f.numpy.substr(3)) + brackets;
    if (library == PythonLibrary::jax) return "jax." + std::string(f.numpy) + brackets;
    expects(f.id == "erfc", "an elementary function that Keras lacks");
    return "(1 - keras.ops.erf" + brackets + ")";
}

// Which nodes are tensors when x is one.
std::vector<bool> varying_nodes(const Syntax& syntax, std::span<const Definition> definitions) {
    std::vector<bool> varying;
    for (const ExpressionNode& node : syntax.nodes) {
        bool varies = node.operation == Operation::variable
                      || (node.operation == Operation::definition && definitions[node.subject].body.varies);
        for (const std::uint32_t operand : node.operands)
            varies = varies || (operand != absent && varying[operand]);
        varying.push_back(varies);
    }
    return varying;
}

class PythonPrinter {
  public:
    PythonPrinter(const Syntax& syntax, std::span<const Definition> definitions, PythonLibrary library,
                  std::string_view variable)
        : syntax_(syntax),
          definitions_(definitions),
          library_(library),
          variable_(variable),
          varying_(varying_nodes(syntax, definitions)) {}

    OperandText operator()(const ExpressionNode& node, std::span<OperandText> done) const {
        const auto part = [&](std::size_t k, Binding least) {
            return std::move(done[node.operands.at(k)]).within(least, "(", ")");
        };
        using enum Binding;
        switch (node.operation) {
        case Operation::number: return {number_python(node.number), atom};
        case Operation::variable: return {std::string(variable_), atom};
        case Operation::parameter: return {python_name(syntax_.names[node.subject]), atom};
        case Operation::negate: return {"-" + part(0, sign), sign};
        case Operation::add: return {part(0, sum).append(" + ").append(part(1, product)), sum};
        case Operation::subtract: return {part(0, sum).append(" - ").append(part(1, product)), sum};
        case Operation::multiply: return {part(0, product).append(" * ").append(part(1, sign)), product};
        case Operation::divide: return {part(0, product).append(" / ").append(part(1, sign)), product};
        case Operation::power: return {part(0, atom).append("**").append(part(1, sign)), power};
        case Operation::definition: return {python_name(definitions_[node.subject].name) + "(x)", atom};
        default: return {call(node, done), atom};
        }
    }

  private:
    // PyTorch's functions take tensors only, where the others' take numbers too. What varies with x is a
    // tensor; a number becomes one of x's type.
    [[nodiscard]] std::string tensor(std::uint32_t node, std::span<OperandText> done) const {
        const bool needed = library_ == PythonLibrary::pytorch && !varying_[node];
        return needed ? "torch.as_tensor(" + done[node].text + ", dtype=x.dtype)" : done[node].text;
    }

    // A value of where or a parameter: two whole numbers would make whole numbers of all.
    static std::string with_point(const std::string& text) {
        return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
    }

    // "torch.where(a > b, u, v)". From two numbers PyTorch would make single precision, whatever x has.
    [[nodiscard]] std::string where(const ExpressionNode& node, std::span<OperandText> done) const {
        const auto [a, b, u, v] = node.operands;
        std::string text = module_of(library_) + "where(" + tensor(a, done);
        text.append(comparison_sign(node.operation)).append(done[b].text);
        const bool numbers = !varying_[u] && !varying_[v];
        for (const std::uint32_t choice : {u, v}) {
            done[choice].text = with_point(done[choice].text);
            text.append(", ").append(numbers ? tensor(choice, done) : done[choice].text);
        }
        return text + ")";
    }

    [[nodiscard]] std::string call(const ExpressionNode& node, std::span<OperandText> done) const {
        const auto argument = [&](std::size_t k) { return tensor(node.operands.at(k), done); };
        if (is_comparison(node.operation)) return where(node, done);
        switch (node.operation) {
        case Operation::maximum: return extremum("maximum", "min", node, done);
        case Operation::minimum: return extremum("minimum", "max", node, done);
        case Operation::modulo: return modulo(node, done);
        case Operation::elementary:
            return elementary_call(elementary_functions()[node.subject], library_, argument(0));
        case Operation::application:
            return python_name(definitions_[node.subject].name) + "(" + argument(0) + ")";
        default: return activation(node, done);
        }
    }

    // In PyTorch a tensor and a number are torch.clamp(x, min=0).
    [[nodiscard]] std::string extremum(const std::string& function, const std::string& bound,
                                       const ExpressionNode& node, std::span<OperandText> done) const {
        std::uint32_t a = node.operands[0];
        std::uint32_t b = node.operands[1];
        if (library_ != PythonLibrary::pytorch || varying_[a] == varying_[b])
            return module_of(library_) + function + "(" + tensor(a, done) + ", " + tensor(b, done) + ")";
        if (!varying_[a]) std::swap(a, b);
        return "torch.clamp(" + done[a].text + ", " + bound + "=" + done[b].text + ")";
    }

    [[nodiscard]] std::string modulo(const ExpressionNode& node, std::span<OperandText> done) const {
        const std::string function = library_ == PythonLibrary::pytorch ? "remainder" : "mod";
        return module_of(library_) + function + "(" + tensor(node.operands[0], done) + ", "
               + done[node.operands[1]].text + ")";
    }

    // The libraries' defaults are not always the records', so their parameters are always written.
    [[nodiscard]] std::string activation(const ExpressionNode& node, std::span<OperandText> done) const {
        const LibraryCall* const own = own_function(library_, syntax_, node);
        std::string text = own != nullptr ? std::string(own->name) : python_name(printed_name(node.subject));
        text.append("(").append(tensor(node.operands[0], done));
        const auto give = [&](std::string_view name, std::size_t k) {
            text.append(", ").append(name).append("=").append(parameter(node, k, done));
        };
        if (own == nullptr) {
            for (const std::size_t k : given_in_order(node))
                give(recipe_name(catalogue()[node.subject], k), k);
            return text.append(")");
        }
        for (std::size_t k = 0; k < own->parameters.size(); ++k)
            give(own->parameters[k], k);
        return text.append(own->rest.empty() ? "" : ", ").append(own->rest).append(")");
    }

    [[nodiscard]] std::string parameter(const ExpressionNode& node, std::size_t k,
                                        std::span<OperandText> done) const {
        const std::uint32_t given = node.operands.at(k + 1);
        return given != absent ? with_point(done[given].text)
                               : python_float(catalogue()[node.subject].parameters[k].initial);
    }

    const Syntax& syntax_;
    std::span<const Definition> definitions_;
    PythonLibrary library_;
    std::string_view variable_;
    std::vector<bool> varying_;
};

} // namespace

std::string python_float(double value) {
    const std::string text = std::isinf(value) ? number_python(value) : shortest(value);
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string python_body(const Syntax& syntax, std::span<const Definition> definitions, PythonLibrary library,
                        std::string_view variable) {
    return written(syntax, PythonPrinter(syntax, definitions, library, variable));
}

} // namespace act
