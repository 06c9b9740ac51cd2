#include "view/words.h"

#include "session/labels.h"

namespace act {

Words words_in(Language language) {
    const auto word = [language](Text key) { return std::string(text(key, language)); };
    Words words = {
        .function = word(Text::function),
        .derivative = word(Text::derivative),
        .curvature = word(Text::curvature),
        .below_peak = word(Text::property_below),
        .gallery = word(Text::figure_gallery),
        .gallery_caption = word(Text::figure_gallery_caption),
        .explore_description = word(Text::figure_explore_description),
        .gallery_description = word(Text::figure_gallery_description),
        .grid_description = word(Text::figure_grid_description),
        .comparison = word(Text::figure_comparison),
        .composition = word(Text::figure_composition),
        .composition_description = word(Text::figure_composition_description),
        .difference = word(Text::figure_difference),
        .slope_difference = word(Text::figure_slope_difference),
        .input = word(Text::figure_input),
        .output = word(Text::figure_output),
        .logits = word(Text::vector_logits),
        .logits_to_drag = word(Text::vector_logits_to_drag),
        .outputs = word(Text::vector_outputs),
        .probabilities = word(Text::vector_probabilities),
        .sum = word(Text::vector_sum),
        .jacobian = word(Text::vector_jacobian),
        .row_sum = word(Text::vector_row_sum),
        .gradient = word(Text::vector_gradient),
        .input_index = word(Text::vector_input_index),
        .output_index = word(Text::vector_output_index),
        .row = word(Text::vector_row),
        .column = word(Text::vector_column),
        .along_rows = word(Text::vector_along_rows),
        .along_columns = word(Text::vector_along_columns),
        .along_whole = word(Text::vector_along_whole),
        .axes_title = word(Text::vector_axes_title),
        .map = word(Text::vector_map),
        .slices = word(Text::vector_slices),
        .vector_description = word(Text::figure_vector_description),
        .axes_description = word(Text::figure_axes_description),
        .families = {},
    };
    for (int i = 0; i <= static_cast<int>(Family::other); ++i)
        words.families.push_back(word(label_of(static_cast<Family>(i))));
    return words;
}

} // namespace act
