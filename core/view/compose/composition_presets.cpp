#include "i18n/compose_texts.h"
#include "session/compare.h"
#include "session/compose.h"
#include "view/compose/composition.h"

#include <utility>

namespace act {
namespace {

Compose book() {
    Compose compose;
    compose.neurons = {{.name = "A", .weight = -2.0, .bias = -1.25},
                       {.name = "B", .weight = 1.0, .bias = 0.75},
                       {.name = "C", .weight = 4.0, .bias = 1.0},
                       {.name = "D", .weight = -3.0, .bias = 1.5}};
    compose.note = "D: the notebook's title has −1.5, its code and stored output +1.5";
    return compose;
}

// What one builds upon: so many of the document's neurons and these cells, in the program's own style.
Compose beginning(std::size_t neurons, std::vector<ComposedCell> cells) {
    Compose compose;
    compose.neurons.resize(neurons);
    compose.selected = cells.empty() ? 0 : cells.size() - 1;
    compose.cells = std::move(cells);
    compose.style = GridStyle::program;
    return compose;
}

// Why deep networks of sigmoids are hard to train: the slope of the whole is that of eight, multiplied.
Compose deep() {
    Compose compose = beginning(0, {{"S"}});
    compose.neurons = {{.name = "S", .activation = "sigmoid", .layers = 8}};
    compose.derivative = compose.slope_apart = true;
    compose.extent = {-6.0, 6.0};
    return compose;
}

std::vector<CompositionPreset> gather_compositions() {
    return {{.id = "compose:empty", .label = ComposeText::preset_compose_empty, .compose = beginning(0, {})},
            {.id = "compose:neuron",
             .label = ComposeText::preset_compose_neuron,
             .compose = beginning(1, {{"A"}})},
            {.id = "compose:1-2-1",
             .label = ComposeText::preset_compose_sum,
             .compose = beginning(2, {{"A"}, {"B"}, {"A+B"}})},
            {.id = "compose:1-2-2-1",
             .label = ComposeText::preset_compose_two_layers,
             .compose = beginning(4, {{"A"}, {"B"}, {"A+B"}, {"C(A+B)"}, {"D(A+B)"}, {"C(A+B)+D(A+B)"}})},
            {.id = "compose:deep", .label = ComposeText::preset_compose_deep, .compose = deep()},
            {.id = "compose:document-001",
             .label = ComposeText::preset_compose_document,
             .name = "Neurons of document 001 and their compositions",
             .page_pt = {14.0 * points_per_inch, 32.0 * points_per_inch}},
            {.id = "compose:book",
             .label = ComposeText::preset_compose_book,
             .compose = book(),
             .name = "Neurons of the book and their compositions",
             .page_pt = {14.0 * points_per_inch, 42.0 * points_per_inch}}};
}

} // namespace

std::span<const CompositionPreset> composition_presets() {
    static const std::vector<CompositionPreset> all = gather_compositions();
    return all;
}

} // namespace act
