#pragma once
// Networks of finite width with random Gaussian weights, for dots beside the lines of mean_field.h.

#include "study/mean_field.h"
#include "study/study_inputs.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace act {

/// Some inputs that go through the same networks. The first one has variance 1; the others have a correlation
/// with it or a variance of their own.
struct NetInput {
    double variance = 1.0;
    double correlation = 0.0; ///< with the first one
};

struct NetSize {
    std::size_t depth = 50;
    std::size_t width = 100;
    std::size_t nets = 10;
};

/// Means over the networks: over a layer's units the mean square of what enters them, and for two inputs the
/// sum of products over the root of both sums of squares. NaN where numbers overflow.
struct SampledNets {
    std::vector<std::vector<double>> variance;    ///< by input, from layer 0 (the input) to `depth`
    std::vector<std::vector<double>> correlation; ///< with the first input; of that itself 1
};

/// Of networks that are not there: all of it NaN.
[[nodiscard]] SampledNets no_nets(std::size_t inputs, std::size_t depth);

/// What enters the units of a layer is, given the layer before, normal and independent from unit to unit; its
/// covariance between inputs is σw²/width Σ f(u)f(v) + σb². It is drawn from that: the same distribution as by
/// matrices of weights, for the price of a vector. Equal seeds give equal networks.
[[nodiscard]] SampledNets sample_nets(const StudyFunction& function, LayerWeights weights,
                                      std::span<const NetInput> inputs, NetSize size, std::uint64_t seed,
                                      const std::stop_token& stop);

} // namespace act
