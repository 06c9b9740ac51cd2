#pragma once
// The three products of a dense layer, on blocks of numbers that have a row for each unit and a column for each
// sample: what goes forward, what comes back to the inputs, and the slopes of the weights.
//
// The layers of the training lab are so small (10 units, 64 samples) that a call into a BLAS costs more than the
// product, and no program needs that dependency for them. Sums run in lanes of a fixed number, so that they have
// the same last digit whatever instructions the compiler has for them.

#include <cstddef>
#include <span>

namespace act {

/// Samples that are computed side by side. Rows of a block are padded to a multiple of it.
inline constexpr std::size_t sample_lanes = 4;

[[nodiscard]] constexpr std::size_t padded(std::size_t samples) {
    return (samples + sample_lanes - 1) / sample_lanes * sample_lanes;
}

/// The weights of a layer, one row for each unit, as they stand or turned over.
struct WeightView {
    const float* first = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t row_step = 0;
    std::size_t column_step = 0;

    [[nodiscard]] WeightView transposed() const { return {first, columns, rows, column_step, row_step}; }
};

/// y[r] = start[r] + Σ_c w(r, c)·x[c] for rows of `width` numbers, a multiple of sample_lanes. An empty start is 0.
void multiply(const WeightView& w, std::span<const float> start, std::span<const float> x, std::span<float> y,
              std::size_t width);

/// slopes[r·columns + c] = Σ_s d[r][s]·x[c][s]: of each weight. x and d have rows of `width` numbers.
void multiply_transposed(std::span<const float> d, std::span<const float> x, std::span<float> slopes,
                         std::size_t width);

/// Σ u[s]·v[s], and Σ u[s].
[[nodiscard]] float dot(std::span<const float> u, std::span<const float> v);
[[nodiscard]] float sum(std::span<const float> u);

} // namespace act
