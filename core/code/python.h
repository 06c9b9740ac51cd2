#pragma once
// Functions as Python: complete files for PyTorch, JAX, Keras 3 and NumPy. Where the library has an
// activation with these parameters, the file calls the library's function; elsewhere it defines the function
// by its recipe. Vector functions are written as their records say.

#include "activation/activation.h"
#include "expression/expression.h"
#include "vector/vector_function.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

enum class PythonLibrary : std::uint8_t { pytorch, jax, keras, numpy };

/// The library's function for a node that calls an activation. Null when it has none, or none with the
/// parameters that are given there.
[[nodiscard]] const LibraryCall* own_function(PythonLibrary library, const Syntax& syntax,
                                              const ExpressionNode& call);

/// A number as a Python float: "2.0", "1e-06".
[[nodiscard]] std::string python_float(double value);

/// A name that Python's own words and the modules of these files leave free: "lambda" → "lambda_".
[[nodiscard]] std::string python_name(const std::string& name);

/// Where the functions are that all four call alike: "np.".
[[nodiscard]] std::string module_of(PythonLibrary library);

/// A function of x, or of what stands in its place, as one Python expression. Definitions are functions by
/// their names.
[[nodiscard]] std::string python_body(const Syntax& syntax, std::span<const Definition> definitions,
                                      PythonLibrary library, std::string_view variable = "x");

/// "def activation(x, b=1.0): …" below the functions that it needs, with values for its parameters; those
/// without one are 1.
[[nodiscard]] std::string expression_code(const Expression& expression, std::span<const double> values,
                                          PythonLibrary library);

/// "def elu(x): …", or "def snake(x, a=1.5): …" where the library lacks it; `values` for its parameters.
[[nodiscard]] std::string activation_code(const Activation& activation, Values values, PythonLibrary library);

/// "def softmax(z, temperature=0.5): …", below the functions that it needs; `values` for its parameters.
[[nodiscard]] std::string vector_code(const VectorFunction& function, Values values, PythonLibrary library);
/// "log_softmax".
[[nodiscard]] std::string vector_function_name(const VectorFunction& function);

/// The code below the modules that it uses.
[[nodiscard]] std::string with_imports(const std::string& code, PythonLibrary library);

} // namespace act
