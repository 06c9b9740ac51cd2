#include "code/snippet.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "activation/formula.h"
#include "activation/names.h"
#include "base/number.h"
#include "code/python.h"
#include "expression/activation_expression.h"
#include "expression/derivative.h"
#include "expression/names.h"
#include "expression/print.h"
#include "expression/tokens.h"
#include "expression/typed.h"

#include <algorithm>
#include <array>
#include <utility>

namespace act {
namespace {

constexpr std::array known_libraries{
    LibraryName{Library::pytorch, "pytorch", "PyTorch"}, LibraryName{Library::jax, "jax", "JAX"},
    LibraryName{Library::keras, "keras", "Keras"},       LibraryName{Library::numpy, "numpy", "NumPy"},
    LibraryName{Library::latex, "latex", "LaTeX"},
};

PythonLibrary python_library(Library library) {
    switch (library) {
    case Library::pytorch: return PythonLibrary::pytorch;
    case Library::jax: return PythonLibrary::jax;
    case Library::keras: return PythonLibrary::keras;
    default: return PythonLibrary::numpy;
    }
}

// The code, and a print of its function `name` at what is given for its argument.
std::string python_file(std::string code, const std::string& name, std::string_view variable,
                        const std::string& given, PythonLibrary library) {
    code.append("\n\n").append(variable).append(" = ").append(given);
    code.append("\nprint(").append(name).append("(").append(variable).append("))\n");
    return with_imports(code, library);
}

std::string at_seven_points(std::string code, const std::string& name, PythonLibrary library) {
    return python_file(std::move(code), name, "x", module_of(library) + "linspace(-3.0, 3.0, 7)", library);
}

// One vector: along the last axis, or along the channels of an image of one pixel.
std::string vector_literal(const VectorFunction& function, std::span<const double> z, PythonLibrary library) {
    const bool channels = function.along == Along::columns;
    std::string text = module_of(library) + (library == PythonLibrary::pytorch ? "tensor([" : "array([");
    for (std::size_t i = 0; i < z.size(); ++i)
        text.append(i > 0 ? ", " : "")
            .append(channels ? "[[" : "")
            .append(python_float(z[i]))
            .append(channels ? "]]" : "");
    return text + "])";
}

std::string document(const std::vector<std::string>& lines) {
    std::string text = "\\documentclass{article}\n\\usepackage{amsmath}\n\\usepackage[margin=2cm]{geometry}\n"
                       "\\begin{document}\n\\begin{gather*}\n";
    for (std::size_t i = 0; i < lines.size(); ++i)
        text.append("  ").append(lines[i]).append(i + 1 < lines.size() ? " \\\\\n" : "\n");
    return text + "\\end{gather*}\n\\end{document}\n";
}

std::string equations(const std::vector<std::string>& names, Values values) {
    std::string text;
    for (std::size_t k = 0; k < names.size(); ++k) {
        const double value = k < values.size() ? values[k] : 1.0;
        text.append(text.empty() ? "" : R"(, \quad )").append(names[k]).append(" = ");
        text += value == infinity ? R"(\infty)" : shortest(value);
    }
    return text;
}

bool any_holds(const std::vector<std::string>& lines, std::string_view part) {
    return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(part) != line.npos; });
}

std::vector<std::string> symbols_of(const Activation& activation) {
    std::vector<std::string> symbols;
    for (const Parameter& parameter : activation.parameters)
        symbols.push_back(name_latex(spelled(parameter.symbol)));
    return symbols;
}

// What the symbols are by which the lines call functions of the catalogue, and σ, Φ and φ.
void add_meanings(std::vector<std::string>& lines) {
    for (const Activation& each : catalogue()) {
        const std::string symbol = activation_latex(each);
        if (!symbol.starts_with(R"(\operatorname)") || !any_holds(lines, symbol)) continue;
        if (any_holds(lines, symbol + "(x) = ")) continue;
        std::string line = symbol + "(x) = " + std::string(each.latex);
        if (!each.parameters.empty())
            line += R"(, \quad )" + equations(symbols_of(each), initial_values(each));
        lines.push_back(std::move(line));
    }
    constexpr std::array meanings{
        std::pair{R"(\sigma)", R"(\frac{1}{1 + e^{-x}})"},
        std::pair{R"(\Phi)", R"(\frac{1}{2} + \frac{1}{2} \operatorname{erf}(x/\sqrt{2}))"},
        std::pair{R"(\varphi)", R"(\frac{1}{\sqrt{2 \pi}}\,e^{-x^{2}/2})"}};
    for (const auto& [symbol, meaning] : meanings) {
        const std::string call(symbol);
        if (any_holds(lines, call + "(") || any_holds(lines, call + R"(\left()"))
            lines.push_back(call + "(x) = " + std::string(meaning));
    }
}

std::string latex_file(std::vector<std::string> lines, const std::vector<std::string>& symbols,
                       Values values) {
    if (!symbols.empty()) lines.push_back(equations(symbols, values));
    add_meanings(lines);
    return document(lines);
}

std::string latex_file(const Activation& activation, Values values) {
    return latex_file({formula_latex(activation, values), slope_latex(activation, values)},
                      symbols_of(activation), values);
}

std::string latex_file(const Expression& expression, Values values) {
    std::vector<std::string> lines{"f(x) = " + latex(expression)};
    if (const Result<Syntax> slope = derivative(expression)) lines.push_back("f'(x) = " + latex(*slope, {}));
    for (const Definition& definition : expression.definitions().list())
        lines.push_back(name_latex(definition.name) + " = "
                        + latex(definition.body, expression.definitions().list()));
    std::vector<std::string> names;
    for (const std::string& name : parameters(expression))
        names.push_back(name_latex(name));
    return latex_file(std::move(lines), names, values);
}

std::string latex_file(const VectorFunction& function, Values values) {
    std::vector<std::string> symbols;
    for (const Parameter& parameter : function.parameters)
        symbols.push_back(name_latex(spelled(parameter.symbol)));
    return latex_file({formula_latex(function), jacobian_latex(function)}, symbols, values);
}

} // namespace

std::span<const LibraryName> libraries() {
    return known_libraries;
}

Result<Library> library_named(std::string_view name) {
    const std::string wanted = normalised(name);
    std::string accepted;
    for (const LibraryName& each : known_libraries) {
        if (normalised(each.id) == wanted) return each.library;
        accepted.append(accepted.empty() ? "" : ", ").append(each.id);
    }
    return Error{.problem = Problem::unknown_option,
                 .subject = "--in",
                 .detail = std::string(name),
                 .hint = std::move(accepted)};
}

std::string snippet(const Activation& activation, Values values, Library library) {
    if (library == Library::latex) return latex_file(activation, values);
    const Expression* expression = expression_behind(activation);
    if (expression != nullptr || affine_of(activation, values) != Affine{}) {
        const Result<Expression> whole = applied(activation, values);
        return snippet(whole || expression == nullptr ? whole.value() : *expression, values, library);
    }
    const Values own = values.first(activation.parameters.size());
    const PythonLibrary python = python_library(library);
    return at_seven_points(activation_code(activation, own, python),
                           python_name(printed_name(find_activation(activation.id))), python);
}

std::string snippet(const Expression& expression, std::span<const double> values, Library library) {
    if (library == Library::latex) return latex_file(expression, values);
    const PythonLibrary python = python_library(library);
    return at_seven_points(expression_code(expression, values, python), "activation", python);
}

std::string snippet(const VectorFunction& function, const VectorInput& input, Library library) {
    if (library == Library::latex) return latex_file(function, input.parameters);
    constexpr std::array example{1.0, -0.5, 2.0, 0.0};
    const PythonLibrary python = python_library(library);
    return python_file(
        vector_code(function, input.parameters, python), vector_function_name(function), "z",
        vector_literal(function, input.z.empty() ? std::span<const double>(example) : input.z, python),
        python);
}

} // namespace act
