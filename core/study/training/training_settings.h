#pragma once
// What a training run can be told, and the settings of the two experiments with known answers.

#include "base/named.h"
#include "base/result.h"
#include "study/training/layer_function.h"
#include "study/training/optimiser.h"
#include "study/training/training_data.h"

#include <cstddef>
#include <vector>

namespace act {

/// Where weights start, with n numbers into a layer and m units in it: `size`·N(0, 1); evenly from −size to size;
/// N(0, 2/n) (He 2015); evenly within √(6/(n + m)) (Glorot 2010); N(0, 1/(n·E f(Z)²)) for a normal Z, f the
/// function that follows: the exact gain, of the linear layer 1, and 1 too where f has none.
enum class StartingWeights { normal, uniform, he, glorot, gain };
template <>
inline constexpr EnumNames<5> enum_names<StartingWeights>{"weights",
                                                          {"normal", "uniform", "he", "glorot", "gain"}};

/// Of each hidden layer, or of all of them where it has one entry.
using HiddenActivations = std::vector<LayerActivation>;

struct TrainingSettings {
    std::size_t layers = 8; ///< hidden ones
    std::size_t units = 10; ///< in each
    bool normalise = false; ///< batch normalisation on the inputs and before each activation
    StartingWeights weights = StartingWeights::normal;
    double weight_size = 0.1; ///< of `normal` and `uniform`
    double bias = -0.2;       ///< where each starts
    OptimiserKind optimiser = OptimiserKind::adam;
    double rate = 0.03;
    std::size_t batch =
        64; ///< samples a step, but the rest of an epoch in its last one; more than there are: all
    std::size_t epochs = 12;
    bool operator==(const TrainingSettings&) const = default;
};

inline constexpr std::size_t most_layers = 100;
inline constexpr std::size_t most_units = 1000;
inline constexpr std::size_t most_weights = 1'000'000; ///< in one network
inline constexpr std::size_t most_batch = 10'000;
inline constexpr std::size_t most_epochs = 100'000;
/// Multiplications of one batch on its way forward: about a second.
inline constexpr std::size_t most_batch_products = 1'000'000'000;

/// Experiment a, as initialised above, for the parabola; experiment b for the tasks with classes: two layers of
/// eight, U(−½, ½), bias 0.1, SGD with rate 0.03, batches of 10, 1500 epochs.
[[nodiscard]] TrainingSettings usual_settings(const TrainingData& data);

/// The first setting that is out of range: no layer, a million units, a rate that is not a number.
[[nodiscard]] Result<Done> check(const TrainingSettings& settings);

} // namespace act
