#include "study/study_parts.h"

#include "activation/kernels.h"
#include "base/number.h"
#include "base/text_layout.h"
#include "expression/evaluate.h"
#include "figure/axes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr std::array dashes{Dash::solid, Dash::dashed, Dash::dash_dot, Dash::dotted};
constexpr double longest_title = 28.0; // letters

} // namespace

Pen study_pen(std::size_t i, Weight weight) {
    return {.ink = Ink::series,
            .series = static_cast<int>(i),
            .weight = weight,
            .dash = dashes.at(i % dashes.size())};
}

Pen solid_pen(std::size_t i, Weight weight) {
    return {.ink = Ink::series, .series = static_cast<int>(i), .weight = weight};
}

std::vector<LegendEntry> legend_of(std::span<const StudyFunction> functions) {
    std::vector<LegendEntry> legend;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const std::string title = shortened(functions[i].title, longest_title,
                                            [](std::string_view t) { return static_cast<double>(t.size()); });
        legend.push_back({.text = {{title}}, .pen = study_pen(i)});
    }
    return legend;
}

Sentence without_moments(const StudyFunction& function) {
    return {function.title
                + " has no finite mean and variance here: somewhere its values are infinite or too large.",
            function.title + " 在此没有有限的均值和方差：某处的值为无穷或过大。"};
}

std::vector<std::string> columns_of(std::string_view first, std::span<const StudyFunction> functions,
                                    std::span<const std::string_view> names) {
    std::vector<std::string> columns{std::string(first)};
    for (const StudyFunction& function : functions)
        for (const std::string_view name : names)
            columns.push_back(function.label + "." + std::string(name));
    return columns;
}

Label panel_heading(std::string_view text) {
    return {{std::string(text), Ink::text, Face::semibold, 1.0}};
}

Run found_number(std::string text, Ink ink) {
    return {.text = std::move(text), .ink = ink, .told = true};
}

Line line_through(std::span<const Point> points, Pen pen, std::string name, std::string told) {
    Line line{.pieces = {}, .pen = pen, .name = std::move(name), .told = std::move(told)};
    bool open = false;
    for (const Point& point : points) {
        const bool finite = std::isfinite(point.x) && std::isfinite(point.y);
        if (finite && !open) line.pieces.emplace_back();
        if (finite) line.pieces.back().push_back(point);
        open = finite;
    }
    return line;
}

Interval window_around(std::span<const double> values, Interval usual, double least_width) {
    constexpr double beyond = 1e300; // where the width of a window is no double
    Interval all{infinity, -infinity};
    for (const double value : values)
        if (std::abs(value) < beyond) all = {std::min(all.low, value), std::max(all.high, value)};
    if (!(all.low <= all.high)) return usual;
    const double width = std::max(all.width(), least_width);
    const double margin = 0.06 * width + 0.5 * (width - all.width());
    return {all.low - margin, all.high + margin};
}

Dot simulated_dot(Point at, std::size_t series, bool filled) {
    return {.at = at, .filled = filled, .pen = solid_pen(series), .size = 0.65};
}

Axis layer_axis(double depth, double room, std::string label) {
    constexpr int most_names = 8;
    Axis axis{
        .window = {0.0, (1.0 + room) * depth}, .label = std::move(label), .lined = true, .counted = true};
    const Ticks ticks = locate_ticks({0.0, depth}, most_names);
    const std::vector<std::string> texts = format_ticks({ticks.places, std::max(1.0, ticks.step)});
    for (std::size_t i = 0; i < ticks.places.size(); ++i)
        if (ticks.places[i] == std::floor(ticks.places[i])) axis.names.push_back({ticks.places[i], texts[i]});
    return axis;
}

void values_of(const StudyFunction& function, std::span<const double> x, std::span<double> y) {
    if (const Expression* formula = expression_behind(*function.activation))
        return evaluate(*formula, x, function.values, y);
    apply(*function.activation, x, y, function.values, Instructions::baseline);
}

void slopes_of(const StudyFunction& function, std::span<const double> x, std::span<double> slopes) {
    std::vector<double> y(x.size());
    if (const Expression* formula = expression_behind(*function.activation))
        return evaluate(*formula, x, function.values, y, slopes);
    apply_with_slopes(*function.activation, x, y, slopes, function.values, Instructions::baseline);
}

namespace {

// Of a normal number: it is cut into so many pieces, all of the same width in deviations.
constexpr int density_steps = 16'000;
constexpr double density_deviations = 6.5;
constexpr double density_width = 2.0 * density_deviations / density_steps;

constexpr double piece_middle(int i) {
    return -density_deviations + density_width * (i + 0.5);
}

// The probability of each piece: it is the same for all functions and inputs.
const std::vector<double>& piece_probabilities() {
    static const std::vector<double> all = [] {
        std::vector<double> probabilities;
        for (int i = 0; i < density_steps; ++i)
            probabilities.push_back(normal_density(piece_middle(i)) * density_width);
        return probabilities;
    }();
    return all;
}

} // namespace

std::vector<double> density_of(const StudyFunction& function, Normal input, Interval window, std::size_t bins,
                               DensityLook look) {
    constexpr int glanced = 5; // pieces that one of them stands for: the middle of an odd number
    const int stride = look == DensityLook::glance ? glanced : 1;
    std::vector<double> y;
    y.reserve(static_cast<std::size_t>(density_steps / stride));
    for (int i = stride / 2; i < density_steps; i += stride)
        y.push_back(input.at(piece_middle(i)));
    values_of(function, y, y);
    const double bins_a_unit = static_cast<double>(bins) / window.width();
    const double height = bins_a_unit * stride; // of a share of 1 in one bin
    const std::vector<double>& probabilities = piece_probabilities();
    std::vector<double> density(bins, 0.0);
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double place = (y[i] - window.low) * bins_a_unit;
        const std::size_t piece = i * static_cast<std::size_t>(stride) + static_cast<std::size_t>(stride / 2);
        if (place >= 0.0 && place < static_cast<double>(bins))
            density[static_cast<std::size_t>(place)] += probabilities[piece] * height;
    }
    return density;
}

Polyline steps_over(Interval window, std::span<const double> heights) {
    const double width = window.width() / static_cast<double>(heights.size());
    // One step ends exactly where the next one begins, so that x never goes back.
    const auto edge = [&](std::size_t i) { return window.low + width * static_cast<double>(i); };
    Polyline line;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        line.push_back({edge(i), heights[i]});
        line.push_back({edge(i + 1), heights[i]});
    }
    return line;
}

double slope_at(const StudyFunction& function, double x) {
    return function.function.jet(x).dy;
}

} // namespace act
