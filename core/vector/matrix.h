#pragma once
// A rectangle of numbers, row by row: Jacobians, and batches of logits.

#include <cstddef>
#include <span>
#include <vector>

namespace act {

struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> entries = {}; ///< rows · columns, row by row

    [[nodiscard]] static Matrix zero(std::size_t rows, std::size_t columns) {
        return {rows, columns, std::vector<double>(rows * columns)};
    }

    double& operator()(std::size_t i, std::size_t j) { return entries[i * columns + j]; }
    double operator()(std::size_t i, std::size_t j) const { return entries[i * columns + j]; }

    [[nodiscard]] std::span<const double> row(std::size_t i) const {
        return std::span(entries).subspan(i * columns, columns);
    }
    bool operator==(const Matrix&) const = default;
};

} // namespace act
