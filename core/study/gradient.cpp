#include "study/gradient.h"

#include "base/random.h"
#include "curve/properties.h"
#include "study/layer_numbers.h"
#include "study/study_parts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// E log |Z| = −(γ + log 2)/2 for a standard normal Z.
constexpr double mean_log_normal = -0.63518142273073909;

// A path has a generator for z and one for its weights, so that deeper paths begin as shallower ones do and
// Gaussian weights leave z as it is.
Random positions_of(const SimulatedPaths& paths, std::size_t path) {
    return Random(paths.seed, 2 * path);
}
Random weights_of(const SimulatedPaths& paths, std::size_t path) {
    return Random(paths.seed, 2 * path + 1);
}

// Sorts `logs`. Between two in the middle the logarithms' mean.
void append_layer(SampledPaths& sampled, std::vector<double>& logs) {
    const auto all = static_cast<double>(logs.size());
    const auto is_number = [](double log) { return !std::isnan(log); };
    if (!std::ranges::all_of(logs, is_number)) {
        sampled.log_median.push_back(unknown);
        sampled.alive.push_back(unknown);
        return;
    }
    std::erase(logs, -infinity);
    sampled.alive.push_back(static_cast<double>(logs.size()) / all);
    if (logs.empty()) return sampled.log_median.push_back(unknown);
    const auto middle = logs.begin() + std::ssize(logs) / 2;
    std::ranges::nth_element(logs, middle);
    const double below = logs.size() % 2 == 1 ? *middle : *std::ranges::max_element(logs.begin(), middle);
    sampled.log_median.push_back(0.5 * (below + *middle));
}

} // namespace

LayerFactors layer_factors(const Function& function, const PathWeights& weights) {
    const LayerNumbers numbers = layer_numbers(function, {0.0, 1.0});
    const double typical_weight = weights.gaussian ? std::exp(mean_log_normal) : 1.0;
    return {.best = weights.deviation * measure(function).steepest,
            .typical = weights.deviation * typical_weight * numbers.typical_slope,
            .rms = weights.deviation * std::sqrt(numbers.slope_square),
            .alive = 1.0 - numbers.flat};
}

// The sign of a product does not matter to its size, so that of a weight is not drawn.
std::vector<SampledPaths> simulate(std::span<const StudyFunction> functions, const SimulatedPaths& paths,
                                   const std::stop_token& stop) {
    std::vector<Random> positions;
    std::vector<Random> weights;
    for (std::size_t path = 0; path < paths.paths; ++path) {
        positions.push_back(positions_of(paths, path));
        weights.push_back(weights_of(paths, path));
    }
    std::vector<SampledPaths> sampled(functions.size());
    std::vector<std::vector<double>> logs(functions.size(), std::vector<double>(paths.paths, 0.0));
    std::vector<double> z(paths.paths);
    std::vector<double> log_weights(paths.paths, std::log(paths.weights.deviation));
    std::vector<double> slopes(paths.paths);
    std::vector<double> sorted;
    for (SampledPaths& each : sampled)
        each = {.log_median = {0.0}, .alive = {1.0}};
    for (std::size_t layer = 1; layer <= paths.depth; ++layer) {
        if (stop.stop_requested()) return {};
        for (std::size_t path = 0; path < paths.paths; ++path) {
            z[path] = positions[path].normal();
            if (paths.weights.gaussian)
                log_weights[path] = std::log(paths.weights.deviation * std::abs(weights[path].normal()));
        }
        for (std::size_t i = 0; i < functions.size(); ++i) {
            slopes_of(functions[i], z, slopes);
            for (std::size_t path = 0; path < paths.paths; ++path)
                logs[i][path] += std::log(std::abs(slopes[path])) + log_weights[path];
            sorted = logs[i];
            append_layer(sampled[i], sorted);
        }
    }
    return sampled;
}

std::vector<double> first_path(const SimulatedPaths& paths) {
    Random random = positions_of(paths, 0);
    std::vector<double> z(paths.depth);
    std::ranges::generate(z, [&] { return random.normal(); });
    return z;
}

} // namespace act
