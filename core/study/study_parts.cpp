#include "study/study_parts.h"

#include "base/number.h"
#include "base/shortened_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace act {
namespace {

constexpr std::array dashes{Dash::solid, Dash::dashed, Dash::dash_dot, Dash::dotted};
constexpr double longest_title = 28.0; // letters

std::string superscript(int number) {
    static constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴",
                                                             "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = number < 0 ? "⁻" : "";
    for (const char c : std::to_string(std::abs(number)))
        text += digits.at(static_cast<std::size_t>(c - '0'));
    return text;
}

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

Line line_through(std::span<const Point> points, Pen pen, std::string name) {
    Line line{.pieces = {}, .pen = pen, .name = std::move(name)};
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
    Interval all{infinity, -infinity};
    for (const double value : values)
        if (std::isfinite(value)) all = {std::min(all.low, value), std::max(all.high, value)};
    if (!(all.low <= all.high)) return usual;
    const double width = std::max(all.width(), least_width);
    const double margin = 0.06 * width + 0.5 * (width - all.width());
    return {all.low - margin, all.high + margin};
}

Axis decade_axis(Interval log10_window, std::string label) {
    constexpr int most_names = 9;
    Axis axis{.window = log10_window, .label = std::move(label), .lined = true};
    const int low = static_cast<int>(std::ceil(log10_window.low - 1e-9));
    const int high = static_cast<int>(std::floor(log10_window.high + 1e-9));
    const int step = std::max(1, (high - low + most_names - 1) / most_names);
    const int first = static_cast<int>(std::ceil(static_cast<double>(low) / step)) * step;
    const bool plain = low >= -3 && high <= 4;
    for (int power = first; power <= high; power += step)
        axis.names.push_back(
            {static_cast<double>(power), plain ? pretty(std::pow(10.0, power)) : "10" + superscript(power)});
    // Less than two powers of ten: 2 and 5 between them.
    if (axis.names.size() < 2) {
        axis.names.clear();
        for (int power = low - 1; power <= high + 1; ++power)
            for (const double digit : {1.0, 2.0, 5.0})
                if (const double at = power + std::log10(digit); log10_window.contains(at))
                    axis.names.push_back({at, pretty(digit * std::pow(10.0, power), 3)});
    }
    return axis;
}

double decade(double value) {
    return value > 0.0 ? std::log10(value) : unknown;
}

double slope_at(const StudyFunction& function, double x) {
    return function.function.jet(x).dy;
}

} // namespace act
