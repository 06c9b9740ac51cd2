#include "view/vector/vector_numbers.h"

#include "session/vectors.h"
#include "vector/array.h"
#include "vector/gumbel.h"
#include "vector/vector_catalogue.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace act {
namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();

std::optional<Powers> powers_of(const VectorNumbers& numbers, std::uint64_t slice) {
    const VectorFunction& function = *numbers.function;
    if (function.power == 0.0) return std::nullopt;
    const std::optional<std::size_t> seed = seed_of(function);
    Powers powers = {.sign = function.power, .noisy = seed.has_value(), .tempered = !numbers.values.empty()};
    std::vector<double> noise(numbers.z.size());
    if (seed) noise = gumbel_noise(noise.size(), static_cast<std::uint64_t>(numbers.values[*seed]), slice);
    for (std::size_t i = 0; i < numbers.z.size(); ++i)
        powers.values.push_back(std::exp((powers.sign * numbers.z[i] + noise[i]) / numbers.temperature));
    return powers;
}

double entropy_of(std::span<const double> p) {
    double entropy = 0.0;
    for (const double share : p)
        if (share > 0.0) entropy -= share * std::log(share);
    return entropy;
}

VectorMeasures measures_of(const VectorNumbers& numbers) {
    const auto largest = std::ranges::max_element(numbers.y);
    VectorMeasures measures = {.largest = static_cast<std::size_t>(largest - numbers.y.begin()),
                               .sum = std::reduce(numbers.y.begin(), numbers.y.end()),
                               .rank = rank_of(numbers.jacobian)};
    if (numbers.function->shares) measures.entropy = entropy_of(numbers.y);
    return measures;
}

std::vector<double> row_sums_of(const Matrix& matrix) {
    std::vector<double> sums;
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        double sum = 0.0;
        double size = 0.0;
        for (const double entry : matrix.row(i)) {
            sum += entry;
            size += std::abs(entry);
        }
        const double rounding = static_cast<double>(matrix.columns) * epsilon * size;
        sums.push_back(std::abs(sum) <= rounding ? 0.0 : sum);
    }
    return sums;
}

// What is shown along the axes keeps its shape; functions that do not are shown by softmax.
void add_batch(VectorNumbers& numbers, const Vectors& vectors) {
    const bool keeps = numbers.function->arity == Arity::same;
    const VectorFunction& function = keeps ? *numbers.function : *find_vector("softmax");
    const std::vector<double> values = values_in(vectors, function);
    numbers.batch =
        vectors.rows > 1 ? Matrix{vectors.rows, vectors.columns(), vectors.logits} : document_batch();
    for (const Along along : {Along::columns, Along::rows, Along::whole})
        numbers.along.at(static_cast<std::size_t>(along)) =
            value_along(function, numbers.batch, along, values).value();
}

} // namespace

std::size_t rank_of(Matrix matrix) {
    double largest = 0.0;
    for (const double entry : matrix.entries)
        largest = std::max(largest, std::abs(entry));
    const double nothing =
        8.0 * static_cast<double>(std::max(matrix.rows, matrix.columns)) * epsilon * largest;
    std::size_t rank = 0;
    for (std::size_t column = 0; column < matrix.columns && rank < matrix.rows; ++column) {
        std::size_t pivot = rank;
        for (std::size_t i = rank; i < matrix.rows; ++i)
            if (std::abs(matrix(i, column)) > std::abs(matrix(pivot, column))) pivot = i;
        if (!(std::abs(matrix(pivot, column)) > nothing)) continue;
        for (std::size_t j = 0; j < matrix.columns; ++j)
            std::swap(matrix(rank, j), matrix(pivot, j));
        for (std::size_t i = rank + 1; i < matrix.rows; ++i) {
            const double factor = matrix(i, column) / matrix(rank, column);
            for (std::size_t j = column; j < matrix.columns; ++j)
                matrix(i, j) -= factor * matrix(rank, j);
        }
        ++rank;
    }
    return rank;
}

Matrix document_batch() {
    return {2, 3, {3.0, 1.0, 0.2, 0.5, 2.5, 2.0}};
}

VectorNumbers vector_numbers(const Vectors& vectors) {
    VectorNumbers numbers{.function = &function_in(vectors)};
    numbers.values = values_in(vectors, *numbers.function);
    if (numbers.function->arity == Arity::half) return numbers;
    numbers.places = shown_places(vectors);
    for (const std::size_t place : numbers.places)
        numbers.z.push_back(vectors.logits[place]);
    const std::uint64_t slice = vectors.along == Along::whole ? 0 : vectors.slice;
    const VectorInput input{.z = numbers.z, .parameters = numbers.values, .slice = slice};
    if (numbers.function->power != 0.0 && !numbers.values.empty())
        numbers.temperature = numbers.values.front();
    numbers.powers = powers_of(numbers, slice);
    numbers.y = value_of(*numbers.function, input).value();
    numbers.jacobian = jacobian_of(*numbers.function, input).value();
    numbers.row_sums = row_sums_of(numbers.jacobian);
    numbers.measures = measures_of(numbers);
    std::vector<double> far = numbers.z;
    for (double& each : far)
        each += vectors.offset;
    numbers.naive = naive_softmax(far, numbers.temperature);
    numbers.shifted = shifted_softmax(far, numbers.temperature);
    add_batch(numbers, vectors);
    return numbers;
}

} // namespace act
