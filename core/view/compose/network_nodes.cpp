#include "view/compose/network_nodes.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace act {
namespace {

// The nodes that have one input and one output, by where these come from and go to.
struct Link {
    std::optional<std::size_t> before = {};
    std::optional<std::size_t> after = {};
};

std::vector<Link> links_of(std::size_t nodes, const std::vector<NetworkEdge>& edges) {
    std::vector<std::size_t> inputs(nodes, 0);
    std::vector<std::size_t> outputs(nodes, 0);
    for (const NetworkEdge& edge : edges) {
        ++inputs[edge.to];
        ++outputs[edge.from];
    }
    std::vector<Link> links(nodes);
    for (const NetworkEdge& edge : edges) {
        if (inputs[edge.to] == 1) links[edge.to].before = edge.from;
        if (outputs[edge.from] == 1) links[edge.from].after = edge.to;
    }
    return links;
}

} // namespace

void fold_chains(std::vector<NetworkNode>& nodes, std::vector<NetworkEdge>& edges) {
    constexpr std::size_t most_layers_drawn = 5;
    constexpr std::size_t least_folded = 3;
    std::size_t layers = 0;
    for (const NetworkNode& node : nodes)
        layers = std::max(layers, node.layer);
    if (layers <= most_layers_drawn) return;
    const std::vector<Link> links = links_of(nodes.size(), edges);
    // Nodes stand in the order in which they are computed. A node's new place, or that of the fold it is in.
    std::vector<std::size_t> place(nodes.size());
    std::vector<NetworkNode> kept;
    std::vector<bool> inside(nodes.size(), false);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Link& link = links[i];
        inside[i] = nodes[i].neuron != nullptr && link.before && link.after
                    && nodes[*link.before].neuron == nodes[i].neuron
                    && nodes[*link.after].neuron == nodes[i].neuron;
    }
    const auto begins = [&](std::size_t i) { return inside[i] && !inside[*links[i].before]; };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (inside[i] && !begins(i) && kept[place[*links[i].before]].folded > 0) {
            place[i] = place[*links[i].before];
            continue;
        }
        place[i] = kept.size();
        kept.push_back(nodes[i]);
        if (!begins(i)) continue;
        std::size_t length = 0;
        for (std::size_t k = i; inside[k]; k = *links[k].after)
            ++length;
        if (length >= least_folded) kept.back() = {.name = "⋯", .value = nodes[i].value, .folded = length};
    }
    std::vector<NetworkEdge> joined;
    for (NetworkEdge edge : edges) {
        edge.from = place[edge.from];
        edge.to = place[edge.to];
        if (edge.from != edge.to) joined.push_back(edge);
    }
    for (NetworkNode& node : kept)
        node.layer = 0;
    for (const NetworkEdge& edge : joined) // sorted by where they lead to
        kept[edge.to].layer = std::max(kept[edge.to].layer, kept[edge.from].layer + 1);
    nodes = std::move(kept);
    edges = std::move(joined);
}

} // namespace act
