#pragma once
// Softmax in single precision, with and without first subtracting the maximum: this shows why everyone
// subtracts it.

#include <span>
#include <vector>

namespace act {

struct SingleSoftmax {
    std::vector<float> powers; ///< exp of each logit, or of its distance to the largest
    float total = 0.0F;
    std::vector<float> y;

    /// Whether powers[i] is infinite. If any is, y holds NaN there and 0 elsewhere; y is NaN everywhere when
    /// all powers have vanished.
    [[nodiscard]] bool overflowed(std::size_t i) const;
};

/// exp(zᵢ/T)/Σ exp(zₖ/T) as a first program writes it, every operation rounded to float: infinite from z/T = 88.73
/// on.
[[nodiscard]] SingleSoftmax naive_softmax(std::span<const double> z, double temperature = 1.0);

/// The same of z − max z: no power exceeds 1, and one of them is 1.
[[nodiscard]] SingleSoftmax shifted_softmax(std::span<const double> z, double temperature = 1.0);

} // namespace act
