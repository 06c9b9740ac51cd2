#pragma once
// The texts of the Compose view, as text.h lists the others.

#include "i18n/text.h"

// clang-format off
#define ACT_COMPOSE_TEXTS(X) \
    X(compose_neurons, "Neurons") \
    X(compose_add_neuron, "+ Neuron") \
    X(compose_add_named, "+ Neuron {name}") \
    X(compose_swap, "All neurons use") \
    X(compose_network, "NETWORK OF THE SELECTED CELL, x = {x}") \
    X(compose_record, "Record") \
    X(compose_play, "Play") \
    X(compose_forget, "Forget") \
    X(compose_key_frames, "Record the neurons as they stand as a key frame; recorded: {count}") \
    X(compose_derivative, "Derivatives by the chain rule") \
    X(compose_stage, "Network as a stage") \
    X(compose_slope_apart, "Slope in its own panel") \
    X(compose_layers, "Layers: the neuron of its own output, so many times in all") \
    X(compose_title_layers, "{title}, {count} layers") \
    X(preset_compose_deep, "Eight layers of sigmoid") \
    X(compose_nothing_hidden, "Nothing is composed yet. F2 shows the neurons: each brings a cell of its own. Or type a formula below, or begin with one of the presets.") \
    X(compose_document, "Document style") \
    X(compose_add_cell, "Add cell") \
    X(neuron_weight, "weight") \
    X(neuron_bias, "bias") \
    X(neuron_layers, "layers") \
    X(compose_next_cell, "New cell") \
    X(compose_nothing, "Nothing is composed yet. Add a neuron at the left: it brings a cell of its own. Or type a formula below, or begin with one of the presets.") \
    X(compose_cell_left, "Move cell to the left") \
    X(compose_cell_right, "Move cell to the right") \
    X(compose_remove_cell, "Remove cell") \
    X(preset_compose_empty, "Empty bench") \
    X(preset_compose_neuron, "One neuron") \
    X(preset_compose_sum, "Network 1-2-1") \
    X(preset_compose_two_layers, "Network 1-2-2-1") \
    X(preset_compose_document, "Document 001") \
    X(preset_compose_book, "Book") \
    X(figure_composition, "Composition of neurons") \
    X(figure_composition_description, "Curves of neurons and of what is composed of them.") \
    X(all_use_this, "All neurons use {name}") \
    X(status_compose, "Click selects a cell · drag pans · wheel zooms · right click for more")
// clang-format on

namespace act {

ACT_TEXT_LIST(ComposeText, 4, ACT_COMPOSE_TEXTS)

} // namespace act
