#pragma once
// What a network does with samples, for figures: its answers, which linear piece they lie on, and for each layer how
// values and slopes are distributed. Pure functions of a network that does not change, tested as it stands.
//
//     const TrainingSnapshot now = run.snapshot();
//     predict(now.network, points);                       // one number for each point
//     layer_reports(now.network, data->train, false)[2];  // the third layer: histogram, share saturated, …

#include "base/interval.h"
#include "study/training/dense_network.h"
#include "study/training/training_data.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace act {

/// The network's answers to points, each of as many numbers as the network takes, point after point.
[[nodiscard]] std::vector<float> predict(const DenseNetwork& network, std::span<const float> points);

/// What the units of each layer are worth for one point, the last layer's the answer.
[[nodiscard]] std::vector<std::vector<float>> unit_values(const DenseNetwork& network,
                                                          std::span<const float> point);

/// As predict(), and for each point a number that stands for the pieces of the functions that its units are on: two
/// points with the same number lie on one linear piece of a ReLU network (Montúfar et al. 2014). Units of smooth
/// functions have one piece each. Different pieces get different numbers, but for one in 2⁶⁴.
struct PredictedPieces {
    std::vector<float> values = {};
    std::vector<std::uint64_t> pieces = {};
};
[[nodiscard]] PredictedPieces predict_pieces(const DenseNetwork& network, std::span<const float> points);

/// Counts of numbers in equal steps of a range.
struct Histogram {
    Interval range = {};
    std::vector<std::size_t> counts = {};
};
inline constexpr std::size_t histogram_steps = 24;

/// A slope below this counts as saturated.
inline constexpr float saturated_slope = 0.01F;

/// One layer over all samples that were given. Shares are of units times samples; slopes f′ are those that take part
/// on the way back, another function's where the layer says so.
struct LayerReport {
    Histogram values = {}; ///< of f(z), from the least to the greatest
    Histogram gradients =
        {}; ///< of log₁₀ |∂loss/∂(W·a + b)| where it is not 0, the loss being that of a sample
    double saturated = 0.0; ///< share with |f′(z)| < saturated_slope
    double zeros = 0.0;     ///< share of values that are exactly 0
    double flat = 0.0;      ///< share with a slope of exactly 0
    std::size_t dead = 0;   ///< units whose slope is 0 for every sample
    double gradient = 0.0;  ///< root mean square of ∂loss/∂(W·a + b)
};

/// One for each hidden layer. `classes` as in TrainingData: which loss the gradients are of. With normalisation the
/// samples are one batch, as if they trained the network. Of more samples than a moment is enough for, evenly chosen
/// ones are taken. They must not be empty.
inline constexpr std::size_t most_reported_numbers = 2'000'000; ///< units times samples
[[nodiscard]] std::vector<LayerReport> layer_reports(const DenseNetwork& network,
                                                     const TrainingSamples& samples, bool classes);

} // namespace act
