#include "session/labels.h"

#include "i18n/figure_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/property_texts.h"
#include "i18n/session_texts.h"
#include "session/compare.h"
#include "session/export_choice.h"

#include <array>

namespace act {

std::span<const Text> labels_of(ViewId /*any*/) {
    static constexpr std::array labels{
#define ACT_LABEL(view) SessionText::view_##view,
        ACT_VIEWS(ACT_LABEL)
#undef ACT_LABEL
    };
    return labels;
}

std::span<const Text> labels_of(Language /*any*/) {
    static constexpr std::array labels{SessionText::language_english, SessionText::language_chinese};
    return labels;
}

std::span<const Text> labels_of(ThemeId /*any*/) {
    static constexpr std::array labels{SessionText::theme_paper,           SessionText::theme_dark,
                                       SessionText::theme_projector,       SessionText::theme_document,
                                       SessionText::theme_projector_black, PlotText::theme_document_dark};
    return labels;
}

std::span<const Text> labels_of(Family /*any*/) {
    static constexpr std::array labels{SessionText::family_basic,       SessionText::family_rectifier,
                                       SessionText::family_exponential, SessionText::family_sigmoid,
                                       SessionText::family_gated,       SessionText::family_shrinkage,
                                       SessionText::family_other};
    return labels;
}

std::span<const Text> labels_of(Convention /*any*/) {
    static constexpr std::array labels{SessionText::convention_own,          SessionText::convention_pytorch,
                                       SessionText::convention_tensorflow,   SessionText::convention_jax,
                                       SessionText::convention_mlx,          SessionText::convention_nnlib,
                                       SessionText::convention_hugging_face, SessionText::convention_left,
                                       SessionText::convention_right,        SessionText::convention_mean};
    return labels;
}

std::span<const Text> labels_of(Monotone /*any*/) {
    static constexpr std::array labels{PropertyText::monotone_none, PropertyText::monotone_constant,
                                       PropertyText::monotone_increasing, PropertyText::monotone_decreasing};
    return labels;
}

std::span<const Text> labels_of(Parity /*any*/) {
    static constexpr std::array labels{PropertyText::parity_none, PropertyText::parity_even,
                                       PropertyText::parity_odd};
    return labels;
}

std::span<const Text> labels_of(CompareForm /*any*/) {
    static constexpr std::array labels{SessionText::form_grid, SessionText::form_overlay};
    return labels;
}

std::span<const Text> labels_of(GridStyle /*any*/) {
    static constexpr std::array labels{SessionText::style_program, SessionText::style_document,
                                       SessionText::style_pytorch};
    return labels;
}

std::span<const Text> labels_of(ShownCurves /*any*/) {
    static constexpr std::array labels{SessionText::orders_both, SessionText::orders_function,
                                       SessionText::orders_derivative};
    return labels;
}

std::span<const Text> labels_of(Along /*any*/) {
    static constexpr std::array labels{FigureText::vector_axis_columns, FigureText::vector_axis_rows,
                                       FigureText::vector_axis_whole};
    return labels;
}

std::span<const Text> labels_of(PageChoice /*any*/) {
    static constexpr std::array labels{SessionText::export_as_shown, SessionText::export_own_page,
                                       SessionText::export_typed_page};
    return labels;
}

Text label_of(std::optional<ThemeId> theme) {
    return theme ? label_of(*theme) : SessionText::export_as_shown;
}

} // namespace act
