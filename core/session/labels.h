#pragma once
// What enumerators of the core are called on screen and in figures.

#include "activation/catalogue.h"
#include "figure/theme.h"
#include "i18n/text.h"
#include "session/session.h"

#include <array>

namespace act {

/// In the order of the enumerators, which count from 0.
template <class Enum> inline constexpr std::array<Text, 0> enum_labels = {};

// clang-format off
template <> inline constexpr std::array enum_labels<ViewId>{
#define ACT_LABEL(view) Text::view_##view,
    ACT_VIEWS(ACT_LABEL)
#undef ACT_LABEL
};
/// Each in its own language.
template <> inline constexpr std::array enum_labels<Language>{Text::language_english, Text::language_chinese};
template <> inline constexpr std::array enum_labels<ThemeId>{Text::theme_paper, Text::theme_dark, Text::theme_projector, Text::theme_document, Text::theme_projector_black,
                                                                  Text::theme_document_dark};
template <> inline constexpr std::array enum_labels<Family>{Text::family_basic, Text::family_rectifier, Text::family_exponential, Text::family_sigmoid, Text::family_gated, Text::family_shrinkage, Text::family_other};
template <> inline constexpr std::array enum_labels<Convention>{Text::convention_own, Text::convention_pytorch, Text::convention_tensorflow, Text::convention_jax, Text::convention_mlx, Text::convention_nnlib, Text::convention_hugging_face, Text::convention_left, Text::convention_right, Text::convention_mean};
template <> inline constexpr std::array enum_labels<Monotone>{Text::monotone_none, Text::monotone_constant, Text::monotone_increasing, Text::monotone_decreasing};
template <> inline constexpr std::array enum_labels<Parity>{Text::parity_none, Text::parity_even, Text::parity_odd};
template <> inline constexpr std::array enum_labels<CompareForm>{Text::form_grid, Text::form_overlay};
template <> inline constexpr std::array enum_labels<GridStyle>{Text::style_program, Text::style_document, Text::style_pytorch};
template <> inline constexpr std::array enum_labels<ShownCurves>{Text::orders_both, Text::orders_function, Text::orders_derivative};
template <> inline constexpr std::array enum_labels<Along>{Text::vector_axis_columns, Text::vector_axis_rows, Text::vector_axis_whole};
template <> inline constexpr std::array enum_labels<PageChoice>{Text::export_as_shown, Text::export_own_page, Text::export_typed_page};
// clang-format on

template <class Enum>
requires(!enum_labels<Enum>.empty()) [[nodiscard]] Text label_of(Enum value) {
    return enum_labels<Enum>.at(static_cast<std::size_t>(value));
}
/// Of an exported figure.
[[nodiscard]] inline Text label_of(std::optional<ThemeId> theme) {
    return theme ? label_of(*theme) : Text::export_as_shown;
}

} // namespace act
