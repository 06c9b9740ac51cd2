#include "view/vector/vector_panels.h"

#include "base/number.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double number_room = 0.16; // of the bars' height, for their numbers

// Counted from 1, as mathematics does.
std::vector<NamedTick> indices(std::size_t count, double first, double step) {
    std::vector<NamedTick> names;
    for (std::size_t k = 0; k < count; ++k)
        names.push_back({first + step * static_cast<double>(k), std::to_string(k + 1)});
    return names;
}

Interval ends_of(const BarsSpec& spec) {
    Interval y = {std::min(0.0, spec.least), std::max(0.0, spec.least)};
    for (const double value : spec.values)
        if (std::isfinite(value)) y = hull(y, {value, value});
    return y;
}

// Not symmetric about 0 where the values are not: bars that go one way use the whole height.
Interval height_of(Interval y) {
    if (!(y.width() > 0.0)) y.high = 1.0;
    const double margin = number_room * y.width();
    return {y.low < 0.0 ? y.low - margin : y.low, y.high > 0.0 ? y.high + margin : y.high};
}

Interval range_of(const MatrixSpec& spec) {
    double largest = 0.0;
    for (const double entry : spec.matrix.entries)
        if (std::isfinite(entry)) largest = std::max(largest, std::abs(entry));
    if (largest == 0.0) largest = 1.0;
    return {spec.scale == ColourScale::diverging ? -largest : 0.0, largest};
}

} // namespace

Panel bars_panel(const BarsSpec& spec) {
    const auto last = static_cast<double>(spec.values.size()) - 1.0;
    Panel panel;
    panel.title = spec.title;
    panel.short_title = spec.short_title;
    panel.x = {.window = {-0.6, last + 0.6}, .label = "i", .names = indices(spec.values.size(), 0.0, 1.0)};
    const Interval ends = ends_of(spec);
    panel.y.window = height_of(ends);
    if (spec.decimals >= 0) panel.y.bar_ends = ends;
    panel.zero_lines = false;
    Bars bars = {.decimals = spec.decimals, .pen = {.ink = spec.ink}, .name = spec.name};
    for (std::size_t i = 0; i < spec.values.size(); ++i)
        bars.tops.push_back({static_cast<double>(i), spec.values[i]});
    panel.marks = {std::move(bars), Rule{{}, 0.0, {.ink = Ink::muted, .weight = Weight::hair}}};
    return panel;
}

Panel matrix_panel(const MatrixSpec& spec) {
    const Matrix& matrix = spec.matrix;
    const auto rows = static_cast<double>(matrix.rows);
    const auto columns = static_cast<double>(matrix.columns);
    Panel panel;
    panel.title = spec.title;
    panel.x = {.window = {0.0, columns}, .label = spec.columns, .names = indices(matrix.columns, 0.5, 1.0)};
    panel.y = {.window = {0.0, rows}, .label = spec.rows, .names = indices(matrix.rows, rows - 0.5, -1.0)};
    std::ranges::reverse(panel.y.names);
    panel.zero_lines = false;
    panel.colour_key = true;
    panel.marks = {Heat{.x = panel.x.window,
                        .y = panel.y.window,
                        .rows = matrix.rows,
                        .columns = matrix.columns,
                        .values = matrix.entries,
                        .scale = spec.scale,
                        .range = range_of(spec),
                        .decimals = spec.decimals,
                        .name = spec.name}};
    return panel;
}

int decimals_for(std::span<const double> values) {
    const auto is_told = [&](int decimals) {
        return std::ranges::all_of(values, [&](double value) {
            return !std::isfinite(value) || parse_number(fixed(value, decimals)) == value;
        });
    };
    for (const int decimals : {0, 1, 2})
        if (is_told(decimals)) return decimals;
    return 3;
}

Label heading(std::string text, Ink ink) {
    return {{std::move(text), ink, Face::semibold, 1.0}};
}

Label title_label(const VectorFunction& function, Values values, double parameter_scale) {
    Label label = heading(std::string(function.name));
    const char* before = "\u2003"; // an em between name and parameters
    for (std::size_t k = 0; k < function.parameters.size(); ++k) {
        const Parameter& parameter = function.parameters[k];
        const bool is_choice = parameter.kind == ParameterKind::choice;
        const bool is_word = is_choice || parameter.kind == ParameterKind::seed; // not a symbol
        label.push_back({before, Ink::muted, Face::regular, parameter_scale});
        label.push_back({std::string(parameter.symbol), Ink::parameter, is_word ? Face::regular : Face::math,
                         parameter_scale * (is_word ? 1.0 : 1.12)});
        const std::string value = is_choice
                                      ? std::string(parameter.choices[static_cast<std::size_t>(values[k])])
                                      : pretty_value(values[k]);
        label.push_back({" = " + value, Ink::muted, Face::regular, parameter_scale});
        before = ",  ";
    }
    return label;
}

} // namespace act
