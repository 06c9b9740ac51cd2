#include "session/reading.h"

namespace act {
namespace {

Neuron neuron_in(Reading& reading, const toml::table& table) {
    Neuron neuron;
    read_short(reading, table, "name", neuron.name, longest_neuron_name);
    const Activation* activation = find_in(reading.repertoire, neuron.activation);
    if (const std::string* name = read_text(reading, table, "activation"))
        activation = activation_named(reading, *table.get("activation"), *name);
    if (activation) neuron.activation = activation->id;
    if (activation)
        read_set(reading, table, *activation, neuron.set);
    else
        static_cast<void>(wanted(reading, table, "set")); // of a function that is not there
    read_number(reading, table, "weight", neuron.weight, neuron_limits);
    read_number(reading, table, "bias", neuron.bias, neuron_limits);
    keep_unread(reading, table, neuron.unread);
    return neuron;
}

ComposedCell cell_in(Reading& reading, const toml::table& table) {
    ComposedCell cell;
    read_short(reading, table, "formula", cell.formula, longest_composed_text);
    read_window(reading, table, "y", cell.y);
    keep_unread(reading, table, cell.unread);
    return cell;
}

} // namespace

void read_compose(Reading& reading, const toml::table& root, Compose& compose) {
    const toml::table* table = read_table(reading, root, "compose");
    if (!table) return;
    read_count(reading, *table, "columns", compose.columns, 1, most_compare_columns);
    read_truth(reading, *table, "derivative", compose.derivative);
    read_named(reading, *table, "style", compose.style, named<GridStyle>);
    read_window(reading, *table, "extent", compose.extent);
    read_window(reading, *table, "x", compose.x);
    read_short(reading, *table, "note", compose.note, longest_composed_text);
    std::vector<Neuron> neurons;
    if (read_list(reading, *table, "neurons", most_neurons,
                  [&](const toml::table& entry) { neurons.push_back(neuron_in(reading, entry)); }))
        compose.neurons = std::move(neurons);
    std::vector<std::vector<Neuron>> frames;
    if (read_list(reading, *table, "key_frames", most_key_frames, [&](const toml::table& frame) {
            std::vector<Neuron>& recorded = frames.emplace_back();
            read_list(reading, frame, "neurons", most_neurons,
                      [&](const toml::table& entry) { recorded.push_back(neuron_in(reading, entry)); });
            refuse_unread(reading, frame);
        }))
        compose.key_frames = std::move(frames);
    std::vector<ComposedCell> cells;
    if (read_list(reading, *table, "cells", most_cells,
                  [&](const toml::table& entry) { cells.push_back(cell_in(reading, entry)); }))
        compose.cells = std::move(cells);
    int selected = static_cast<int>(compose.selected);
    read_count(reading, *table, "selected", selected, 0, static_cast<int>(most_cells));
    compose.selected = static_cast<std::size_t>(selected);
    keep_unread(reading, *table, compose.unread);
}

} // namespace act
