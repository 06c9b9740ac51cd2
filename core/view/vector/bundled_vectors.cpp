#include "view/vector/bundled_vectors.h"

#include "base/number.h"
#include "i18n/figure_texts.h"
#include "session/vectors.h"
#include "vector/array.h"
#include "vector/vector_catalogue.h"
#include "view/figure_parts.h"
#include "view/vector/gated_figure.h"
#include "view/vector/vector_numbers.h"
#include "view/vector/vector_panels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace act {
namespace {

constexpr std::string_view prefix = "vector:";
constexpr std::string_view document_000 = "softmax:document-000";
constexpr std::string_view document_001 = "softmax:document-001";
constexpr int printed = 8;          // decimals in the documents
constexpr int printed_jacobian = 6; // and of the Jacobian computed for them

constexpr PageSize wide_page{240.0 * points_per_mm, 90.0 * points_per_mm}; // three panels with readable cells
constexpr PageSize array_page{180.0 * points_per_mm, 120.0 * points_per_mm}; // four
constexpr PageSize plane_page{180.0 * points_per_mm, 100.0 * points_per_mm}; // two, and a legend

Matrix usual_input(const VectorFunction& function) {
    if (function.along == Along::columns)
        return {3, 4, {1.0, 0.5, -1.0, 2.0, 0.0, 0.5, 2.0, -0.5, -1.0, 0.5, 0.0, 1.5}};
    return {1, 5, {1.5, -1.0, 2.0, 0.0, 1.4}}; // three of sparsemax's five survive
}

std::string with_sum(const std::string& heading, std::span<const double> y, Language language) {
    const double sum = std::reduce(y.begin(), y.end());
    return heading + text(FigureText::vector_sum, language, {{"value", pretty(sum, 6)}});
}

Matrix value_at(const VectorSpec& spec, Along along) {
    return value_along(*spec.function, spec.z, along, spec.values).value();
}

Panel jacobian_panel(const VectorSpec& spec, const Matrix& jacobian, Language language) {
    return matrix_panel({.title = heading(word(FigureText::vector_jacobian, language), Ink::derivative),
                         .matrix = jacobian,
                         .decimals = spec.jacobian_decimals,
                         .name = "dy/dz",
                         .rows = word(FigureText::vector_output_index, language),
                         .columns = word(FigureText::vector_input_index, language)});
}

Panel logits_panel(const VectorSpec& spec, Language language) {
    return bars_panel({.title = heading(word(FigureText::vector_logits, language), Ink::muted),
                       .values = spec.z.entries,
                       .ink = Ink::guide,
                       .decimals = decimals_for(spec.z.entries),
                       .name = "z"});
}

// Vector, output, Jacobian.
void add_vector_panels(Figure& figure, const VectorSpec& spec, Language language) {
    const Matrix y = value_at(spec, Along::rows);
    const bool shares = spec.function->shares;
    figure.panels.push_back(logits_panel(spec, language));
    figure.panels.push_back(bars_panel(
        {.title =
             heading(shares ? with_sum(word(FigureText::vector_probabilities, language), y.entries, language)
                            : word(FigureText::vector_outputs, language),
                     Ink::function),
         .values = y.entries,
         .ink = Ink::function,
         .decimals = spec.decimals,
         .name = "y"}));
    const Matrix jacobian = jacobian_along(*spec.function, spec.z, Along::rows, spec.values).value();
    figure.panels.push_back(jacobian_panel(spec, jacobian, language));
}

// One number out of many: where it stands among the logits, and its gradient.
void add_number_panels(Figure& figure, const VectorSpec& spec, Language language) {
    const double y = value_at(spec, Along::rows).entries.front();
    const double largest = std::ranges::max(spec.z.entries);
    const Pen number{.ink = Ink::function, .weight = Weight::curve};
    const Pen maximum{.ink = Ink::muted, .weight = Weight::thin, .dash = Dash::dashed};
    Panel logits = bars_panel({.title = heading(word(FigureText::vector_logits, language), Ink::muted),
                               .values = spec.z.entries,
                               .ink = Ink::guide,
                               .decimals = decimals_for(spec.z.entries),
                               .name = "z",
                               .least = y});
    logits.marks.emplace_back(Rule{{0.0, largest}, 0.0, maximum});
    logits.marks.emplace_back(Rule{{0.0, y}, 0.0, number});
    figure.panels.push_back(std::move(logits));
    const Matrix gradient = jacobian_along(*spec.function, spec.z, Along::rows, spec.values).value();
    figure.panels.push_back(
        bars_panel({.title = heading(word(FigureText::vector_gradient, language), Ink::derivative),
                    .values = gradient.entries,
                    .ink = Ink::derivative,
                    .decimals = spec.jacobian_decimals,
                    .name = "dy/dz"}));
    const auto entry = [](std::string text, Pen pen) {
        return LegendEntry{{{std::move(text), Ink::text, Face::regular, 1.0}}, pen};
    };
    figure.legend = {entry("y = " + fixed(y, spec.decimals), number),
                     entry("max z = " + pretty(largest), maximum)};
}

// Columns are slices: arrays before and after, and the Jacobian of the whole, which shows that columns do not
// see each other.
void add_array_panels(Figure& figure, const VectorSpec& spec, Language language) {
    const Along along = spec.function->along;
    const Matrix y = value_at(spec, along);
    figure.panels.push_back(
        matrix_panel({.title = heading(word(FigureText::vector_logits, language), Ink::muted),
                      .matrix = spec.z,
                      .decimals = decimals_for(spec.z.entries),
                      .name = "z",
                      .rows = word(FigureText::vector_row, language),
                      .columns = word(FigureText::vector_column, language)}));
    figure.panels.push_back(
        matrix_panel({.title = heading(word(FigureText::vector_along_columns, language), Ink::function),
                      .matrix = y,
                      .scale = ColourScale::sequential,
                      .decimals = spec.decimals,
                      .name = "y",
                      .rows = word(FigureText::vector_row, language),
                      .columns = word(FigureText::vector_column, language)}));
    figure.panels.push_back(
        jacobian_panel(spec, jacobian_along(*spec.function, spec.z, along, spec.values).value(), language));
}

Figure panels_of(const VectorSpec& spec, Language language, const Fineness& fineness) {
    const VectorFunction& function = *spec.function;
    if (function.arity == Arity::half) return gated_figure(function, spec.values, language);
    if (function.arity == Arity::twice) return crelu_figure(language, fineness);
    if (function.of_lines) return maxout_figure(language, fineness);
    Figure figure;
    if (function.arity == Arity::one)
        add_number_panels(figure, spec, language);
    else if (spec.z.rows > 1)
        add_array_panels(figure, spec, language);
    else
        add_vector_panels(figure, spec, language);
    figure.columns = figure.panels.size();
    return figure;
}

Result<std::vector<double>> values_in(const VectorFunction& function, const Parameters& set) {
    std::vector<double> values = initial_values(function);
    for (const auto& [name, value] : set)
        if (const auto done = set_parameter(function, values, name, value); !done) return done.error();
    return values;
}

VectorSpec document_spec() {
    return {.function = find_vector("softmax"),
            .z = {1, 3, {-1.0, 1.0, 2.0}},
            .decimals = printed,
            .jacobian_decimals = printed_jacobian};
}

Result<Figure> made(VectorSpec spec, const FigureRequest& request, Language language) {
    auto values = values_in(*spec.function, request.set);
    if (!values) return values.error();
    spec.values = *std::move(values);
    return vector_figure(spec, language, shared_by(request.page_pt, 2.0, 1.0, request.fineness()));
}

Result<Figure> axes_of_document(const FigureRequest& request, Language language) {
    if (const auto done = refuse_parameters(request.set); !done) return done.error();
    return axes_figure(document_batch(), language);
}

} // namespace

Figure vector_figure(const VectorSpec& spec, Language language, const Fineness& fineness) {
    Figure figure = panels_of(spec, language, fineness);
    figure.name = spec.function->name;
    figure.description =
        text(FigureText::figure_vector_description, language, {{"name", spec.function->name}});
    if (spec.title) figure.title = title_label(*spec.function, spec.values, 0.72);
    return figure;
}

Figure axes_figure(const Matrix& z, Language language) {
    const VectorSpec spec = {.function = find_vector("softmax"), .values = {1.0}, .z = z};
    Figure figure;
    figure.name = spec.function->name;
    figure.description = word(FigureText::figure_axes_description, language);
    figure.title = heading(word(FigureText::vector_axes_title, language));
    figure.columns = 2;
    figure.panels.push_back(
        matrix_panel({.title = heading(word(FigureText::vector_logits, language), Ink::muted),
                      .matrix = z,
                      .decimals = decimals_for(z.entries),
                      .name = "z",
                      .rows = word(FigureText::vector_row, language),
                      .columns = word(FigureText::vector_column, language)}));
    for (const auto& [along, title] : {std::pair{Along::rows, FigureText::vector_along_rows},
                                       {Along::columns, FigureText::vector_along_columns},
                                       {Along::whole, FigureText::vector_along_whole}}) {
        Panel panel = matrix_panel({.title = heading(word(title, language), Ink::function),
                                    .matrix = value_at(spec, along),
                                    .scale = ColourScale::sequential,
                                    .decimals = printed,
                                    .name = "axis " + std::string(name_of(along)),
                                    .rows = word(FigureText::vector_row, language),
                                    .columns = word(FigureText::vector_column, language)});
        std::get<Heat>(panel.marks.front()).range = {0.0, 1.0}; // the same colours in all three
        figure.panels.push_back(std::move(panel));
    }
    return figure;
}

std::vector<FigureEntry> vector_figure_entries() {
    std::vector<FigureEntry> entries{
        {.id = std::string(document_000),
         .name = "Softmax of document 000 with its Jacobian",
         .page_pt = wide_page,
         .make = [](const FigureRequest& request,
                    Language language) { return made(document_spec(), request, language); }},
        {.id = std::string(document_001),
         .name = "Softmax of document 001 along each axis",
         .page_pt = array_page,
         .make = axes_of_document}};
    for (const VectorFunction& function : vector_catalogue())
        entries.push_back({.id = std::string(prefix).append(function.id),
                           .name = std::string(function.name) + " of a vector",
                           .page_pt = bundled_page(function),
                           .session =
                               [&function] {
                                   Session session;
                                   session.view = ViewId::vector;
                                   session.vectors->function = function.id;
                                   return session;
                               },
                           .make =
                               [&function](const FigureRequest& request, Language language) {
                                   return made({.function = &function, .z = usual_input(function)}, request,
                                               language);
                               }});
    return entries;
}

PageSize bundled_page(const VectorFunction& function) {
    return function.arity == Arity::same ? wide_page : plane_page;
}

std::string vector_figure_id(std::string_view name) {
    if (name == document_000 || name == document_001) return std::string(name);
    const VectorFunction* function =
        find_vector(name.starts_with(prefix) ? name.substr(prefix.size()) : name);
    return function != nullptr ? std::string(prefix).append(function->id) : std::string();
}

} // namespace act
