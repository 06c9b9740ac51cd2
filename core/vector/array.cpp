#include "vector/array.h"

#include <algorithm>
#include <array>
#include <string>

namespace act {
namespace {

constexpr std::array<std::string_view, 3> axes{"0", "1", "all"};

// How the numbers of the k-th slice lie among the entries of a matrix.
struct Slicing {
    std::size_t slices = 1;
    std::size_t length = 0;
    std::size_t from_slice_to_slice = 0;
    std::size_t step = 1;

    [[nodiscard]] std::size_t place(std::size_t slice, std::size_t i) const {
        return slice * from_slice_to_slice + i * step;
    }
};

Slicing slicing(const Matrix& matrix, Along along) {
    switch (along) {
    case Along::columns: return {matrix.columns, matrix.rows, 1, matrix.columns};
    case Along::rows: return {matrix.rows, matrix.columns, matrix.columns, 1};
    case Along::whole: break;
    }
    return {1, matrix.entries.size(), 0, 1};
}

std::vector<double> slice_of(const Matrix& matrix, const Slicing& slices, std::size_t k) {
    std::vector<double> numbers;
    for (std::size_t i = 0; i < slices.length; ++i)
        numbers.push_back(matrix.entries[slices.place(k, i)]);
    return numbers;
}

// The shape of the result when every slice of `length` gives `outputs` numbers.
Matrix room_for(const Matrix& z, Along along, std::size_t length, std::size_t outputs) {
    if (outputs == length) return Matrix::zero(z.rows, z.columns);
    switch (along) {
    case Along::columns: return Matrix::zero(outputs, z.columns);
    case Along::rows: return Matrix::zero(z.rows, outputs);
    case Along::whole: break;
    }
    return Matrix::zero(1, outputs);
}

// What `numbers_of` makes of each slice, put where the slice was.
template <class NumbersOf>
Result<Matrix> of_each_slice(const VectorFunction& function, const Matrix& z, Along along,
                             const NumbersOf& numbers_of) {
    const Slicing from = slicing(z, along);
    Matrix y = room_for(z, along, from.length, outputs_of(function, from.length));
    const Slicing to = slicing(y, along);
    for (std::size_t k = 0; k < from.slices; ++k) {
        const std::vector<double> slice = slice_of(z, from, k);
        const auto part = numbers_of(slice, k);
        if (!part) return part.error();
        for (std::size_t i = 0; i < to.length; ++i)
            y.entries[to.place(k, i)] = (*part)[i];
    }
    return y;
}

} // namespace

Result<Matrix> matrix_of(const std::vector<std::vector<double>>& rows) {
    if (rows.empty() || rows.front().empty()) return Error{Problem::empty_vector, "logits", {}, {}};
    Matrix matrix = {rows.size(), rows.front().size(), {}};
    if (matrix.rows > largest_array / matrix.columns)
        return Error{Problem::too_many, "logits",
                     std::to_string(rows.size()) + " × " + std::to_string(matrix.columns),
                     std::to_string(largest_array)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].size() != matrix.columns)
            return Error{Problem::ragged_matrix, std::to_string(i + 1), std::to_string(rows[i].size()),
                         std::to_string(matrix.columns)};
        matrix.entries.insert(matrix.entries.end(), rows[i].begin(), rows[i].end());
    }
    return matrix;
}

Result<Matrix> value_along(const VectorFunction& function, const Matrix& z, Along along, Values parameters,
                           Precision precision) {
    return of_each_slice(function, z, along, [&](const std::vector<double>& slice, std::size_t k) {
        return value_of(function, {slice, parameters, k, precision});
    });
}

Result<Matrix> sensitivity_along(const VectorFunction& function, const Matrix& z, Along along,
                                 Values parameters, std::size_t k, Precision precision) {
    return of_each_slice(function, z, along, [&](const std::vector<double>& slice, std::size_t place) {
        return sensitivity_of(function, {slice, parameters, place, precision}, k);
    });
}

Result<Matrix> jacobian_along(const VectorFunction& function, const Matrix& z, Along along, Values parameters,
                              Precision precision) {
    if (z.entries.size() > longest_vector)
        return Error{Problem::too_many, "logits", std::to_string(z.entries.size()),
                     std::to_string(longest_vector)};
    const Slicing from = slicing(z, along);
    const Matrix y = room_for(z, along, from.length, outputs_of(function, from.length));
    const Slicing to = slicing(y, along);
    Matrix all = Matrix::zero(y.entries.size(), z.entries.size());
    for (std::size_t k = 0; k < from.slices; ++k) {
        const std::vector<double> slice = slice_of(z, from, k);
        const Result<Matrix> part = jacobian_of(function, {slice, parameters, k, precision});
        if (!part) return part.error();
        for (std::size_t i = 0; i < to.length; ++i)
            for (std::size_t j = 0; j < from.length; ++j)
                all(to.place(k, i), from.place(k, j)) = (*part)(i, j);
    }
    return all;
}

std::string_view name_of(Along along) {
    return axes.at(static_cast<std::size_t>(along));
}

Result<Along> along_named(std::string_view name) {
    const auto found = std::ranges::find(axes, name);
    if (found == axes.end()) return Error{Problem::unknown_option, "--axis", std::string(name), "0, 1, all"};
    return static_cast<Along>(found - axes.begin());
}

} // namespace act
