#pragma once
// Vector functions on matrices of numbers: along the columns (axis 0), the rows (axis 1), or all of it.

#include "vector/vector_function.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace act {

/// Numbers of an array at most; each slice obeys longest_vector besides.
inline constexpr std::size_t largest_array = std::size_t{1} << 20U;

/// The rows one under another. Refuses none, empty ones, rows of different lengths, and too large arrays.
[[nodiscard]] Result<Matrix> matrix_of(const std::vector<std::vector<double>>& rows);

/// The function of every slice, put where the slice was. Where it changes the length, so does that side of
/// the matrix; of the whole array the result has the array's shape if the length is the same, else it is one
/// row.
[[nodiscard]] Result<Matrix> value_along(const VectorFunction& function, const Matrix& z, Along along,
                                         Values parameters, Precision precision = Precision::float64);

/// The slopes of those values by parameter k, which is not that of a seed.
[[nodiscard]] Result<Matrix> sensitivity_along(const VectorFunction& function, const Matrix& z, Along along,
                                               Values parameters, std::size_t k,
                                               Precision precision = Precision::float64);

/// The Jacobian of that map, both arrays read row by row: zero between different slices. Refuses arrays of
/// more than longest_vector numbers.
[[nodiscard]] Result<Matrix> jacobian_along(const VectorFunction& function, const Matrix& z, Along along,
                                            Values parameters, Precision precision = Precision::float64);

/// "0", "1", "all".
[[nodiscard]] std::string_view name_of(Along along);
[[nodiscard]] Result<Along> along_named(std::string_view name);

} // namespace act
