#pragma once
// All vector functions, and finding one by any name people use for it.

#include "vector/vector_function.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Every vector function: the softmax family, functions that select, gated units.
[[nodiscard]] std::span<const VectorFunction> vector_catalogue();

/// By id or any framework's spelling, as find() of the scalar functions. Null when there is none.
[[nodiscard]] const VectorFunction* find_vector(std::string_view name);

/// Every spelling that it answers to, as spellings() of the scalar functions.
[[nodiscard]] std::vector<std::string_view> spellings(const VectorFunction& function);

/// As find_vector(), with an error that names the nearest function, vector or not.
[[nodiscard]] Result<const VectorFunction*> require_vector(std::string_view name);

/// Id of the vector function whose spelling is nearest to the name; empty when none is near.
[[nodiscard]] std::string_view nearest_vector(std::string_view name);

[[nodiscard]] std::vector<double> initial_values(const VectorFunction& function);

/// The place of a parameter by id, symbol or alias. The error names what there is.
[[nodiscard]] Result<std::size_t> require_parameter(const VectorFunction& function, std::string_view name);

/// Sets a parameter by its name. The error is that of require_parameter(), or says which values are legal;
/// NaN never is.
[[nodiscard]] Result<Done> set_parameter(const VectorFunction& function, std::vector<double>& values,
                                         std::string_view name, double value);

} // namespace act
