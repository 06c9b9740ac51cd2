#pragma once
// All numbers of the Vector view, computed from what the session holds: the shown vector on its way through
// the function, the Jacobian and what is measured on it, softmax in single precision, and a matrix along each
// axis.

#include "session/vectors.h"
#include "vector/naive.h"
#include "vector/vector_function.h"

#include <array>
#include <optional>
#include <vector>

namespace act {

/// Where an exponential is taken on the way: of sign · z / T, after Gumbel noise was added where there is
/// any.
struct Powers {
    double sign = 1.0;
    bool noisy = false;
    bool tempered = false; ///< has a temperature
    std::vector<double> values = {};
};

/// What a single number says about the result.
struct VectorMeasures {
    std::optional<double> entropy = {}; ///< −Σ p ln p in nats, of probabilities
    std::size_t largest = 0;            ///< index of the first of the largest outputs
    double sum = 0.0;
    std::size_t rank = 0; ///< of the Jacobian
};

struct VectorNumbers {
    const VectorFunction* function = nullptr;
    std::vector<double> values = {};      ///< of its parameters
    std::vector<std::size_t> places = {}; ///< of z among the session's logits
    std::vector<double> z = {};
    std::optional<Powers> powers = {};
    std::vector<double> y = {};
    Matrix jacobian = {};
    std::vector<double> row_sums = {}; ///< exactly 0 where only rounding is left
    VectorMeasures measures = {};
    double temperature = 1.0; ///< the function's own; 1 where it has none
    SingleSoftmax naive = {}; ///< of z + offset at that temperature
    SingleSoftmax shifted = {};
    Matrix batch = {};                ///< the session's logits, or document 001's where they are one row
    std::array<Matrix, 3> along = {}; ///< of the batch, by Along
};

/// Gated units are functions of pairs: for them there is only the function and its values.
[[nodiscard]] VectorNumbers vector_numbers(const Vectors& vectors);

/// Independent rows, by elimination; what rounding may have made of 0 counts as 0.
[[nodiscard]] std::size_t rank_of(Matrix matrix);

/// The batch of document 001.
[[nodiscard]] Matrix document_batch();

} // namespace act
