#include "session/labels.h"

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

Text label_of(ViewId view) {
    return pick(
        std::array{
#define ACT_LABEL(view) Text::view_##view,
            ACT_VIEWS(ACT_LABEL)
#undef ACT_LABEL
        },
        view);
}

Text label_of(Language language) {
    return pick(std::array{Text::language_english, Text::language_chinese}, language);
}

Text label_of(ThemeId theme) {
    return pick(std::array{Text::theme_paper, Text::theme_dark, Text::theme_projector, Text::theme_document,
                           Text::theme_projector_black},
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

Text label_of(CompareForm form) {
    return pick(std::array{Text::form_grid, Text::form_overlay}, form);
}

Text label_of(GridStyle style) {
    return pick(std::array{Text::style_program, Text::style_document, Text::style_pytorch}, style);
}

Text label_of(Orders orders) {
    return pick(std::array{Text::orders_both, Text::orders_function, Text::orders_derivative}, orders);
}

} // namespace act
