#pragma once
// The function in use as a file that runs without changes: Python for PyTorch, JAX, Keras 3 or NumPy, which
// prints the function at seven points or of a vector, or a LaTeX document with f and f′.
//
//     snippet(*find("leaky-relu"), std::array{0.1}, Library::pytorch):
//
//         import torch
//         import torch.nn.functional as F
//
//
//         def leaky_relu(x):
//             return F.leaky_relu(x, negative_slope=0.1)
//
//
//         x = torch.linspace(-3.0, 3.0, 7)
//         print(leaky_relu(x))

#include "activation/activation.h"
#include "base/result.h"
#include "expression/expression.h"
#include "vector/vector_function.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace act {

enum class Library : std::uint8_t { pytorch, jax, keras, numpy, latex };

struct LibraryName {
    Library library;
    std::string_view id;   ///< as in the command line: "pytorch"
    std::string_view name; ///< as they write it themselves: "PyTorch"
};

/// All of them, in the order of the menu.
[[nodiscard]] std::span<const LibraryName> libraries();
/// By id or name, without regard to case; the error lists the ids.
[[nodiscard]] Result<Library> library_named(std::string_view name);

/// An activation with values for its parameters, which scale and shift (activation/affine.h) may follow.
/// At ±∞ the code is what the library makes of it: NaN where ∞·0 or ∞/∞ meet.
[[nodiscard]] std::string snippet(const Activation& activation, Values values, Library library);

/// A vector function with values for its parameters; the file prints it for z, or for a vector of four
/// numbers where z is empty. Random functions draw the library's own numbers.
[[nodiscard]] std::string snippet(const VectorFunction& function, const VectorInput& input, Library library);

/// An expression with values for its parameters, in their order; those without one are 1.
[[nodiscard]] std::string snippet(const Expression& expression, std::span<const double> values,
                                  Library library);

} // namespace act
