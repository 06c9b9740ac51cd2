#pragma once
// What a drawn network is made of, before it has places.

#include "session/compose.h"

#include <cstddef>
#include <string>
#include <vector>

namespace act {

struct NetworkNode {
    std::string name;
    double value = 0.0;
    std::size_t layer = 0;
    const Neuron* neuron = nullptr;
    std::size_t folded = 0;         ///< it stands for so many nodes of a chain
    std::vector<double> curve = {}; ///< over the extent, evenly, where curves are drawn
};

struct NetworkEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 1.0;
};

/// Draws the middle of a chain of one neuron, applied again and again, as one node: "⋯" for those between the
/// first and the last. Networks with few layers stay as they are. Edges are sorted by where they lead to.
void fold_chains(std::vector<NetworkNode>& nodes, std::vector<NetworkEdge>& edges);

} // namespace act
