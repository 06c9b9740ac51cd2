// The functions of a Python file and the modules they need.

#include "code/python.h"

#include "activation/catalogue.h"
#include "expression/applied.h"
#include "expression/names.h"
#include "expression/recipes.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

// Python's own words, and those of the files written here.
constexpr std::array<std::string_view, 44> taken{
    "False",      "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class",      "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",       "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",         "pass",     "raise", "return", "try",  "while",  "with",   "yield",    "F",
    "activation", "jax",      "jnp",   "keras",  "math", "np",     "scipy",  "torch"};

// Its place in the list comes after those of the functions it uses.
void add_missing(PythonLibrary library, const Syntax& syntax, std::vector<std::uint32_t>& missing) {
    for (const ExpressionNode& node : syntax.nodes) {
        if (node.operation != Operation::activation) continue;
        const bool known = std::ranges::find(missing, node.subject) != missing.end();
        if (known || own_function(library, syntax, node) != nullptr) continue;
        add_missing(library, parsed_recipe(node.subject).syntax(), missing);
        missing.push_back(node.subject);
    }
}

// Activations that the library lacks.
std::vector<std::uint32_t> missing_in(PythonLibrary library, const Expression& expression) {
    std::vector<std::uint32_t> missing;
    for (const Definition& definition : expression.definitions().list())
        add_missing(library, definition.body, missing);
    add_missing(library, expression.syntax(), missing);
    return missing;
}

std::string head(const std::string& name, const std::vector<std::string>& parameters, Values values) {
    std::string text = "def " + name + "(x";
    for (std::size_t k = 0; k < parameters.size(); ++k)
        text.append(", ")
            .append(python_name(parameters[k]))
            .append("=")
            .append(python_float(k < values.size() ? values[k] : 1.0));
    return text + "):\n";
}

std::string recipe_function(std::uint32_t activation, Values values, PythonLibrary library) {
    const Activation& record = catalogue()[activation];
    std::vector<std::string> names;
    for (std::size_t k = 0; k < record.parameters.size(); ++k)
        names.emplace_back(recipe_name(record, k));
    return head(python_name(printed_name(activation)), names, values) + "    return "
           + python_body(parsed_recipe(activation).syntax(), {}, library) + "\n";
}

std::string module_lines(const std::string& code, PythonLibrary library) {
    const auto uses = [&](std::string_view word) { return code.find(word) != std::string::npos; };
    switch (library) {
    case PythonLibrary::pytorch:
        return std::string("import torch\n") + (uses("F.") ? "import torch.nn.functional as F\n" : "");
    case PythonLibrary::jax:
        return std::string(uses("jax.nn") ? "import jax\n" : "") + "import jax.numpy as jnp\n"
               + (uses("jax.scipy") ? "import jax.scipy.special\n" : "");
    case PythonLibrary::keras: return "import keras\n";
    case PythonLibrary::numpy: break;
    }
    return std::string("import numpy as np\n") + (uses("scipy.") ? "import scipy.special\n" : "");
}

} // namespace

std::string python_name(const std::string& name) {
    return std::ranges::find(taken, name) == taken.end() ? name : name + "_";
}

std::string expression_code(const Expression& expression, Values values, PythonLibrary library) {
    const std::span<const Definition> definitions = expression.definitions().list();
    std::string code;
    for (const std::uint32_t each : missing_in(library, expression))
        code += recipe_function(each, initial_values(catalogue()[each]), library) + "\n\n";
    code += head("activation", parameters(expression), values);
    for (const Definition& definition : definitions)
        code += "    def " + python_name(definition.name) + "(x):\n        return "
                + python_body(definition.body, definitions, library) + "\n\n";
    return code + "    return " + python_body(expression.syntax(), definitions, library) + "\n";
}

std::string activation_code(const Activation& activation, Values values, PythonLibrary library) {
    const Expression call = applied(activation, values).value();
    const std::vector<std::uint32_t> missing = missing_in(library, call);
    const std::uint32_t own = find_activation(activation.id);
    if (missing.empty())
        return head(python_name(printed_name(own)), {}, {}) + "    return "
               + python_body(call.syntax(), {}, library) + "\n";
    std::string code; // the function itself is the last
    for (const std::uint32_t each : missing)
        code += (code.empty() ? "" : "\n\n")
                + recipe_function(each, each == own ? values : initial_values(catalogue()[each]), library);
    return code;
}

std::string with_imports(const std::string& code, PythonLibrary library) {
    const bool uses_math = code.find("math.") != std::string::npos;
    return (uses_math ? "import math\n\n" : "") + module_lines(code, library) + "\n\n" + code;
}

} // namespace act
