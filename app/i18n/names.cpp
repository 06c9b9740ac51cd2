#include "i18n/names.h"

#include <array>

namespace act {
namespace {

// Enumerators count from 0 in the order of the array.
template <class Enum, std::size_t N> Text pick(const std::array<Text, N>& labels, Enum value) {
    return labels.at(static_cast<std::size_t>(value));
}

constexpr std::array families = {
    Text::family_basic, Text::family_rectifier, Text::family_exponential, Text::family_sigmoid,
    Text::family_gated, Text::family_shrinkage, Text::family_other,
};

} // namespace

Text label_of(View view) {
    return pick(std::array{Text::view_explore, Text::view_gallery}, view);
}

Text label_of(Language language) {
    return pick(std::array{Text::language_english, Text::language_chinese}, language);
}

Text label_of(ThemeId theme) {
    return pick(std::array{Text::theme_paper, Text::theme_dark, Text::theme_projector, Text::theme_document},
                theme);
}

Text label_of(Family family) {
    return pick(families, family);
}

Text label_of(Convention convention) {
    return pick(std::array{Text::convention_own, Text::convention_pytorch, Text::convention_tensorflow,
                           Text::convention_jax, Text::convention_mlx, Text::convention_left,
                           Text::convention_right, Text::convention_mean},
                convention);
}

Text label_of(Monotone monotone) {
    return pick(std::array{Text::monotone_none, Text::monotone_constant, Text::monotone_increasing,
                           Text::monotone_decreasing},
                monotone);
}

Text label_of(Parity parity) {
    return pick(std::array{Text::parity_none, Text::parity_even, Text::parity_odd}, parity);
}

Words words_in(Language language) {
    const auto word = [language](Text key) { return std::string(text(key, language)); };
    Words words = {
        .function = word(Text::function),
        .derivative = word(Text::derivative),
        .curvature = word(Text::curvature),
        .gallery = word(Text::figure_gallery),
        .gallery_caption = word(Text::figure_gallery_caption),
        .explore_description = word(Text::figure_explore_description),
        .gallery_description = word(Text::figure_gallery_description),
        .grid_description = word(Text::figure_grid_description),
        .input = word(Text::figure_input),
        .output = word(Text::figure_output),
        .families = {},
    };
    for (const Text family : families)
        words.families.push_back(word(family));
    return words;
}

} // namespace act
