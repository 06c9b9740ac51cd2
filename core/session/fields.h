#pragma once
// The fields of each part of a session, once. Printing, reading, the words of undo steps, the tables in
// assets/session-format.md and the tests that change every field go through these lists: a new field is a
// member of its struct, a line here, and its name in i18n/text.h.
//
// The order is that of printed files. What stands in tables of its own comes after a part's other keys.

#include "i18n/compose_texts.h"
#include "i18n/figure_texts.h"
#include "i18n/guess_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/session_texts.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/field.h"
#include "session/guess.h"
#include "session/session.h"
#include "session/studies.h"
#include "session/vectors.h"

#include <array>
#include <cstddef>
#include <functional>
#include <limits>
#include <tuple>
#include <vector>

namespace act {

// How many members a struct has, known to the compiler: so that a list of them can be held to be complete.
//
//     struct Point { double x = 0.0; double y = 0.0; };
//     static_assert(member_count<Point>() == 2);

/// Converts to whatever a member is. Only for expressions that are never evaluated.
struct AnyMember {
    template <class T> operator T() const;
};

/// Of an aggregate without base classes: the most values that it can be initialised with.
template <class Aggregate, class... Members> [[nodiscard]] consteval std::size_t member_count() {
    if constexpr (requires { Aggregate{Members{}..., AnyMember{}}; })
        return member_count<Aggregate, Members..., AnyMember>();
    else
        return sizeof...(Members);
}

/// Numbers of a part of which each must be less than the next: the ends of a range. Where a file has them otherwise,
/// that is a problem, and they stay as they were.
template <class Part> inline constexpr std::array<double Part::*, 0> rising = {};
template <> inline constexpr std::array rising<TypedParameter>{&TypedParameter::low, &TypedParameter::high};

/// Of logits that may be any finite number.
inline constexpr Interval finite{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};

/// A tuple of Field for each part.
template <class Part> inline constexpr std::tuple<> fields = {};

// clang-format off

/// Without the curvature, which comparisons do not show.
inline constexpr auto window_fields = std::tuple{
    Field{"x", &Windows::x, AxisWindow{}, SessionText::change_windows, "what is shown of x"},
    Field{"f", &Windows::f, AxisWindow{}, SessionText::change_windows, "of f; fitted where it is absent"},
    Field{"slope", &Windows::slope, AxisWindow{}, SessionText::change_windows, "of f′; fitted where it is absent"}};

template <> inline constexpr auto fields<Windows> = std::tuple_cat(window_fields, std::tuple{
    Field{"curvature", &Windows::curvature, AxisWindow{}, SessionText::change_windows, "of f″; fitted where it is absent"},
    Field{"steady", &Windows::steady, Truth{}, SessionText::change_windows, "the heights were fitted for the ways of sliders, and not chosen by hand", Printed::where_set}});

template <> inline constexpr auto fields<Axes> = std::tuple{
    Field{"equal_axes", &Axes::equal, Truth{}, PlotText::axes_equal, "a unit of y is as long as one of x, where y is not logarithmic"},
    Field{"log_f", &Axes::log_f, Truth{}, PlotText::axes_log_f, "f on a logarithmic axis, as far as it is positive"},
    Field{"log_slope", &Axes::log_slope, Truth{}, PlotText::axes_log_slope, "the same of f′"},
    Field{"log_curvature", &Axes::log_curvature, Truth{}, PlotText::axes_log_curvature, "the same of f″"},
    Field{"axis_names", &Axes::named, Truth{}, PlotText::axes_named, "x and f(x) beside them"}};

template <> inline constexpr auto fields<PinnedPoints> = std::tuple{
    Field{"points", &PinnedPoints::places, NumberList{0, most_points, finite, "x"}, PlotText::points, "pinned places of x", Printed::where_set},
    Field{"selected_point", &PinnedPoints::selected, WholeNumber{0, most_points - 1}, PlotText::field_selected_point, "which of them has the ring, and in Explore the tangent; from 0", Printed::where_set}};

template <> inline constexpr auto fields<TypedParameter> = std::tuple{
    Field{"symbol", &TypedParameter::symbol, ShortText{std::string::npos}, SessionText::typed_name, "as it stands in the formula"},
    Field{"initial", &TypedParameter::initial, RealNumber{any_number}, SessionText::field_initial, "value at the beginning"},
    Field{"low", &TypedParameter::low, RealNumber{any_number}, SessionText::field_low, "where the slider begins"},
    Field{"high", &TypedParameter::high, RealNumber{any_number}, SessionText::field_high, "where the slider ends"},
    Field{"step", &TypedParameter::step, RealNumber{{0.0, any_number.width()}}, SessionText::field_step, "of the slider; where it is absent, one that suits it", Printed::where_set}};

template <> inline constexpr auto fields<TypedFunction> = std::tuple{
    Field{"name", &TypedFunction::name, ShortText{longest_typed_name}, SessionText::typed_name, "its id is the name in small letters with hyphens"},
    Field{"formula", &TypedFunction::formula, ShortText{longest_typed_formula}, SessionText::field_formula, "over `x`; other letters are parameters"},
    Field{"note", &TypedFunction::note, ShortText{longest_typed_formula}, SessionText::field_note, "a remark, shown under the function", Printed::where_set},
    Field{"parameters", &TypedFunction::parameters, InlineList{{most_typed_parameters}}, SessionText::parameters, "sliders that are not as usual", Printed::where_set}};

template <> inline constexpr auto fields<Explore> = std::tuple{
    Field{"activation", &Explore::activation, FunctionId{}, SessionText::function, "what is explored"},
    Field{"", &Explore::windows, FieldGroup{fields<Windows>}, SessionText::change_windows},
    Field{"", &Explore::axes, FieldGroup{fields<Axes>}, PlotText::axes},
    Field{"", &Explore::pinned, FieldGroup{fields<PinnedPoints>}, PlotText::points},
    Field{"show_tangent", &Explore::tangent, Truth{}, SessionText::show_tangent, "the tangent line under the pointer and at the selected point"},
    Field{"show_curvature", &Explore::curvature, Truth{}, SessionText::show_curvature, "a third panel with f″"},
    Field{"show_diagonal", &Explore::diagonal, Truth{}, SessionText::show_diagonal, "the line y = x"},
    Field{"show_formula", &Explore::formula, Truth{}, SessionText::show_formula, "the formulas of f and f′"},
    Field{"show_numbers", &Explore::numbers, Truth{}, SessionText::formula_numbers, "in them, numbers in place of letters"},
    Field{"saturation", &Explore::saturation, Truth{}, SessionText::show_saturation, "shades where the slope has become small for good"},
    Field{"saturation_threshold", &Explore::saturation_threshold, RealNumber{saturation_shares, true}, SessionText::show_saturation, "small is below this share of the greatest slope"},
    Field{"scale_and_shift", &Explore::affine, Truth{}, SessionText::show_affine, "the sliders of scale · f(w·x + b) + shift"},
    Field{"training", &Explore::training, Truth{}, SessionText::show_training, "draws of functions that are random in training"},
    Field{"seed", &Explore::seed, WholeNumber{1, largest_seed}, SessionText::seed, "which draws"},
    Field{"ghost", &Explore::ghost, ShortText{longest_typed_formula}, SessionText::field_ghost, "a formula over `x` and the function's parameters that is drawn dashed beside it: what is printed somewhere", Printed::where_set}};

template <> inline constexpr auto fields<Compared> = std::tuple{
    Field{"activation", &Compared::activation, FunctionId{true}, SessionText::function, "without it there is nothing to compare"},
    Field{"set", &Compared::set, ParameterSet{}, SessionText::parameters, "what is not at its default", Printed::where_set},
    Field{"bare_title", &Compared::bare_title, Truth{true}, SessionText::compare_titled, "the title is the name alone, without parameters", Printed::where_set},
    Field{"hidden", &Compared::hidden, Truth{true}, SessionText::compare_shown, "named in an overlay's legend, but not drawn", Printed::where_set},
    Field{"subtracted", &Compared::subtracted, Truth{}, SessionText::compare_difference, "one of the two whose difference is shown", Printed::where_set},
    Field{"pen", &Compared::pen, WholeNumber{0, most_compared}, SessionText::field_pen, "colour and dash in an overlay, counted from 1; where it is absent, by the place", Printed::where_set},
    Field{"", &Compared::windows, FieldGroup{window_fields}, SessionText::change_windows}};

template <> inline constexpr auto fields<Compare> = std::tuple{
    Field{"form", &Compare::form, OneOf<CompareForm>{named}, SessionText::compare_figure, "side by side, or in one pair of axes"},
    Field{"style", &Compare::style, OneOf<GridStyle>{named}, SessionText::field_style, "of a grid"},
    Field{"orders", &Compare::orders, OneOf<ShownCurves>{named}, SessionText::show, "f, f′ or both"},
    Field{"columns", &Compare::columns, WholeNumber{1, most_compare_columns}, SessionText::compare_columns, "how many functions stand side by side"},
    Field{"shared_windows", &Compare::shared, Truth{}, SessionText::compare_shared, "one window for all cells"},
    Field{"linked", &Compare::linked, Truth{}, SessionText::compare_linked, "zooming one cell zooms all"},
    Field{"extent", &Compare::extent, AxisWindow{}, SessionText::field_extent, "where curves begin and end in the document style"},
    Field{"", &Compare::windows, FieldGroup{window_fields}, SessionText::change_windows},
    Field{"logits", &Compare::logits, NumberList{0, most_compared_logits, finite}, FigureText::vector_logits, "their softmax stands behind the functions", Printed::where_set},
    Field{"", &Compare::axes, FieldGroup{fields<Axes>}, PlotText::axes},
    Field{"", &Compare::pinned, FieldGroup{fields<PinnedPoints>}, PlotText::points},
    Field{"functions", &Compare::functions, TableList{most_compared}, SessionText::change_compare, "what is compared"}};

template <> inline constexpr auto fields<Neuron> = std::tuple{
    Field{"name", &Neuron::name, ShortText{longest_neuron_name}, SessionText::typed_name, "what formulas call it"},
    Field{"activation", &Neuron::activation, FunctionId{}, SessionText::function, "f in f(w·x + b)"},
    Field{"set", &Neuron::set, ParameterSet{}, SessionText::parameters, "what is not at its default", Printed::where_set},
    Field{"weight", &Neuron::weight, RealNumber{neuron_weight.legal}, SessionText::field_weight, "w in f(w·x + b)"},
    Field{"bias", &Neuron::bias, RealNumber{neuron_bias.legal}, SessionText::field_bias, "b in f(w·x + b)"},
    Field{"layers", &Neuron::layers, WholeNumber{1, most_layers}, SessionText::field_layers, "how many times it is applied, one layer after another"}};

/// A key frame, which is nothing but its neurons.
template <> inline constexpr auto fields<std::vector<Neuron>> = std::tuple{
    Field{"neurons", std::identity{}, InlineList{{most_neurons}, true}, ComposeText::compose_neurons, "as they stood"}};

template <> inline constexpr auto fields<ComposedCell> = std::tuple{
    Field{"formula", &ComposedCell::formula, ShortText{longest_composed_text}, SessionText::field_formula, "over x and the neurons' names"},
    Field{"y", &ComposedCell::y, AxisWindow{}, SessionText::change_windows, "what is shown of its values; fitted where it is absent"},
    Field{"slope", &ComposedCell::slope, AxisWindow{}, SessionText::change_windows, "of its slope, where that has a panel of its own; fitted where it is absent"}};

template <> inline constexpr auto fields<Compose> = std::tuple{
    Field{"columns", &Compose::columns, WholeNumber{1, most_compare_columns}, SessionText::compare_columns, "how many cells stand side by side"},
    Field{"derivative", &Compose::derivative, Truth{}, ComposeText::compose_derivative, "f′ in every cell"},
    Field{"slope_apart", &Compose::slope_apart, Truth{}, ComposeText::compose_slope_apart, "f′ has a panel and a height of its own"},
    Field{"style", &Compose::style, OneOf<GridStyle>{named}, SessionText::field_style, "of all cells"},
    Field{"extent", &Compose::extent, AxisWindow{}, SessionText::field_extent, "where curves begin and end in the document style"},
    Field{"x", &Compose::x, AxisWindow{}, SessionText::change_windows, "what is shown of x; where it is absent, the extent"},
    Field{"", &Compose::axes, FieldGroup{fields<Axes>}, PlotText::axes},
    Field{"selected", &Compose::selected, WholeNumber{0, most_cells}, SessionText::field_selected, "the cell whose network is drawn, from 0"},
    Field{"note", &Compose::note, ShortText{longest_composed_text}, SessionText::field_note, "a remark under the figure", Printed::where_set},
    Field{"neurons", &Compose::neurons, TableList{most_neurons}, ComposeText::compose_neurons, "what formulas are made of"},
    Field{"key_frames", &Compose::key_frames, TableList{most_key_frames}, SessionText::field_key_frames, "recorded states of the neurons"},
    Field{"cells", &Compose::cells, TableList{most_cells}, SessionText::field_cells, "what is composed of the neurons"}};

template <> inline constexpr auto fields<Vectors> = std::tuple{
    Field{"function", &Vectors::function, VectorFunctionId{}, SessionText::function, "what the logits go through"},
    Field{"logits", &Vectors::logits, NumberList{1, most_logits, logit.legal}, FigureText::vector_logits, "all rows, one after another"},
    Field{"rows", &Vectors::rows, WholeNumber{1, most_logits}, SessionText::field_rows, "how many the logits make, all of one length"},
    Field{"axis", &Vectors::along, OneOf{along_named}, FigureText::vector_axis, "along columns, along rows, or over all logits"},
    Field{"slice", &Vectors::slice, WholeNumber{0, most_logits - 1}, SessionText::field_slice, "which row or column is shown, from 0"},
    Field{"offset", &Vectors::offset, RealNumber{logit_offset.legal}, SessionText::field_offset, "added to every logit where single precision is shown"},
    Field{"beside", &Vectors::beside, Truth{}, FigureText::vector_beside, "softmax next to sparsemax and hardmax"},
    Field{"parameters", &Vectors::parameters, VectorParameterSets{}, SessionText::parameters, "of functions that are not at their defaults"}};

template <> inline constexpr auto fields<Studies> = std::tuple{
    Field{"study", &Studies::study, StudyId{}, SessionText::field_study, "which one is shown"},
    Field{"settings", &Studies::settings, StudySettingSets{}, SessionText::parameters, "of studies that are not at their defaults"}};

template <> inline constexpr auto fields<Quiz> = std::tuple{
    Field{"quiz_asked", &Quiz::asked, WholeNumber{0, most_quiz_questions}, GuessText::quiz, "the question of a quiz that is shown, from 1; 0: there is no quiz", Printed::where_set},
    Field{"quiz_answered", &Quiz::answered, WholeNumber{0, most_quiz_questions}, GuessText::quiz_answered, "questions before it that were answered by drawing", Printed::where_set},
    Field{"quiz_mean", &Quiz::mean, RealNumber{{0.0, any_number.high}, true}, GuessText::quiz_mean, "the mean deviation of these answers", Printed::where_set}};

template <> inline constexpr auto fields<Guess> = std::tuple{
    Field{"panel", &Guess::panel, WholeNumber{0, most_guess_panels - 1}, GuessText::guess_panel, "the panel that is hidden until the reveal, from 0; where it is absent, none is"},
    Field{"view", &Guess::view, OneOf<ViewId>{named}, SessionText::field_view, "whose panel it is"},
    Field{"revealed", &Guess::revealed, Truth{}, GuessText::guess_revealed, "the truth is shown beside the guess"},
    Field{"handles", &Guess::handles, WholeNumber{0, most_guess_handles}, GuessText::guess_handles, "how many points of the guess are moved; 0: it is drawn freely"},
    Field{"snap", &Guess::snap, Truth{}, GuessText::guess_snap, "points are taken to the grid"},
    Field{"keep_ghost", &Guess::keep_ghost, Truth{}, GuessText::guess_keep_ghost, "the guess stays after the reveal, dashed"},
    Field{"", &Guess::quiz, FieldGroup{fields<Quiz>}, GuessText::quiz},
    Field{"line", &Guess::line, DrawnLine{most_guess_points}, GuessText::guess, "what was drawn, in values of the axes: pieces of points `[x, y]`; of bars a point each", Printed::where_set}};

template <> inline constexpr auto fields<ExportChoice> = std::tuple{
    Field{"format", &ExportChoice::format, Extension{}, SessionText::export_format, "`\"pdf\"`, `\"svg\"`, `\"png\"`, `\"html\"`, `\"mjs\"`, `\"tex\"`, `\"csv\"` or `\"wav\"`"},
    Field{"page", &ExportChoice::page, OneOf<PageChoice>{named}, SessionText::export_page, "as large as in the window, the figure's own page, or the size below"},
    Field{"width", &ExportChoice::width, RealNumber{export_lengths}, SessionText::export_width, "of a page whose size is typed"},
    Field{"height", &ExportChoice::height, RealNumber{export_lengths}, SessionText::export_height, "of a page whose size is typed"},
    Field{"unit", &ExportChoice::unit, OneOf<LengthUnit>{named}, SessionText::field_unit, "of both"},
    Field{"dpi", &ExportChoice::dpi, RealNumber{export_resolutions}, SessionText::export_resolution, "of rasters"},
    Field{"theme", &ExportChoice::theme, OneOf{shown_theme_named}, SessionText::export_theme, "`\"shown\"`: that of the window"},
    Field{"transparent", &ExportChoice::transparent, Truth{}, SessionText::export_transparent, "no background"},
    Field{"outline_text", &ExportChoice::outline_text, Truth{}, SessionText::export_outline_text, "SVG's letters as shapes"},
    Field{"formula", &ExportChoice::formula, Truth{}, SessionText::export_formula, "with the formulas under the plots"},
    Field{"folder", &ExportChoice::folder, ShortText{longest_folder_name}, SessionText::export_folder, "where files went last; another machine's is not used", Printed::where_valid}};

template <> inline constexpr auto fields<Session> = std::tuple{
    Field{"view", &Session::view, OneOf<ViewId>{named}, SessionText::field_view, "what is shown"},
    Field{"language", &Session::language, OneOf{language_named}, SessionText::language, "of the window and of figures"},
    Field{"theme", &Session::theme, OneOf{theme_named}, SessionText::theme, "of the window"},
    Field{"scale", &Session::scale, RealNumber{scale_limits, true}, SessionText::scale, "size of everything in the window"},
    Field{"convention", &Session::convention, OneOf{convention_named}, SessionText::field_convention, "f′ exactly at a break"},
    Field{"typed", &Session::typed, TableList{most_typed}, SessionText::change_typed, "functions of one's own"},
    Field{"explore", apart<&Session::explore>, OwnTable{}, SessionText::view_explore, "what the Explore view shows"},
    Field{"parameters", &Session::parameters, ParameterSets{}, SessionText::parameters, "of functions that are not at their defaults"},
    Field{"compare", apart<&Session::compare>, OwnTable{}, SessionText::view_compare, "what the Compare view shows"},
    Field{"compose", apart<&Session::compose>, OwnTable{}, SessionText::view_compose, "what the Compose view shows"},
    Field{"vector", apart<&Session::vectors>, OwnTable{}, SessionText::view_vector, "what the Vector view shows"},
    Field{"study", apart<&Session::studies>, OwnTable{}, SessionText::view_study, "what the Study view shows"},
    Field{"guess", apart<&Session::guess>, OwnTable{}, GuessText::guess, "a panel that is hidden until people have drawn what they expect", Printed::where_set},
    Field{"export", apart<&Session::exporting>, OwnTable{true}, SessionText::change_export, "what the export dialog remembers"}};

// clang-format on

/// Whether a list names every member of its part; `unread` and `document` are none of its fields.
template <class Part> [[nodiscard]] consteval bool names_every_member() {
    if constexpr (!std::is_aggregate_v<Part>)
        return true;
    else
        return std::tuple_size_v<std::remove_cvref_t<
                   decltype(fields<Part>)>> + (requires(Part part) { part.unread; } ? 1 : 0)
                   + (requires(Part part) { part.document; } ? 1 : 0)
               == member_count<Part>();
}
static_assert(names_every_member<Windows>());

} // namespace act
