#pragma once
// A network as it can be looked into: what stands in the nodes and on the edges of its drawing.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace act {

/// A layer of units, each with a weight for each number that goes in.
struct SketchLayer {
    std::size_t units = 0;
    std::vector<float> weights = {}; ///< a row for each unit
    std::vector<float> biases = {};

    [[nodiscard]] std::size_t inputs() const { return units == 0 ? 0 : weights.size() / units; }
    [[nodiscard]] float weight(std::size_t unit, std::size_t input) const {
        return weights[unit * inputs() + input];
    }
};

struct NetworkSketch {
    std::string owner = {}; ///< label of the function that it belongs to, as of readings
    std::vector<SketchLayer> layers = {};
    /// Of inputs, the values of all layers' units: one list for each layer.
    std::function<std::vector<std::vector<float>>(std::span<const float> inputs)> values = {};
};

/// Larger ones cannot be told apart in a drawing.
inline constexpr std::size_t most_sketched_layers = 13; ///< with the last one
inline constexpr std::size_t most_sketched_units = 16;

} // namespace act
