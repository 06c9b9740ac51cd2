#pragma once
// What layers of random weights do to the mean μ and variance ν of a signal: by theory in a layer of endlessly
// many units, by simulation in one of a given width.
//
//     const Function selu = bind(*find("selu"), initial_values(*find("selu")), Convention::own);
//     signal_by_theory(selu, {}, {0.0, 3.0}, 10, {}).back(); // {0.0110, 1.0951}
//
// A unit sees z = Σ wᵢxᵢ + b. Its weights sum to ω and their squares to σw², so that over the units
// z ~ N(ωμ, σw²ν + σb²): a signal's mean reaches the next layer through ω alone (Klambauer, Unterthiner, Mayr,
// Hochreiter 2017, with τ = σw²). Weights that are drawn independently, as frameworks draw them, sum to ω on
// the average only: z ~ N(ωμ, σw²(ν + μ²) + σb²) then (Poole et al. 2016), and σw² = 2 keeps the mean square of
// a ReLU's signal (He et al. 2015).

#include "study/layer_numbers.h"
#include "study/study_inputs.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace act {

struct SignalWeights {
    double deviation = 1.0;      ///< σw: from weight to weight it is σw/√width
    double sum = 0.0;            ///< ω
    double bias_deviation = 0.0; ///< σb
    bool independent = false;    ///< of each other: their sum is random
};

/// What the units of a layer see before f, of a signal with these moments.
[[nodiscard]] Normal pre_activation(const SignalWeights& weights, const Moments& signal);

/// What comes out of f.
[[nodiscard]] Moments through_layer(const Function& function, const SignalWeights& weights,
                                    const Moments& signal, const MeanRule& rule = exact_mean);

/// Of layers 0 (`start` itself) to `depth`. Unknown from the first layer on whose integrals do not exist.
[[nodiscard]] std::vector<Moments> signal_by_theory(const Function& function, const SignalWeights& weights,
                                                    const Moments& start, std::size_t depth,
                                                    const std::stop_token& stop,
                                                    const MeanRule& rule = exact_mean);

/// The moments near `from` that a layer does not change, unless their variance is 0; nothing where the search
/// does not settle.
[[nodiscard]] std::optional<Moments> fixed_point(const Function& function, const SignalWeights& weights,
                                                 Moments from, const MeanRule& rule = exact_mean);

struct SimulatedNets {
    SignalWeights weights = {};
    Moments start = {0.0, 1.0};
    std::size_t depth = 20;
    std::size_t width = 100; ///< 2 or more
    std::size_t nets = 20;
    std::uint64_t seed = 1;
};

struct SampledSignal {
    std::vector<Moments> moments = {}; ///< over all units of all nets, of layers 0 to depth
    std::vector<double> first = {};    ///< outputs of layer 1, of the first nets only
    std::vector<double> last = {};     ///< …and of the last layer
};

/// One for each function; all see the same draws, and deeper nets begin with the layers of shallower ones.
/// Nothing once a stop is asked for.
[[nodiscard]] std::vector<SampledSignal> simulate(std::span<const StudyFunction> functions,
                                                  const SimulatedNets& nets, const std::stop_token& stop);

} // namespace act
