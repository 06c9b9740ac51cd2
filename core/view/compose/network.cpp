#include "view/compose/composition.h"

#include "base/number.h"
#include "expression/elementary.h"
#include "expression/evaluate.h"
#include "expression/print.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace act {
namespace {

constexpr std::size_t most_drawn = 60; // nodes of a formula: more would be no drawing to read
constexpr double heavy_weight = 1.75;  // edges of at least this weight are drawn thick

struct NetworkNode {
    std::string name;
    double value = 0.0;
    std::size_t layer = 0;
    const Neuron* neuron = nullptr;
    std::size_t folded = 0; ///< it stands for so many nodes of a chain
};

struct NetworkEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 1.0;
};

// The part of a formula that ends in node `root`.
Syntax part_of(const Syntax& whole, std::uint32_t root) {
    std::vector<std::uint32_t> place(root + 1, absent);
    place[root] = 0;
    for (std::uint32_t i = root + 1; i-- > 0;)
        if (place[i] != absent)
            for (const std::uint32_t operand : whole.nodes[i].operands)
                if (operand != absent) place[operand] = 0;
    Syntax part{.nodes = {}, .names = whole.names};
    for (std::uint32_t i = 0; i <= root; ++i) {
        if (place[i] == absent) continue;
        place[i] = static_cast<std::uint32_t>(part.nodes.size());
        ExpressionNode node = whole.nodes[i];
        for (std::uint32_t& operand : node.operands)
            if (operand != absent) operand = place[operand];
        part.nodes.push_back(node);
    }
    return part;
}

std::string_view sign_of(Operation operation) {
    switch (operation) {
    case Operation::negate: return "−";
    case Operation::multiply: return "×";
    case Operation::divide: return "÷";
    case Operation::power: return "^";
    case Operation::modulo: return "mod";
    case Operation::maximum: return "max";
    case Operation::minimum: return "min";
    default: return "?"; // a choice between two
    }
}

// Walks a formula and makes one node of everything that is written alike, so that A + B feeds C and D.
class NetworkBuilder {
  public:
    NetworkBuilder(const Compose& compose, const Expression& expression, double x)
        : compose_(compose), expression_(expression), x_(x) {}

    void build() { root_ = add(static_cast<std::uint32_t>(expression_.syntax().nodes.size() - 1)); }

    std::vector<NetworkNode> nodes = {};
    std::vector<NetworkEdge> edges = {};

  private:
    [[nodiscard]] const ExpressionNode& at(std::uint32_t i) const { return expression_.syntax().nodes[i]; }

    std::size_t add(std::uint32_t i) {
        const Syntax part = part_of(expression_.syntax(), i);
        const std::string text = print(part, expression_.definitions().list());
        if (const auto known = known_.find(text); known != known_.end()) return known->second;
        const Result<Expression> whole = compiled(part, expression_.definitions());
        NetworkNode node = named(i);
        node.value = whole ? evaluate(*whole, x_).y : std::nan("");
        std::vector<NetworkEdge> inputs = inputs_of(i, node);
        for (const NetworkEdge& edge : inputs)
            node.layer = std::max(node.layer, nodes[edge.from].layer + 1);
        const std::size_t place = nodes.size();
        nodes.push_back(std::move(node));
        for (NetworkEdge& edge : inputs) {
            edge.to = place;
            edges.push_back(edge);
        }
        return known_[text] = place;
    }

    [[nodiscard]] NetworkNode named(std::uint32_t i) const {
        const ExpressionNode& node = at(i);
        switch (node.operation) {
        case Operation::number: return {.name = pretty(node.number, 3)};
        case Operation::variable: return {.name = "x"};
        case Operation::parameter: return {.name = expression_.syntax().names[node.subject]};
        case Operation::add:
        case Operation::subtract: return {.name = "+"};
        case Operation::elementary: return {.name = std::string(elementary_functions()[node.subject].id)};
        case Operation::activation: return {.name = std::string(catalogue()[node.subject].name)};
        case Operation::definition:
        case Operation::application:
            return {.name = expression_.definitions().list()[node.subject].name,
                    .neuron = neuron(node.subject)};
        default: return {.name = std::string(sign_of(node.operation))};
        }
    }

    [[nodiscard]] const Neuron* neuron(std::uint32_t definition) const {
        const std::string& name = expression_.definitions().list()[definition].name;
        const auto found = std::find_if(compose_.neurons.begin(), compose_.neurons.end(),
                                        [&](const Neuron& n) { return n.name == name; });
        return found == compose_.neurons.end() ? nullptr : &*found;
    }

    std::vector<NetworkEdge> inputs_of(std::uint32_t i, const NetworkNode& node) {
        std::vector<NetworkEdge> inputs;
        const double weight = node.neuron == nullptr ? 1.0 : node.neuron->weight;
        switch (at(i).operation) {
        case Operation::definition: return {{.from = input(), .weight = weight}};
        case Operation::add:
        case Operation::subtract: add_terms(i, 1.0, inputs); return inputs;
        default: break;
        }
        for (const std::uint32_t operand : at(i).operands)
            if (operand != absent) inputs.push_back({.from = add(operand), .weight = weight});
        return inputs;
    }

    // A sum of sums is one sum.
    void add_terms(std::uint32_t i, double sign, std::vector<NetworkEdge>& inputs) {
        const ExpressionNode& node = at(i);
        if (node.operation != Operation::add && node.operation != Operation::subtract) {
            inputs.push_back({.from = add(i), .weight = sign});
            return;
        }
        add_terms(node.operands[0], sign, inputs);
        add_terms(node.operands[1], node.operation == Operation::add ? sign : -sign, inputs);
    }

    // The node x, which a bare name stands for without being written.
    std::size_t input() {
        if (const auto known = known_.find("x"); known != known_.end()) return known->second;
        nodes.push_back({.name = "x", .value = x_});
        return known_["x"] = nodes.size() - 1;
    }

    const Compose& compose_;
    const Expression& expression_;
    double x_;
    std::map<std::string, std::size_t> known_;
    std::size_t root_ = 0;
};

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

// Draws the middle of a chain of one neuron, applied again and again, as one node: "⋯" for those between the
// first and the last. Networks with few layers stay as they are.
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

// Layers from left to right, nodes of a layer evenly from top to bottom.
std::vector<Point> places(const std::vector<NetworkNode>& nodes) {
    std::map<std::size_t, std::size_t> in_layer;
    for (const NetworkNode& node : nodes)
        ++in_layer[node.layer];
    std::map<std::size_t, std::size_t> used;
    std::vector<Point> all;
    for (const NetworkNode& node : nodes) {
        const double k = static_cast<double>(used[node.layer]++);
        all.push_back(
            {static_cast<double>(node.layer), 1.0 - (k + 0.5) / static_cast<double>(in_layer[node.layer])});
    }
    return all;
}

// Positive weights in one hue, negative ones in the other.
Pen edge_pen(const NetworkEdge& edge) {
    return {.ink = edge.weight < 0.0 ? Ink::function : Ink::derivative,
            .weight = std::abs(edge.weight) >= heavy_weight ? Weight::curve : Weight::thin};
}

Label small(std::string text, Ink ink) {
    return {{std::move(text), ink, Face::regular, 1.0}};
}

} // namespace

Figure network_figure(const Compose& compose, std::size_t cell, double x, const Repertoire& repertoire) {
    Figure figure;
    figure.panels.resize(1);
    Panel& panel = figure.panels.front();
    panel.bare = true;
    panel.zero_lines = panel.x.numbers = panel.y.numbers = false;
    if (cell >= compose.cells.size()) return figure;
    const Result<Expression> expression = cell_expression(compose, cell, repertoire);
    if (!expression || expression->syntax().nodes.size() > most_drawn) return figure;
    NetworkBuilder network(compose, *expression, x);
    network.build();
    fold_chains(network.nodes, network.edges);
    const std::vector<Point> at = places(network.nodes);

    double layers = 1.0;
    for (const NetworkNode& node : network.nodes)
        layers = std::max(layers, static_cast<double>(node.layer));
    panel.x.window = {-0.4, layers + 0.4};
    panel.y.window = {0.0, 1.0};
    for (const NetworkEdge& edge : network.edges)
        panel.marks.emplace_back(Segment{at[edge.from], at[edge.to], edge_pen(edge)});
    for (const NetworkEdge& edge : network.edges) {
        if (network.nodes[edge.to].neuron == nullptr && edge.weight == 1.0) continue;
        // Left of the edge's middle: the neuron's bias stands right of it.
        const double rise = at[edge.to].y - at[edge.from].y;
        const double along = rise < 0.0 ? 0.64 : 0.48; // clear of the value under the node it leaves
        const Point p{at[edge.from].x + along * (at[edge.to].x - at[edge.from].x),
                      at[edge.from].y + along * rise};
        const double align = rise == 0.0 ? 0.5 : 1.15;
        const double down_pt = rise < 0.0 ? 8.0 : -6.0;
        panel.marks.emplace_back(Remark{.at = p,
                                        .text = small(pretty(edge.weight, 3), Ink::parameter),
                                        .align = align,
                                        .down_pt = down_pt});
    }
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const NetworkNode& node = network.nodes[i];
        panel.marks.emplace_back(
            Knot{.at = at[i],
                 .name = {{node.name, Ink::text, Face::semibold, 1.0}},
                 .value = small(node.folded > 0 ? "×" + std::to_string(node.folded) : pretty(node.value, 3),
                                Ink::muted),
                 .pen = {.ink = Ink::guide, .weight = Weight::thin}});
        if (node.neuron == nullptr) continue;
        Label bias =
            small((node.neuron->bias < 0.0 ? "" : "+") + pretty(node.neuron->bias, 3), Ink::parameter);
        if (node.neuron->layers > 1)
            bias.push_back({"  ×" + std::to_string(node.neuron->layers), Ink::muted, Face::regular, 1.0});
        panel.marks.emplace_back(Remark{.at = at[i], .text = std::move(bias), .down_pt = -19.0});
    }
    return figure;
}

} // namespace act
