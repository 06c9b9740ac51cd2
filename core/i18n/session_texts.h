#pragma once
// What stands in a session: its fields, what they can be, and what undo calls a change.

#include "i18n/text.h"

// clang-format off
#define ACT_SESSION_TEXTS(X) \
    X(view_explore, "Explore") \
    X(view_gallery, "Gallery") \
    X(view_compare, "Compare") \
    X(view_compose, "Compose") \
    X(view_vector, "Vector") \
    X(view_study, "Studies") \
    X(field_study, "Study") \
    X(family_basic, "Basic") \
    X(family_rectifier, "Rectifiers") \
    X(family_exponential, "Exponential") \
    X(family_sigmoid, "Sigmoids") \
    X(family_gated, "Gated") \
    X(family_shrinkage, "Shrinkage") \
    X(family_other, "Other") \
    X(parameters, "Parameters") \
    X(formula_numbers, "Numbers") \
    X(show_formula, "Formulas") \
    X(export_formula, "With the formulas") \
    X(show_training, "Show random slopes") \
    X(seed, "Seed") \
    X(convention_own, "definition") \
    X(convention_pytorch, "PyTorch") \
    X(convention_tensorflow, "TensorFlow") \
    X(convention_jax, "JAX") \
    X(convention_mlx, "MLX") \
    X(convention_nnlib, "NNlib") \
    X(convention_hugging_face, "Hugging Face") \
    X(convention_left, "left") \
    X(convention_right, "right") \
    X(convention_mean, "mean") \
    X(show, "Show") \
    X(show_tangent, "Tangent line") \
    X(show_curvature, "Second derivative") \
    X(show_diagonal, "y = x") \
    X(show_saturation, "Saturation bands") \
    X(show_affine, "scale · f(w·x + b) + shift") \
    X(function, "Function") \
    X(compare_figure, "Figure") \
    X(compare_columns, "Columns") \
    X(compare_shared, "Same axes for all") \
    X(compare_linked, "Zoom all together") \
    X(compare_shown, "Show curve") \
    X(compare_difference, "Difference to") \
    X(compare_titled, "Parameters in title") \
    X(form_grid, "Grid") \
    X(form_overlay, "Overlay") \
    X(style_program, "Own style") \
    X(style_document, "Document") \
    X(style_pytorch, "PyTorch") \
    X(orders_both, "f and f′") \
    X(orders_function, "f") \
    X(orders_derivative, "f′") \
    X(typed_name, "Name") \
    X(field_ghost, "Ghost curve") \
    X(export_format, "Format") \
    X(export_page, "Page") \
    X(export_as_shown, "As shown") \
    X(export_own_page, "The figure's own") \
    X(export_typed_page, "Other") \
    X(export_width, "Width") \
    X(export_height, "Height") \
    X(export_resolution, "Resolution") \
    X(export_theme, "Theme") \
    X(export_transparent, "Transparent background") \
    X(export_outline_text, "Letters as shapes") \
    X(export_folder, "Folder") \
    X(change_document, "Another session") \
    X(language, "Language") \
    X(language_english, "English") \
    X(language_chinese, "简体中文") \
    X(theme, "Theme") \
    X(theme_paper, "Paper") \
    X(theme_dark, "Dark") \
    X(theme_projector, "Projector") \
    X(theme_document, "Document") \
    X(theme_projector_black, "Projector, black") \
    X(change_windows, "View moved or zoomed") \
    X(change_compare, "Compare") \
    X(change_typed, "Own function") \
    X(change_export, "Export settings") \
    X(change_more, "{text} and more") \
    X(change_unread, "Entries of other versions") \
    X(field_view, "View") \
    X(field_convention, "f′ at breaks") \
    X(field_formula, "Formula") \
    X(field_note, "Remark") \
    X(field_initial, "Initial value") \
    X(field_low, "Lowest value") \
    X(field_high, "Highest value") \
    X(field_step, "Step") \
    X(field_style, "Style") \
    X(field_extent, "Extent of the curves") \
    X(field_weight, "w") \
    X(field_bias, "b") \
    X(field_layers, "layers") \
    X(field_selected, "Selected cell") \
    X(field_key_frames, "Key frames") \
    X(field_cells, "Cells") \
    X(field_rows, "Rows") \
    X(field_slice, "Row or column shown") \
    X(field_offset, "Offset") \
    X(field_pen, "Colour") \
    X(field_unit, "Unit") \
    X(state_on, "on") \
    X(state_off, "off") \
    X(scale, "Size") \
    X(family_vector, "Vector")
// clang-format on

namespace act {

ACT_TEXT_LIST(SessionText, 1, ACT_SESSION_TEXTS)

} // namespace act
