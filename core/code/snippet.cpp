#include "code/snippet.h"

#include "activation/affine.h"
#include "activation/formula.h"
#include "activation/names.h"
#include "base/number.h"
#include "code/python.h"
#include "expression/applied.h"
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

std::string_view module_of_linspace(Library library) {
    switch (library) {
    case Library::pytorch: return "torch";
    case Library::jax: return "jnp";
    case Library::keras: return "keras.ops";
    default: return "np";
    }
}

// The code, and a print of its function `name` at whole numbers.
std::string python_file(std::string code, const std::string& name, Library library) {
    code.append("\n\nx = ")
        .append(module_of_linspace(library))
        .append(".linspace(-3.0, 3.0, 7)\nprint(")
        .append(name)
        .append("(x))\n");
    return with_imports(code, python_library(library));
}

std::string document(const std::vector<std::string>& lines) {
    std::string text =
        "\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n\\begin{gather*}\n";
    for (std::size_t i = 0; i < lines.size(); ++i)
        text.append("  ").append(lines[i]).append(i + 1 < lines.size() ? " \\\\\n" : "\n");
    return text + "\\end{gather*}\n\\end{document}\n";
}

std::string equations(const std::vector<std::string>& names, Values values) {
    std::string text;
    for (std::size_t k = 0; k < names.size(); ++k)
        text.append(text.empty() ? "" : R"(, \quad )")
            .append(names[k])
            .append(" = ")
            .append(shortest(k < values.size() ? values[k] : 1.0));
    return text;
}

std::string latex_file(const Activation& activation, Values values) {
    std::vector<std::string> symbols;
    for (const Parameter& parameter : activation.parameters)
        symbols.push_back(name_latex(spelled(parameter.symbol)));
    std::vector<std::string> lines{formula_latex(activation, values), slope_latex(activation, values)};
    if (!symbols.empty()) lines.push_back(equations(symbols, values));
    return document(lines);
}

std::string latex_file(const Expression& expression, Values values) {
    std::vector<std::string> lines{"f(x) = " + latex(expression)};
    for (const Definition& definition : expression.definitions().list())
        lines.push_back(name_latex(definition.name) + " = "
                        + latex(definition.body, expression.definitions().list()));
    std::vector<std::string> names;
    for (const std::string& name : parameters(expression))
        names.push_back(name_latex(name));
    if (!names.empty()) lines.push_back(equations(names, values));
    return document(lines);
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
    return python_file(activation_code(activation, own, python_library(library)),
                       python_name(printed_name(find_activation(activation.id))), library);
}

std::string snippet(const Expression& expression, std::span<const double> values, Library library) {
    if (library == Library::latex) return latex_file(expression, values);
    return python_file(expression_code(expression, values, python_library(library)), "activation", library);
}

} // namespace act
