#pragma once
// Changes to the bench of neurons that several places of the window make.

#include "session/compose.h"
#include "session/session.h"
#include "view/compose/composition.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

struct Compose;
struct Neuron;

/// Whether there is room for another neuron, and the name is free and not too long.
[[nodiscard]] bool can_add_neuron(const Session& session, std::string_view name);
/// A new neuron of that name, where it can be added.
void add_neuron(Session& session, std::string_view name);
/// A new neuron with the first free letter as its name, and a cell that shows it, which is then selected.
void add_neuron(Session& session);
void remove_neuron(Session& session, std::size_t i);

/// Gives the neuron another name, in the cells' formulas as well, so that they mean what they meant. Nothing
/// changes on an error: the name is longer than longest_neuron_name, or a formula would become too long.
[[nodiscard]] Result<Done> rename_neuron(Session& session, std::size_t i, std::string_view name);

/// The activations that the bench offers to all neurons at once.
inline constexpr std::array<std::string_view, 4> swapped_activations{"tanh", "relu", "identity", "sigmoid"};

/// Whether all neurons use it; false of no neuron.
[[nodiscard]] bool all_use(const Compose& compose, std::string_view activation);

/// All neurons use this activation, with its initial parameters.
void swap_activations(Session& session, const Activation& activation);

/// A neuron with other numbers in place of the i-th; all windows stay as they are shown.
void change_neuron(Session& session, std::size_t i, const Neuron& neuron);

/// Records the neurons as they stand as the next key frame.
void record_key_frame(Session& session);
/// The neurons `position` key frames after the first: weights and biases in between are interpolated, on
/// the steps of their sliders, the rest is that of the frame before. Positions are bounded to what was recorded.
[[nodiscard]] std::vector<Neuron> between_key_frames(const Compose& compose, double position);

/// A new cell at the end, which is then selected. Nothing where the bench is full; an error where the formula is
/// longer than longest_composed_text.
Result<Done> add_cell(Session& session, std::string_view formula);
void remove_cell(Session& session, std::size_t i);
/// The cell to another place; those between move up. It stays selected if it was.
void move_cell(Session& session, std::size_t from, std::size_t to);

/// Another formula; the cell's height is fitted to it. An error where it is longer than
/// longest_composed_text.
[[nodiscard]] Result<Done> change_cell(Session& session, std::size_t i, std::string_view formula);

/// New windows: x for all cells where it is given, y for one panel of the figure.
void move_composition(Session& session, std::size_t panel, std::optional<Interval> x, Interval y);
/// x for all cells, as it is typed: in the document's style the extent of curves and lines.
void set_composition_x(Session& session, Interval x);
void fit_composition_heights(Session& session);
void fit_composition(Session& session);

// What is likely to be composed next from a bench of neurons.

/// Of a neuron's name in a formula: letters, digits, underscores, and all bytes that are not ASCII.
[[nodiscard]] bool is_part_of_name(char c);

/// Formulas for a further cell that begin with what was typed, likely ones first, at most `most`: neurons that
/// no cell shows, sums of neurons, neurons applied to sums, and after letters the names that complete them.
/// What a cell shows already is left out.
[[nodiscard]] std::vector<std::string> cell_suggestions(const Compose& compose, std::string_view typed,
                                                        std::size_t most);

} // namespace act
