// The functions of a Python file and the modules they need.

#include "code/python.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "expression/activation_expression.h"
#include "expression/names.h"
#include "expression/written.h"

#include <algorithm>
#include <array>
#include <utility>

namespace act {
namespace {

// Python's own words, and those of the files written here.
constexpr std::array<std::string_view, 44> taken{
    "False",      "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class",      "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",       "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",         "pass",     "raise", "return", "try",  "while",  "with",   "yield",    "F",
    "activation", "jax",      "jnp",   "keras",  "math", "np",     "scipy",  "torch"};

// An activation that the library lacks, or has with other parameters only: it is written out.
struct Missing {
    std::uint32_t activation = 0;
    bool reduced = false; ///< by its reduced recipe
};

// Whether a call can be written by the activation's reduced recipe.
bool is_reducible(PythonLibrary library, const ExpressionNode& call) {
    const Expression* const reduced = reduced_recipe(call.subject);
    if (reduced == nullptr) return false;
    const std::vector<std::string>& known = parameters(*reduced);
    for (const std::size_t k : given_in_order(call))
        if (std::ranges::find(known, recipe_name(catalogue()[call.subject], k)) == known.end()) return false;
    const Syntax& syntax = reduced->syntax();
    return std::ranges::all_of(syntax.nodes, [&](const ExpressionNode& node) {
        return node.operation != Operation::activation || own_function(library, syntax, node) != nullptr;
    });
}

const Expression& recipe_of(const Missing& missing) {
    return missing.reduced ? *reduced_recipe(missing.activation) : parsed_recipe(missing.activation);
}

// Its place in the list comes after those of the functions it uses.
void add_missing(PythonLibrary library, const Syntax& syntax, std::vector<Missing>& missing) {
    for (const ExpressionNode& node : syntax.nodes) {
        if (node.operation != Operation::activation || own_function(library, syntax, node) != nullptr)
            continue;
        const Missing wanted{node.subject, is_reducible(library, node)};
        const auto known = std::ranges::find(missing, node.subject, &Missing::activation);
        if (known == missing.end()) {
            add_missing(library, recipe_of(wanted).syntax(), missing);
            missing.push_back(wanted);
        } else if (known->reduced && !wanted.reduced) {
            known->reduced = false; // one function for all calls
            add_missing(library, recipe_of(wanted).syntax(), missing);
        }
    }
}

// Activations that the library lacks.
std::vector<Missing> missing_in(PythonLibrary library, const Expression& expression) {
    std::vector<Missing> missing;
    for (const Definition& definition : expression.definitions().list())
        add_missing(library, definition.body, missing);
    add_missing(library, expression.syntax(), missing);
    return missing;
}

// "def elu(x, alpha=1.5):".
std::string head(const std::string& name, std::string_view variable,
                 const std::vector<std::pair<std::string, std::string>>& parameters) {
    std::string text = "def " + name + "(" + std::string(variable);
    for (const auto& [parameter, value] : parameters)
        text.append(", ").append(python_name(parameter)).append("=").append(value);
    return text + "):\n";
}

std::string recipe_function(const Missing& missing, Values values, PythonLibrary library) {
    const Activation& record = catalogue()[missing.activation];
    const Expression& recipe = recipe_of(missing);
    const std::vector<std::string>& used = parameters(recipe);
    std::vector<std::pair<std::string, std::string>> given;
    for (std::size_t k = 0; k < record.parameters.size(); ++k)
        if (std::string name(recipe_name(record, k)); std::ranges::find(used, name) != used.end())
            given.emplace_back(std::move(name), python_float(values[k]));
    return head(python_name(printed_name(missing.activation)), "x", given) + "    return "
           + python_body(recipe.syntax(), {}, library) + "\n";
}

// Each with its initial values, and two lines below it.
std::string recipe_functions(std::span<const Missing> missing, PythonLibrary library) {
    std::string code;
    for (const Missing& each : missing)
        code += recipe_function(each, initial_values(catalogue()[each.activation]), library) + "\n\n";
    return code;
}

// NumPy's names, where others have the same.
std::string in_names_of(PythonLibrary library, std::string_view numpy) {
    std::string text;
    while (true) {
        const std::size_t at = numpy.find("np.");
        text.append(numpy.substr(0, at));
        if (at == std::string_view::npos) return text;
        text.append(module_of(library));
        numpy.remove_prefix(at + 3);
    }
}

std::string vector_lines(const VectorCode& code, PythonLibrary library) {
    switch (library) {
    case PythonLibrary::pytorch: return std::string(code.pytorch);
    case PythonLibrary::jax:
        return code.jax.empty() ? in_names_of(library, code.numpy) : std::string(code.jax);
    case PythonLibrary::keras:
        return code.keras.empty() ? in_names_of(library, code.numpy) : std::string(code.keras);
    case PythonLibrary::numpy: break;
    }
    return std::string(code.numpy);
}

// Puts calls in place of {silu|b}, and gathers what the library lacks.
std::string with_calls(std::string_view lines, PythonLibrary library, std::vector<Missing>& missing) {
    std::string text;
    while (true) {
        const std::size_t open = lines.find('{');
        text.append(lines.substr(0, open));
        if (open == std::string_view::npos) return text;
        const std::size_t bar = lines.find('|', open);
        const std::size_t close = lines.find('}', bar);
        const Expression call = parse(std::string(lines.substr(open + 1, bar - open - 1)) + "(x)").value();
        add_missing(library, call.syntax(), missing);
        text += python_body(call.syntax(), {}, library, lines.substr(bar + 1, close - bar - 1));
        lines.remove_prefix(close + 1);
    }
}

std::string indented(std::string_view lines) {
    std::string text = "    ";
    for (const char c : lines) {
        text += c;
        if (c == '\n') text += "    ";
    }
    return text + "\n";
}

std::string module_lines(const std::string& code, PythonLibrary library) {
    const auto uses = [&](std::string_view word) { return code.find(word) != std::string::npos; };
    switch (library) {
    case PythonLibrary::pytorch:
        return std::string("import torch\n") + (uses("F.") ? "import torch.nn.functional as F\n" : "");
    case PythonLibrary::jax:
        return std::string(uses("jax.nn") || uses("jax.random") ? "import jax\n" : "")
               + "import jax.numpy as jnp\n" + (uses("jax.scipy") ? "import jax.scipy.special\n" : "");
    case PythonLibrary::keras: return "import keras\n";
    case PythonLibrary::numpy: break;
    }
    return std::string("import numpy as np\n") + (uses("scipy.") ? "import scipy.special\n" : "");
}

} // namespace

std::string python_name(const std::string& name) {
    return std::ranges::find(taken, name) == taken.end() ? name : name + "_";
}

std::string module_of(PythonLibrary library) {
    switch (library) {
    case PythonLibrary::pytorch: return "torch.";
    case PythonLibrary::jax: return "jnp.";
    case PythonLibrary::keras: return "keras.ops.";
    case PythonLibrary::numpy: break;
    }
    return "np.";
}

std::string expression_code(const Expression& expression, Values values, PythonLibrary library) {
    const std::span<const Definition> definitions = expression.definitions().list();
    std::string code = recipe_functions(missing_in(library, expression), library);
    std::vector<std::pair<std::string, std::string>> given;
    for (const std::string& name : parameters(expression))
        given.emplace_back(name, python_float(given.size() < values.size() ? values[given.size()] : 1.0));
    code += head("activation", "x", given);
    for (const Definition& definition : definitions)
        code += "    def " + python_name(definition.name) + "(x):\n        return "
                + python_body(definition.body, definitions, library) + "\n\n";
    return code + "    return " + python_body(expression.syntax(), definitions, library) + "\n";
}

std::string activation_code(const Activation& activation, Values values, PythonLibrary library) {
    const Expression call = applied(activation, values).value();
    const std::vector<Missing> missing = missing_in(library, call);
    if (missing.empty())
        return head(python_name(printed_name(find_activation(activation.id))), "x", {}) + "    return "
               + python_body(call.syntax(), {}, library) + "\n";
    // The function itself is the last.
    return recipe_functions(std::span(missing).first(missing.size() - 1), library)
           + recipe_function(missing.back(), values, library);
}

std::string vector_code(const VectorFunction& function, Values values, PythonLibrary library) {
    std::vector<std::pair<std::string, std::string>> given;
    for (std::size_t k = 0; k < function.parameters.size(); ++k) {
        const Parameter& parameter = function.parameters[k];
        given.emplace_back(parameter.id,
                           parameter.is_whole() ? shortest(values[k]) : python_float(values[k]));
    }
    std::vector<Missing> missing;
    const std::string lines = with_calls(vector_lines(function.code, library), library, missing);
    return recipe_functions(missing, library) + head(vector_function_name(function), "z", given)
           + indented(lines);
}

std::string vector_function_name(const VectorFunction& function) {
    std::string name(function.id);
    std::ranges::replace(name, '-', '_');
    return python_name(name);
}

std::string with_imports(const std::string& code, PythonLibrary library) {
    const bool uses_math = code.find("math.") != std::string::npos;
    return (uses_math ? "import math\n\n" : "") + module_lines(code, library) + "\n\n" + code;
}

} // namespace act
