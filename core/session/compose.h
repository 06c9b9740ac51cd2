#pragma once
// A bench of neurons and the functions composed from them, as a value: what the Compose view shows and the
// tanh-composition figures are made from.

#include "activation/activation.h"
#include "session/compare.h"

#include <optional>
#include <string>
#include <vector>

namespace act {

/// y = f(weight·x + bias), f an activation with parameters of its own. Its name can be used in cells: A is
/// its value at x, A(u) its value at u.
struct Neuron {
    std::string name = {};
    std::string activation = "tanh"; ///< id
    Parameters set = {};
    double weight = 1.0;
    double bias = 0.0;
    std::size_t layers = 1; ///< how many times it is applied, one layer after another
    Unread unread = {};
    bool operator==(const Neuron&) const = default;
};

/// A formula over x and the neurons' names, shown as a curve.
struct ComposedCell {
    std::string formula = {};
    std::optional<Interval> y = {};     ///< the plot's height; absent: fitted
    std::optional<Interval> slope = {}; ///< of the slope's own panel; absent: fitted
    Unread unread = {};
    bool operator==(const ComposedCell&) const = default;
};

inline constexpr std::size_t most_neurons = 12;
inline constexpr std::size_t most_layers = 50; ///< of one neuron
inline constexpr std::size_t most_key_frames = 20;
inline constexpr std::size_t most_cells = 24;
inline constexpr std::size_t longest_neuron_name = 40; ///< in bytes
inline constexpr std::size_t longest_composed_text =
    10'000; ///< of a cell's formula and of the note, in bytes
inline constexpr Parameter neuron_weight{
    .id = "weight", .symbol = "w", .initial = 1.0, .shown = {-6.0, 6.0}, .legal = {-1000.0, 1000.0}};
inline constexpr Parameter neuron_bias{
    .id = "bias", .symbol = "b", .shown = neuron_weight.shown, .legal = neuron_weight.legal};
inline constexpr Parameter neuron_layers{.id = "layers",
                                         .symbol = "n",
                                         .kind = ParameterKind::whole,
                                         .initial = 1.0,
                                         .shown = {1.0, 12.0},
                                         .legal = {1.0, static_cast<double>(most_layers)}};

struct Compose {
    std::vector<Neuron> neurons = {{.name = "A", .weight = 1.0, .bias = 0.5},
                                   {.name = "B", .weight = -2.0, .bias = -1.5},
                                   {.name = "C", .weight = -3.0, .bias = 1.5},
                                   {.name = "D", .weight = 4.0, .bias = 1.0}};
    std::vector<ComposedCell> cells = {{"A"},      {"B"},      {"A+B"},          {"C"}, {"D"}, {"C+D"},
                                       {"C(A+B)"}, {"D(A+B)"}, {"C(A+B)+D(A+B)"}};
    Axes axes = {};
    int columns = 3;                       ///< 1 to most_compare_columns
    bool derivative = false;               ///< f′ by the chain rule in every cell
    bool slope_apart = false;              ///< f′ has a panel and a height of its own
    GridStyle style = GridStyle::document; ///< program or document
    Interval extent = {-3.0, 3.0};         ///< document style: where curves and black lines begin and end
    std::optional<Interval> x =
        {};                   ///< of all cells; absent: the extent and, in the document's style, 5 % more
    std::size_t selected = 8; ///< the cell whose network is drawn
    /// Recorded states of the bench, played one after the other with what lies between.
    std::vector<std::vector<Neuron>> key_frames = {};
    std::string note = {}; ///< a remark under the figure, in its author's words
    Unread unread = {};
    bool operator==(const Compose&) const = default;
};

} // namespace act
