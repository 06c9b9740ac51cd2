#pragma once
// What a path through a network makes of a gradient: the product Π f′(zᵢ)·wᵢ over its layers, for zᵢ ~ N(0, 1).
//
//     const Function sigmoid = bind(*find("sigmoid"), {}, Convention::own);
//     const LayerFactors layer = layer_factors(sigmoid, {});
//     std::pow(layer.best, 10);    // 9.54e-7 = ¼¹⁰
//     std::pow(layer.typical, 10); // 9.97e-8
//
// A sum of many paths has the size of their root mean square, which few large products make; most paths are far
// smaller.

#include "study/study_inputs.h"

#include <span>
#include <stop_token>
#include <vector>

namespace act {

struct PathWeights {
    double deviation = 1.0; ///< σw
    bool gaussian = false;  ///< w ~ N(0, σw²); else |w| = σw with a random sign
};

/// By what a layer multiplies the size of a path's product; NaN where it does not exist.
struct LayerFactors {
    double best = unknown; ///< σw·max |f′|; of typed functions for |z| ≤ 100
    double typical =
        unknown; ///< exp E log |f′·w|: half the paths fall below its power. 0 where f′ = 0 at times
    double rms = unknown;   ///< σw·√E f′²
    double alive = unknown; ///< P(f′ ≠ 0)
};

[[nodiscard]] LayerFactors layer_factors(const Function& function, const PathWeights& weights);

struct SimulatedPaths {
    PathWeights weights = {};
    std::size_t depth = 20;
    std::size_t paths = 200;
    std::uint64_t seed = 1;
};

/// Of layers 0 to depth.
struct SampledPaths {
    /// log of the median size of the products that are not 0, in which a thousand layers are no small number;
    /// NaN where all are, or where f′ has no value.
    std::vector<double> log_median = {};
    std::vector<double> alive = {}; ///< the share of products that are not 0
};

/// One for each function; all see the same draws. Nothing once a stop is asked for.
[[nodiscard]] std::vector<SampledPaths> simulate(std::span<const StudyFunction> functions,
                                                 const SimulatedPaths& paths, const std::stop_token& stop);

/// z of the layers 1 to depth along the first path of a simulation.
[[nodiscard]] std::vector<double> first_path(const SimulatedPaths& paths);

} // namespace act
