#pragma once
// An activation as a layer applies it: to a whole block of floats, with the slopes for the way back, by the bulk
// kernels (activation/kernels.h). Typed functions go through expression/evaluate.h in doubles.
//
//     LayerFunction step_with_arctan({.function = known_in(all, "step"), .backward = known_in(all, "arctan")});
//     step_with_arctan.apply(z, a, slopes, {}); // a[i] = step(z[i]), slopes[i] = arctan′(z[i])
//
// Functions that are random in training mode (About::training) are taken as they are after training.

#include "activation/affine.h"
#include "expression/typed.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace act {

/// An activation, and perhaps another one whose slope takes the place of its own on the way back (a surrogate
/// gradient): a step function has a slope of 0, which teaches a network nothing.
struct LayerActivation {
    SharedActivation function = {};
    std::vector<double> values = {}; ///< of its parameters, perhaps scale and shift; empty: initial ones
    SharedActivation backward = {};  ///< null: it has its own slope
    std::vector<double> backward_values = {}; ///< likewise
    bool operator==(const LayerActivation&) const = default;
};

/// Parameters that frameworks train together with the weights, as PReLU's slope, start from their values and are
/// numbers of the network: it hands them to each call.
class LayerFunction {
  public:
    explicit LayerFunction(LayerActivation activation);

    [[nodiscard]] const LayerActivation& activation() const { return activation_; }
    /// What the learned parameters start from.
    [[nodiscard]] std::span<const float> learned_start() const { return learned_start_; }

    /// y[i] = f(z[i]) and, unless `slopes` is empty, slopes[i] = what takes the place of f′(z[i]). None of them
    /// overlaps another.
    void apply(std::span<const float> z, std::span<float> y, std::span<float> slopes,
               std::span<const float> learned) const;

    /// Σ d[i]·∂f/∂p at z[i] for learned parameter k.
    [[nodiscard]] double learned_slope(std::span<const float> z, std::span<const float> d, std::size_t k,
                                       std::span<const float> learned) const;

    /// Where f breaks, in increasing order: linear pieces of a ReLU network lie between them. Of a typed function
    /// those between −10 and 10.
    [[nodiscard]] std::vector<double> breaks(std::span<const float> learned) const;

  private:
    LayerActivation activation_;
    std::vector<std::size_t> learned_ = {}; ///< places among the parameters
    std::vector<float> learned_start_ = {};
};

} // namespace act
