#include "study/training/dense_products.h"

#include "base/expects.h"

#include <cstring>

namespace act {
namespace {

// A vector type of g++ and clang: arithmetic lane by lane, on any processor.
using SampleLanes [[gnu::vector_size(sample_lanes * sizeof(float))]] = float;

SampleLanes load(const float* from) {
    SampleLanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

float total(SampleLanes lanes) {
    return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}

// `rows` of a product at once, so that what is read of x serves them all.
template <std::size_t rows>
void multiply_rows(const WeightView& w, const float* start, const float* x, float* y, std::size_t width) {
    for (std::size_t s = 0; s < width; s += sample_lanes) {
        SampleLanes sums[rows];
        for (std::size_t r = 0; r < rows; ++r)
            sums[r] = SampleLanes{} + (start == nullptr ? 0.0F : start[r]);
        for (std::size_t c = 0; c < w.columns; ++c) {
            const SampleLanes column = load(x + c * width + s);
            for (std::size_t r = 0; r < rows; ++r)
                sums[r] += w.first[r * w.row_step + c * w.column_step] * column;
        }
        for (std::size_t r = 0; r < rows; ++r)
            std::memcpy(y + r * width + s, &sums[r], sizeof sums[r]);
    }
}

// The slopes of `columns` weights of one unit.
template <std::size_t columns>
void slopes_of_unit(const float* d, const float* x, float* slopes, std::size_t width) {
    SampleLanes sums[columns] = {};
    for (std::size_t s = 0; s < width; s += sample_lanes) {
        const SampleLanes row = load(d + s);
        for (std::size_t c = 0; c < columns; ++c)
            sums[c] += row * load(x + c * width + s);
    }
    for (std::size_t c = 0; c < columns; ++c)
        slopes[c] = total(sums[c]);
}

} // namespace

void multiply(const WeightView& w, std::span<const float> start, std::span<const float> x, std::span<float> y,
              std::size_t width) {
    expects(x.size() == w.columns * width && y.size() == w.rows * width, "blocks fit the weights");
    constexpr std::size_t together = 4;
    WeightView rest = w;
    for (std::size_t r = 0; r < w.rows;) {
        rest.first = w.first + r * w.row_step;
        const float* const from = start.empty() ? nullptr : start.data() + r;
        if (w.rows - r >= together) {
            multiply_rows<together>(rest, from, x.data(), y.data() + r * width, width);
            r += together;
        } else {
            multiply_rows<1>(rest, from, x.data(), y.data() + r * width, width);
            ++r;
        }
    }
}

void multiply_transposed(std::span<const float> d, std::span<const float> x, std::span<float> slopes,
                         std::size_t width) {
    const std::size_t rows = d.size() / width;
    const std::size_t columns = x.size() / width;
    expects(slopes.size() == rows * columns, "each weight has a slope");
    constexpr std::size_t together = 4;
    for (std::size_t r = 0; r < rows; ++r) {
        const float* const row = d.data() + r * width;
        float* const out = slopes.data() + r * columns;
        std::size_t c = 0;
        for (; c + together <= columns; c += together)
            slopes_of_unit<together>(row, x.data() + c * width, out + c, width);
        for (; c < columns; ++c)
            slopes_of_unit<1>(row, x.data() + c * width, out + c, width);
    }
}

float dot(std::span<const float> u, std::span<const float> v) {
    SampleLanes lanes{};
    std::size_t s = 0;
    for (; s + sample_lanes <= u.size(); s += sample_lanes)
        lanes += load(&u[s]) * load(&v[s]);
    float rest = 0.0F;
    for (; s < u.size(); ++s)
        rest += u[s] * v[s];
    return total(lanes) + rest;
}

float sum(std::span<const float> u) {
    SampleLanes lanes{};
    std::size_t s = 0;
    for (; s + sample_lanes <= u.size(); s += sample_lanes)
        lanes += load(&u[s]);
    float rest = 0.0F;
    for (; s < u.size(); ++s)
        rest += u[s];
    return total(lanes) + rest;
}

} // namespace act
