#include "view/compose/composition.h"

#include "base/number.h"
#include "expression/elementary.h"
#include "expression/evaluate.h"
#include "expression/print.h"
#include "session/compose.h"
#include "view/compose/network_nodes.h"

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

constexpr std::size_t curve_points = 61; // of a neuron's little curve

double along(Interval extent, std::size_t k) {
    return extent.low + extent.width() * static_cast<double>(k) / static_cast<double>(curve_points - 1);
}

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
    NetworkBuilder(const Compose& compose, const Expression& expression, double x, bool curves)
        : compose_(compose), expression_(expression), x_(x), curves_(curves) {}

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
        if (curves_ && node.neuron != nullptr && whole)
            for (std::size_t k = 0; k < curve_points; ++k)
                node.curve.push_back(evaluate(*whole, along(compose_.extent, k)).y);
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

    [[nodiscard]] bool is_number(std::uint32_t i) const { return at(i).operation == Operation::number; }

    // A sum of sums is one sum, and a number before a term is the weight of its edge.
    void add_terms(std::uint32_t i, double weight, std::vector<NetworkEdge>& inputs) {
        const ExpressionNode& node = at(i);
        const std::uint32_t first = node.operands[0];
        const std::uint32_t second = node.operands[1];
        switch (node.operation) {
        case Operation::add:
        case Operation::subtract:
            add_terms(first, weight, inputs);
            return add_terms(second, node.operation == Operation::add ? weight : -weight, inputs);
        case Operation::negate:
            if (is_number(first)) break;
            return add_terms(first, -weight, inputs);
        case Operation::multiply:
            if (is_number(first) == is_number(second)) break;
            if (is_number(first)) return add_terms(second, weight * at(first).number, inputs);
            return add_terms(first, weight * at(second).number, inputs);
        default: break;
        }
        inputs.push_back({.from = add(i), .weight = weight});
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
    bool curves_;
    std::map<std::string, std::size_t> known_;
    std::size_t root_ = 0;
};

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

// The little plot of a neuron, in the network's own coordinates.
struct NeuronBox {
    Point low;
    Point high;
};

// Draws a network into a panel: edges first, nodes over them.
class NetworkPainter {
  public:
    NetworkPainter(Panel& panel, const Compose& compose, const NetworkBuilder& network, double x,
                   const NetworkLook& look)
        : panel_(panel),
          compose_(compose),
          network_(network),
          at_(places(network.nodes)),
          x_(x),
          look_(look) {
        std::map<std::size_t, std::size_t> in_layer;
        for (const NetworkNode& node : network.nodes)
            layers_ = std::max(layers_, static_cast<double>(node.layer));
        for (const NetworkNode& node : network.nodes)
            most_ = std::max(most_, ++in_layer[node.layer]);
    }

    void paint() {
        panel_.x.window = look_.curves ? Interval{-0.5, layers_ + 0.5} : Interval{-0.4, layers_ + 0.4};
        panel_.y.window = {0.0, 1.0};
        for (const NetworkEdge& edge : network_.edges)
            panel_.marks.emplace_back(Segment{end_of(edge.from, 1.0), end_of(edge.to, -1.0), edge_pen(edge)});
        for (const NetworkEdge& edge : network_.edges)
            if (network_.nodes[edge.to].neuron != nullptr || edge.weight != 1.0) write_weight(edge);
        for (std::size_t i = 0; i < network_.nodes.size(); ++i)
            has_box(i) ? draw_box(i) : draw_ring(i);
    }

  private:
    [[nodiscard]] bool has_box(std::size_t i) const { return !network_.nodes[i].curve.empty(); }

    [[nodiscard]] NeuronBox box(std::size_t i) const {
        const double half_height = std::min(0.12, 0.24 / static_cast<double>(most_));
        constexpr double half_width = 0.34;
        return {{at_[i].x - half_width, at_[i].y - half_height},
                {at_[i].x + half_width, at_[i].y + half_height}};
    }

    // Where an edge ends: at the side of a box, or in the middle of a ring, which hides what is inside.
    [[nodiscard]] Point end_of(std::size_t i, double side) const {
        if (!has_box(i)) return at_[i];
        return {side < 0.0 ? box(i).low.x : box(i).high.x, at_[i].y};
    }

    void remark(Point at, Label text, double align, double down_pt, double size = 1.0) {
        panel_.marks.emplace_back(
            Remark{.at = at, .text = std::move(text), .align = align, .down_pt = down_pt, .size = size});
    }

    // Left of the edge's middle: the neuron's bias stands right of it.
    void write_weight(const NetworkEdge& edge) {
        const Point from = end_of(edge.from, 1.0);
        const Point to = end_of(edge.to, -1.0);
        const double rise = to.y - from.y;
        // A large ring hides more than half of a level edge's way to a box; elsewhere a weight stays clear of the ring and
        // of the value under the node that its edge leaves.
        const bool from_ring = look_.curves && !has_box(edge.from);
        const bool is_even = !look_.curves || has_box(edge.from) == has_box(edge.to);
        const double level = is_even ? 0.5 : (has_box(edge.from) ? 0.2 : 0.8);
        const double sloping = from_ring ? 0.8 : (rise < 0.0 ? 0.7 : 0.48);
        const double along = rise == 0.0 ? level : sloping;
        const Point p{from.x + along * (to.x - from.x), from.y + along * rise};
        const Face face = is_touched(edge.to) ? Face::semibold : Face::regular;
        Label text{{pretty(edge.weight, 3), Ink::parameter, face, 1.0}};
        // Off the edge by more than half its type, which is larger beside curves.
        const double off = look_.curves ? 11.0 : (rise < 0.0 ? 8.0 : 6.0);
        remark(p, std::move(text), rise == 0.0 ? 0.5 : 1.15, rise < 0.0 ? off : -off,
               look_.curves ? 1.15 : 1.0);
    }

    [[nodiscard]] bool is_touched(std::size_t i) const {
        return look_.touched && *look_.touched < compose_.neurons.size()
               && network_.nodes[i].neuron == &compose_.neurons[*look_.touched];
    }

    [[nodiscard]] static Label bias_of(const Neuron& neuron) {
        Label bias = small((neuron.bias < 0.0 ? "" : "+") + pretty(neuron.bias, 3), Ink::parameter);
        if (neuron.layers > 1)
            bias.push_back({"  ×" + std::to_string(neuron.layers), Ink::muted, Face::regular, 1.0});
        return bias;
    }

    // What the whole cell comes from.
    [[nodiscard]] bool is_output(std::size_t i) const {
        return std::ranges::none_of(network_.edges, [i](const NetworkEdge& edge) { return edge.from == i; });
    }

    void draw_ring(std::size_t i) {
        const NetworkNode& node = network_.nodes[i];
        std::string worth = look_.tells ? pretty(node.value, 3) : std::string();
        if (node.folded > 0) worth = "×" + std::to_string(node.folded);
        panel_.marks.emplace_back(Knot{.at = at_[i],
                                       .name = {{node.name, Ink::text, Face::semibold, 1.0}},
                                       .value = small(worth, look_.curves ? Ink::text : Ink::muted),
                                       .pen = {.ink = Ink::guide, .weight = Weight::thin},
                                       .large = look_.curves});
        if (node.neuron != nullptr) remark(at_[i], bias_of(*node.neuron), 0.5, -19.0);
    }

    void draw_box(std::size_t i) {
        const NetworkNode& node = network_.nodes[i];
        const NeuronBox b = box(i);
        const Pen frame{.ink = is_touched(i) ? Ink::accent : Ink::guide,
                        .weight = is_touched(i) ? Weight::curve : Weight::thin};
        const Line outline{{{b.low, {b.high.x, b.low.y}, b.high, {b.low.x, b.high.y}, b.low}}, frame};
        const Interval values = shown_values(node);
        const auto height = [&](double y) {
            const double share = (y - values.low) / values.width();
            return b.low.y + (0.12 + 0.76 * share) * (b.high.y - b.low.y);
        };
        const auto across = [&](double share) {
            return b.low.x + (0.06 + 0.88 * share) * (b.high.x - b.low.x);
        };
        if (values.contains(0.0))
            panel_.marks.emplace_back(Segment{{across(0.0), height(0.0)},
                                              {across(1.0), height(0.0)},
                                              {.ink = Ink::guide, .weight = Weight::hair}});
        Line curve{{{}}, {.ink = Ink::function}};
        for (std::size_t k = 0; k < node.curve.size(); ++k) {
            const double share = static_cast<double>(k) / static_cast<double>(node.curve.size() - 1);
            if (std::isfinite(node.curve[k]))
                curve.pieces.back().push_back({across(share), height(node.curve[k])});
            else if (!curve.pieces.back().empty())
                curve.pieces.emplace_back();
        }
        const bool is_hidden = !look_.tells && is_output(i);
        if (!is_hidden) panel_.marks.emplace_back(std::move(curve));
        panel_.marks.emplace_back(outline);
        if (is_hidden) remark(at_[i], {{"?", Ink::muted, Face::semibold, 1.0}}, 0.5, 0.0, 1.3);
        const double share = (x_ - compose_.extent.low) / compose_.extent.width();
        if (look_.tells && share >= 0.0 && share <= 1.0 && std::isfinite(node.value))
            panel_.marks.emplace_back(Dot{{across(share), height(node.value)}, true, {.ink = Ink::function}});
        remark({b.low.x, b.high.y}, {{node.name, Ink::text, Face::semibold, 1.0}}, 0.0, -11.0, 1.3);
        remark({b.high.x, b.high.y}, bias_of(*node.neuron), 1.0, -10.0, 1.1);
        if (look_.tells)
            remark({at_[i].x, b.low.y}, small(pretty(node.value, 3), Ink::text), 0.5, 12.0, 1.15);
    }

    // Of a neuron's curve; never empty.
    [[nodiscard]] static Interval shown_values(const NetworkNode& node) {
        Interval values{std::isfinite(node.value) ? node.value : 0.0,
                        std::isfinite(node.value) ? node.value : 0.0};
        for (const double y : node.curve)
            if (std::isfinite(y)) values = hull(values, {y, y});
        return values.width() > 0.0 ? values : Interval{values.low - 1.0, values.high + 1.0};
    }

    Panel& panel_;
    const Compose& compose_;
    const NetworkBuilder& network_;
    std::vector<Point> at_;
    double x_;
    NetworkLook look_;
    double layers_ = 1.0;
    std::size_t most_ = 1; // nodes in a layer
};

} // namespace

Figure network_figure(const Compose& compose, std::size_t cell, double x, const Repertoire& repertoire,
                      const NetworkLook& look) {
    Figure figure;
    figure.panels.resize(1);
    Panel& panel = figure.panels.front();
    panel.bare = true;
    panel.zero_lines = panel.x.numbers = panel.y.numbers = false;
    if (cell >= compose.cells.size()) return figure;
    const Result<Expression> expression = cell_expression(compose, cell, repertoire);
    if (!expression || expression->syntax().nodes.size() > most_drawn) return figure;
    NetworkBuilder network(compose, *expression, x, look.curves);
    network.build();
    fold_chains(network.nodes, network.edges);
    NetworkPainter(panel, compose, network, x, look).paint();
    return figure;
}

} // namespace act
