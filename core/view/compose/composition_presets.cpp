#include "view/compose/composition.h"

namespace act {
namespace {

std::vector<CompositionPreset> gather_compositions() {
    Compose book;
    book.neurons = {{.name = "A", .weight = -2.0, .bias = -1.25},
                    {.name = "B", .weight = 1.0, .bias = 0.75},
                    {.name = "C", .weight = 4.0, .bias = 1.0},
                    {.name = "D", .weight = -3.0, .bias = 1.5}};
    book.note = "D: the notebook's title has −1.5, its code and stored output +1.5";
    return {{"compose:document-001",
             Text::preset_compose_document,
             "Neurons of document 001 and their compositions",
             {14.0 * points_per_inch, 32.0 * points_per_inch},
             {}},
            {"compose:book",
             Text::preset_compose_book,
             "Neurons of the book and their compositions",
             {14.0 * points_per_inch, 42.0 * points_per_inch},
             book}};
}

} // namespace

std::span<const CompositionPreset> composition_presets() {
    static const std::vector<CompositionPreset> all = gather_compositions();
    return all;
}

} // namespace act
