#pragma once
// Every string of the program, once: a key and its English. Other languages are TOML files in assets/lang
// that override by key and fall back to English. Widgets take the key, so an untranslated literal does not
// compile.
//
// A new text is one line here, or in one of the lists beside this one, and one in each language file.

#include "i18n/compose_texts.h"
#include "i18n/figure_texts.h"
#include "i18n/guess_texts.h"
#include "i18n/language.h"
#include "i18n/lesson_texts.h"
#include "i18n/message_texts.h"
#include "i18n/page_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/property_texts.h"
#include "i18n/search_texts.h"
#include "i18n/study_texts.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace act {

// clang-format off
// X(key, English). Placeholders stand in braces: {name}.
#define ACT_WINDOW_TEXTS(X) \
    X(app_name, "Activarium") \
    X(view_explore, "Explore") \
    X(view_gallery, "Gallery") \
    X(view_compare, "Compare") \
    X(view_compose, "Compose") \
    X(view_vector, "Vector") \
    X(view_study, "Studies") \
    X(field_study, "Study") \
    X(search, "Search") \
    X(quit, "Quit") \
    X(search_hint, "Search {count}") \
    X(search_nothing, "No function matches “{text}”") \
    X(family_basic, "Basic") \
    X(family_rectifier, "Rectifiers") \
    X(family_exponential, "Exponential") \
    X(family_sigmoid, "Sigmoids") \
    X(family_gated, "Gated") \
    X(family_shrinkage, "Shrinkage") \
    X(family_other, "Other") \
    X(family_vector, "Vector") \
    X(parameters, "Parameters") \
    X(meanings, "As in") \
    X(reset_to_default, "Reset to default") \
    X(slope_at_kink, "f′ AT THE KINK x = {x}") \
    X(slope_at_jump, "f′ AT THE JUMP x = {x}") \
    X(slope_at_cusp, "f′ AT THE CUSP x = {x}") \
    X(break_vertical, "VERTICAL TANGENT AT x = {x}") \
    X(break_pole, "POLE AT x = {x}") \
    X(break_hole, "NO VALUE AT x = {x}, BUT A LIMIT") \
    X(break_end, "END OF THE DOMAIN x = {x}") \
    X(magnify, "Magnify") \
    X(copy, "Copy") \
    X(copy_image, "Figure as image") \
    X(copy_csv, "Curves as CSV") \
    X(copy_words, "Alt text") \
    X(copy_frame, "Frame for a web page") \
    X(copy_latex, "LaTeX formulas") \
    X(copy_code, "Code") \
    X(copy_document, "LaTeX document") \
    X(export_waits, "The figure is still being worked out") \
    X(copy_waits, "The figure is still being worked out; it is copied when it is ready") \
    X(listen, "Listen to the figure") \
    X(listen_nothing_plays, "No sound: install {package}, or check the loudspeakers") \
    X(copied_image, "The figure is on the clipboard") \
    X(copied_words, "What the figure shows is on the clipboard in words") \
    X(copied_frame, "The frame is on the clipboard; it shows a page exported as {file}") \
    X(copied_csv, "The curves are on the clipboard as CSV") \
    X(copy_no_helper, "To copy figures as images, install the package {package}") \
    X(copy_refused, "The clipboard did not take the figure") \
    X(copied, "Copied: {text}") \
    X(formula_copy, "Copy LaTeX") \
    X(formula_numbers, "Numbers") \
    X(formula_too_long, "There is no room here to read the formula; copying gives all of it.") \
    X(show_formula, "Formulas") \
    X(export_formula, "With the formulas") \
    X(training, "Training mode") \
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
    X(derivative, "Derivative") \
    X(curvature, "Second derivative") \
    X(figure_composition, "Composition of neurons") \
    X(figure_composition_description, "Curves of neurons and of what is composed of them.") \
    X(play, "Play (right button: how)") \
    X(play_pause, "Pause") \
    X(play_to_and_fro, "Back and forth") \
    X(play_loop, "Over and over") \
    X(play_slow, "Slow") \
    X(play_normal, "Normal speed") \
    X(play_fast, "Fast") \
    X(compare_figure, "Figure") \
    X(compare_presets, "Presets…") \
    X(compare_functions, "Functions") \
    X(compare_columns, "Columns") \
    X(compare_columns_shown, "Columns (room for {count})") \
    X(compare_window, "x from … to") \
    X(compare_shared, "Same axes for all") \
    X(compare_linked, "Zoom all together") \
    X(compare_shown, "Show curve") \
    X(compare_difference, "Difference to") \
    X(compare_no_difference, "none") \
    X(compare_clear, "Clear all") \
    X(compare_titled, "Parameters in title") \
    X(compare_duplicate, "Duplicate") \
    X(compare_remove, "Remove") \
    X(compare_nothing, "Tick functions on the left to compare them") \
    X(form_grid, "Grid") \
    X(form_overlay, "Overlay") \
    X(style_program, "Own style") \
    X(style_document, "Document") \
    X(style_pytorch, "PyTorch") \
    X(orders_both, "f and f′") \
    X(orders_function, "f") \
    X(orders_derivative, "f′") \
    X(preset_document_001, "Document 001: six functions") \
    X(preset_book, "Book: six functions") \
    X(preset_document_000, "Document 000: four functions and softmax") \
    X(preset_document_004, "Document 004: five functions and softmax") \
    X(preset_document_002, "Document 002: nine functions") \
    X(preset_document_003, "Document 003: ten functions") \
    X(preset_pytorch, "PyTorch's documentation") \
    X(preset_overlay, "Overlay: usual functions") \
    X(preset_hard_sigmoid, "Overlay: HardSigmoid, three meanings") \
    X(preset_gelu, "Overlay: GELU, three forms") \
    X(preset_leaky_relu, "Overlay: LeakyReLU, four slopes") \
    X(home, "Home (double-click)") \
    X(properties, "Measured properties") \
    X(typed_functions, "Own functions") \
    X(typed_add, "+ Function") \
    X(typed_new_name, "my function") \
    X(typed_head, "Own function") \
    X(typed_name, "Name") \
    X(typed_remove, "Remove") \
    X(typed_examples, "Examples") \
    X(typed_range, "range {low} … {high}, step {step}") \
    X(breaks_unknown, "Breaks were not searched: the formula has too many") \
    X(framework_lacks, "{framework} has no {name}: values and slopes are those of the definition") \
    X(slope_unknown, "{framework}'s slope of {name} at x = {x} is not known: the definition's stands there") \
    X(claims_head, "Claims about {name}") \
    X(claim_of, "{i} of {n}") \
    X(claim_next, "Next claim") \
    X(claim_previous, "Claim before") \
    X(claim_source, "“{title}”") \
    X(claim_right, "✓ right") \
    X(claim_conditional, "≈ on a condition") \
    X(claim_wrong, "× wrong") \
    X(claim_open, "? open") \
    X(claim_document, "document") \
    X(claim_computed, "computed") \
    X(claim_other, "{verdict} · “{title}”") \
    X(claim_show, "Show") \
    X(tip_claim_show, "Sets up a figure that shows it. Undo comes back.") \
    X(claim_hide_ghost, "Hide ghost") \
    X(tip_claim_hide_ghost, "Takes the dashed curve out of the figure") \
    X(field_ghost, "Ghost curve") \
    X(figure_ghost, "as printed") \
    X(figure_ghost_told, "Dashed beside it, as printed: {formula}.") \
    X(yes, "yes") \
    X(no, "no") \
    X(export_button, "Export…") \
    X(export_title, "Export figure") \
    X(export_format, "Format") \
    X(export_page, "Page") \
    X(export_as_shown, "As shown") \
    X(export_own_page, "The figure's own") \
    X(export_typed_page, "Other") \
    X(export_page_too_small, "This page is too small for the figure.") \
    X(export_size, "Size") \
    X(export_width, "Width") \
    X(export_height, "Height") \
    X(export_preset, "Preset") \
    X(export_column, "Column, 84 mm") \
    X(export_text_width, "Text, 160 mm") \
    X(export_slide, "Slide, 16:9") \
    X(export_keep_ratio, "Keep proportions") \
    X(export_sound_has_no_page, "A sound plays the curves one after the other: pitch is height, noise is below zero, a click is a kink.") \
    X(export_table_has_no_page, "A table holds the numbers of the curves: it has no size and no colours.") \
    X(show_in_folder, "Show in folder") \
    X(export_resolution, "Resolution") \
    X(export_theme, "Theme") \
    X(export_transparent, "Transparent background") \
    X(export_outline_text, "Letters as shapes") \
    X(export_folder, "Folder") \
    X(export_file_name, "File name") \
    X(batch_link, "All figures…") \
    X(batch_title, "Export all figures") \
    X(batch_figures, "Figures") \
    X(batch_single, "Functions, one figure each ({count})") \
    X(batch_comparison, "Grids and overlays ({count})") \
    X(batch_other, "Vector functions, gallery and others ({count})") \
    X(batch_own_theme, "As designed") \
    X(batch_summary, "{figures} figures, {files} files") \
    X(batch_start, "Export") \
    X(batch_in_the_way, "{count} of them exist already.") \
    X(batch_skip, "Skip") \
    X(batch_at, "Figure {number} of {count}") \
    X(batch_finished, "{count} files written") \
    X(batch_cancelled, "Cancelled: {count} files written") \
    X(batch_skipped, "{count} skipped") \
    X(batch_failed, "{count} failed") \
    X(batch_more, "and {count} more") \
    X(batch_hide, "Hide") \
    X(sweep_save, "Save as animation…") \
    X(sweep_title, "Save a slider as an animation") \
    X(sweep_slider, "Slider") \
    X(sweep_values, "From … to") \
    X(sweep_time, "Time") \
    X(sweep_seconds, "Seconds") \
    X(sweep_seconds_of, "seconds,") \
    X(sweep_rate, "Frames a second") \
    X(sweep_frames_each, "frames a second") \
    X(sweep_way, "Motion") \
    X(sweep_pictures, "{format} pictures") \
    X(sweep_first, "First: {value}") \
    X(sweep_middle, "Middle: {value}") \
    X(sweep_last, "Last: {value}") \
    X(sweep_summary, "{count} frames") \
    X(sweep_at, "Frame {number} of {count}") \
    X(sweep_cancelled, "The animation was given up") \
    X(save, "Save") \
    X(cancel, "Cancel") \
    X(close, "Close") \
    X(replace, "Replace") \
    X(replace_question, "{path} exists already. Replace it?") \
    X(saved, "Saved {path}") \
    X(document_new, "New") \
    X(change_document, "Another session") \
    X(document_open, "Open…") \
    X(document_open_recent, "Open recent…") \
    X(document_open_example, "Open an example…") \
    X(document_save_as, "Save as…") \
    X(document_revert, "Revert to saved") \
    X(document_save_over, "Save over the file?") \
    X(document_changed_on_disk, "{path} was changed by another program since it was opened. Replacing it takes those changes away.") \
    X(document_partly_read, "{path} holds entries that could not be read. Replacing it takes them away.") \
    X(session_problems, "{problem} (+ {count} more)") \
    X(session_restored, "Restored what was on screen when the program ended unexpectedly; undo goes back to the session before") \
    X(dropped_no_session, "{path} is neither a session nor a lesson: they end in .act and .lesson") \
    X(dropped_several, "Opened {path}, the first of {count} files") \
    X(chooser_open_title, "Open session or lesson") \
    X(chooser_save_title, "Save session as") \
    X(chooser_folder_title, "Choose a folder") \
    X(chooser_sessions, "Sessions") \
    X(chooser_all_files, "All files") \
    X(chooser_up, "Folder above") \
    X(chooser_nothing, "Nothing to choose here") \
    X(file_dialog_waits, "The file dialog is open in its own window") \
    X(chooser_open, "Open") \
    X(chooser_choose, "Choose") \
    X(chooser_answer, "{verb} “{name}”") \
    X(example_dying_relu, "Dying ReLU and its remedies") \
    X(example_vanishing_gradient, "Vanishing gradient: sigmoid, tanh and ReLU") \
    X(example_gelu, "GELU and its approximations") \
    X(example_softmax_temperature, "Softmax and temperature") \
    X(undo, "Undo") \
    X(redo, "Redo") \
    X(language, "Language") \
    X(language_english, "English") \
    X(language_chinese, "简体中文") \
    X(theme, "Theme") \
    X(theme_paper, "Paper") \
    X(theme_dark, "Dark") \
    X(theme_projector, "Projector") \
    X(theme_document, "Document") \
    X(theme_projector_black, "Projector, black") \
    X(group_file, "File") \
    X(group_edit, "Edit") \
    X(group_go, "Go to") \
    X(group_show, "Window") \
    X(group_copy, "Export and copy") \
    X(group_settings, "Settings") \
    X(group_help, "Help") \
    X(group_recent, "Recent") \
    X(group_claims, "Claims") \
    X(group_examples, "Examples") \
    X(menu, "Menu") \
    X(history, "History…") \
    X(history_start, "Start") \
    X(next_function, "Next function") \
    X(previous_function, "Previous function") \
    X(projector_mode, "Projector mode") \
    X(full_screen, "Full screen") \
    X(left_panel, "Left panel") \
    X(right_panel, "Right panel") \
    X(black_background, "Black background") \
    X(crosshair, "Crosshair at the pointer") \
    X(more_columns, "One column more") \
    X(fewer_columns, "One column fewer") \
    X(larger, "Larger") \
    X(smaller, "Smaller") \
    X(usual_size, "Usual size") \
    X(palette, "Commands…") \
    X(palette_hint, "Search commands and functions") \
    X(palette_nothing, "Nothing matches “{text}”") \
    X(palette_recent, "recent") \
    X(key_sheet, "Keys") \
    X(about, "About Activarium") \
    X(explore_this, "Explore {name}") \
    X(compare_this, "Compare {name}") \
    X(preset_this, "Preset: {name}") \
    X(kink_this, "f′ at breaks: {name}") \
    X(meant_by_this, "As in {name}") \
    X(all_use_this, "All neurons use {name}") \
    X(code_this, "Copy code: {name}") \
    X(keys_slider, "On a slider") \
    X(keys_anywhere, "Anywhere") \
    X(keys_next, "Next control, previous control") \
    X(keys_act, "Press the outlined control") \
    X(keys_leave, "Leave the control, close what is open") \
    X(keys_step, "Move") \
    X(keys_fine, "Move finely") \
    X(keys_coarse, "Move coarsely") \
    X(keys_ends, "Lowest value, highest value") \
    X(keys_default, "Default value") \
    X(keys_play, "Play and stop") \
    X(keys_type, "Type the value") \
    X(keys_projector_step, "Next, previous function") \
    X(keys_projector_move, "Move the parameter") \
    X(keys_projector_next, "Next parameter") \
    X(keys_vector_bar, "Choose a bar, move it") \
    X(change_windows, "View moved or zoomed") \
    X(curve_outside, "The curve goes on outside: fit") \
    X(curve_outside_short, "Fit") \
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
    X(about_what, "Activation functions of neural networks and their derivatives, live.") \
    X(about_version, "Version {version}") \
    X(about_libraries, "Libraries") \
    X(about_fonts, "Fonts") \
    X(about_licence, "Licence") \
    X(about_opengl, "OpenGL {version}") \
    X(tip_entropy, "How spread the probabilities are: 0 when one entry has all, ln n when all n are equal.") \
    X(tip_largest, "The entry that argmax would choose.") \
    X(tip_sum, "What all entries of the output add up to; 1 for probabilities.") \
    X(tip_rank, "How many independent directions the output can move in. For softmax one fewer than entries: the sum stays 1.") \
    X(tip_beside, "Sparsemax gives exact zeros to small logits; hardmax gives everything to the largest.") \
    X(tip_shared, "One window for every cell, so that heights can be compared.") \
    X(tip_linked, "Dragging or zooming one cell moves all others in the same way.") \
    X(status_point, "x = {x} · f(x) = {y} · f′(x) = {dy}") \
    X(status_curvature, "f″(x) = {ddy}") \
    X(status_hint, "Click pins a point · drag pans · wheel zooms · right click for more") \
    X(status_compose, "Click selects a cell · drag pans · wheel zooms · right click for more") \
    X(status_gallery, "Click a function to explore it") \
    X(session_set_aside, "The saved session could not be read and was kept as {path}.") \
    X(recent_dropped, "The list of recent files could not be read and begins anew: {path}") \
    X(session_read_in_part, "Not everything could be read; the whole file is kept as {path}") \
    X(session_not_kept, "Unsaved work is not kept at the moment: {problem}") \
    X(leave_question, "Leave without your work?") \
    X(leave_explained, "It cannot be kept for the next start: {problem}") \
    X(leave_anyway, "Leave") \
    X(session_crashed, "The program ended unexpectedly right after its start. Its session is kept as {path}.") \
    X(session_open_kept, "Open it")

#define ACT_TEXTS(X) ACT_WINDOW_TEXTS(X) ACT_COMPOSE_TEXTS(X) ACT_PROPERTY_TEXTS(X) ACT_SEARCH_TEXTS(X) ACT_FIGURE_TEXTS(X) ACT_PLOT_TEXTS(X) ACT_GUESS_TEXTS(X) \
    ACT_MESSAGE_TEXTS(X) ACT_LESSON_TEXTS(X) ACT_STUDY_TEXTS(X) ACT_PAGE_TEXTS(X)
// clang-format on

enum class Text : std::uint16_t {
#define ACT_KEY(key, english) key,
    ACT_TEXTS(ACT_KEY)
#undef ACT_KEY
};

/// All keys in order, for tests and for the fonts that must cover them.
[[nodiscard]] std::span<const Text> all_texts();

/// The key's own name, as in the language files.
[[nodiscard]] std::string_view name_of(Text text);

/// The text in that language; English where the language has none. Lives as long as the program.
[[nodiscard]] std::string_view text(Text key, Language language);

/// The text with {placeholders} filled in; what no fill names stays as it is.
using Fill = std::pair<std::string_view, std::string_view>;
[[nodiscard]] std::string text(Text key, Language language, std::initializer_list<Fill> fills);

} // namespace act
