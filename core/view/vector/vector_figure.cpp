#include "view/vector/vector_figure.h"

#include "base/number.h"
#include "i18n/figure_texts.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"
#include "view/figure_parts.h"
#include "view/vector/gated_figure.h"
#include "view/vector/vector_panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace act {
namespace {

constexpr int shown_decimals = 3;
constexpr double largest_plain = 1.0e4; // powers beyond it are written with an exponent
constexpr Interval shares{0.0, 1.0};
constexpr Interval shown_shares{0.0, 1.12};
constexpr std::array<std::string_view, 3> relatives{"softmax", "sparsemax", "hardmax"};

Panel bars(const BarsSpec& spec) {
    Panel panel = bars_panel(spec);
    panel.x.label.clear();
    return panel;
}

Panel logits_bars(const VectorNumbers& numbers, const StepsSpec& spec, Language language) {
    const bool dragged = !spec.held.empty();
    Panel panel =
        bars({.title = heading(word(
                  spec.on_screen ? FigureText::vector_logits_to_drag : FigureText::vector_logits, language)),
              .short_title = heading(word(FigureText::vector_logits_short, language)),
              .values = numbers.z,
              .ink = Ink::parameter,
              .decimals = std::max(decimals_for(numbers.z), dragged ? 2 : 0),
              .name = "z"});
    if (spec.on_screen) std::get<Bars>(panel.marks.front()).covered_pt = bar_handle_pt;
    return panel;
}

std::string powers_title(const Powers& powers) {
    const std::string z = powers.noisy ? "(z + g)" : powers.sign < 0.0 ? "−z" : "z";
    return "exp(" + z + (powers.tempered ? " / T)" : ")");
}

// Powers run through many magnitudes: large ones are written with an exponent, which bars do not know.
Panel powers_bars(const Powers& powers) {
    const double largest = std::ranges::max(powers.values);
    const bool plain = largest < largest_plain;
    Panel panel = bars({.title = heading(powers_title(powers)),
                        .values = powers.values,
                        .ink = Ink::muted,
                        .decimals = plain ? 2 : -1,
                        .name = "exp"});
    if (plain) return panel;
    for (std::size_t i = 0; i < powers.values.size(); ++i) {
        const double value = powers.values[i];
        panel.marks.emplace_back(
            Remark{.at = {static_cast<double>(i), std::isfinite(value) ? value : panel.y.window.high * 0.8},
                   .text = {{pretty(value, 2), Ink::text, Face::regular, 1.0}},
                   .down_pt = -8.0,
                   .size = powers.values.size() > 6 ? 0.7 : 0.85});
        // The remarks need room as numbers do.
        if (std::isfinite(value)) panel.y.bar_ends.high = std::max(panel.y.bar_ends.high, value);
    }
    return panel;
}

Panel share_bars(Label title, std::span<const double> p, Label short_title = {}) {
    Panel panel = bars({.title = std::move(title),
                        .short_title = std::move(short_title),
                        .values = p,
                        .ink = Ink::function,
                        .decimals = shown_decimals,
                        .name = "y"});
    // The same height always: shares can be compared.
    panel.y.window = hull(panel.y.window, shown_shares);
    panel.y.bar_ends = shares;
    return panel;
}

Panel output_bars(const VectorNumbers& numbers, Language language) {
    if (numbers.function->shares)
        return share_bars(
            heading(word(FigureText::vector_probabilities, language)
                    + text(FigureText::vector_sum, language, {{"value", pretty(numbers.measures.sum, 6)}})),
            numbers.y, heading(word(FigureText::vector_probabilities, language)));
    return bars({.title = heading(word(FigureText::vector_outputs, language)),
                 .values = numbers.y,
                 .ink = Ink::function,
                 .decimals = shown_decimals,
                 .name = "y"});
}

// To the right of the last column, inside the panel, so that every canvas has them.
void add_row_sums(Panel& panel, const VectorNumbers& numbers, Language language) {
    const auto columns = static_cast<double>(numbers.jacobian.columns);
    const double room = std::max(1.0, 0.2 * columns);
    panel.x.window.high = columns + room;
    panel.x.names.push_back({columns + 0.5 * room, word(FigureText::vector_row_sum, language)});
    for (std::size_t i = 0; i < numbers.row_sums.size(); ++i)
        panel.marks.emplace_back(
            Remark{.at = {columns + 0.5 * room, panel.y.window.high - static_cast<double>(i) - 0.5},
                   .text = {{pretty(numbers.row_sums[i], 3), Ink::muted, Face::regular, 1.0}},
                   .size = std::min(1.0, 9.0 / static_cast<double>(numbers.row_sums.size())),
                   .is_one = true,
                   .with_cells = true});
}

Panel jacobian_panel(const VectorNumbers& numbers, Language language) {
    Panel panel = matrix_panel({.title = heading(word(FigureText::vector_jacobian, language)),
                                .matrix = numbers.jacobian,
                                .decimals = shown_decimals,
                                .name = "dy/dz",
                                .rows = word(FigureText::vector_output_index, language),
                                .columns = word(FigureText::vector_input_index, language)});
    add_row_sums(panel, numbers, language);
    return panel;
}

Figure in_a_row(std::vector<Panel> panels) {
    Figure figure;
    figure.panels = std::move(panels);
    figure.columns = figure.panels.size();
    return figure;
}

std::vector<Panel> step_panels(const VectorNumbers& numbers, const StepsSpec& spec, Language language) {
    std::vector<Panel> panels{logits_bars(numbers, spec, language)};
    if (numbers.powers) panels.push_back(powers_bars(*numbers.powers));
    panels.push_back(output_bars(numbers, language));
    return panels;
}

} // namespace

Figure steps_figure(const StepsSpec& spec, Language language) {
    const VectorNumbers numbers = vector_numbers(spec.vectors);
    if (numbers.function->arity == Arity::half)
        return gated_figure(*numbers.function, numbers.values, language);
    Figure figure = in_a_row(step_panels(numbers, spec, language));
    // The bar that is dragged ends where its plot does; what follows from it may need more room.
    if (!spec.held.empty()) {
        figure.panels.front().y.window = spec.held.front();
        figure.panels.front().y.bar_ends = {};
    }
    for (std::size_t i = 1; i < std::min(spec.held.size(), figure.panels.size()); ++i)
        figure.panels[i].y.window = hull(figure.panels[i].y.window, spec.held[i]);
    return figure;
}

Figure jacobian_figure(const Vectors& vectors, Language language) {
    return in_a_row({jacobian_panel(vector_numbers(vectors), language)});
}

Figure relatives_figure(const Vectors& vectors) {
    std::vector<Panel> panels;
    Vectors other = vectors;
    for (const std::string_view id : relatives) {
        other.function = id;
        const VectorNumbers numbers = vector_numbers(other);
        panels.push_back(share_bars(heading(std::string(numbers.function->name)), numbers.y));
    }
    return in_a_row(std::move(panels));
}

Figure vector_view_figure(const Vectors& vectors, Language language) {
    const VectorNumbers numbers = vector_numbers(vectors);
    Figure figure = steps_figure({vectors}, language);
    figure.title = title_label(*numbers.function, numbers.values, 0.8);
    figure.name = numbers.function->name;
    figure.description =
        text(FigureText::figure_vector_description, language, {{"name", numbers.function->name}});
    if (numbers.function->arity == Arity::half) return figure;
    figure.panels.push_back(jacobian_panel(numbers, language));
    if (vectors.beside) {
        const Figure row = relatives_figure(vectors);
        const bool known = numbers.function->id == relatives.front(); // it is on the page already
        std::ranges::copy(row.panels.begin() + (known ? 1 : 0), row.panels.end(),
                          std::back_inserter(figure.panels));
    }
    figure.columns = figure.panels.size() > 6 ? 4 : figure.panels.size() > 4 ? 3 : 2;
    return figure;
}

} // namespace act
