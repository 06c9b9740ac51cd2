#pragma once
// Parts that the records and figures of several studies have in common.

#include "study/study.h"

#include <string>
#include <vector>

namespace act {

/// One or several activations to look at.
[[nodiscard]] constexpr StudyParameter functions_parameter(std::string_view initial) {
    return {.parameter = {.id = "activations"},
            .name = {"Activations", "激活函数"},
            .kind = StudyInputKind::functions,
            .initial_text = initial};
}

/// The seed that simulations draw from.
inline constexpr StudyParameter seed_parameter{.parameter = {.id = "seed",
                                                             .symbol = "seed",
                                                             .kind = ParameterKind::seed,
                                                             .initial = 1.0,
                                                             .shown = {1.0, 999.0},
                                                             .legal = {0.0, 1.0e9}},
                                               .name = {"Seed", "随机种子"}};

/// Of the i-th function: a colour and a dash of its own.
[[nodiscard]] Pen study_pen(std::size_t i, Weight weight = Weight::curve);
/// The same colour without the dash, for dots and fine lines.
[[nodiscard]] Pen solid_pen(std::size_t i, Weight weight = Weight::thin);

/// The titles of the functions with their pens, shortened to what a legend has room for.
[[nodiscard]] std::vector<LegendEntry> legend_of(std::span<const StudyFunction> functions);

/// "tanh.variance" for each of the functions and each of the names, function by function.
[[nodiscard]] std::vector<std::string> columns_of(std::string_view first,
                                                  std::span<const StudyFunction> functions,
                                                  std::span<const std::string_view> names);

[[nodiscard]] Label panel_heading(std::string_view text);

/// A line through points; a new piece begins after each one that is not finite.
[[nodiscard]] Line line_through(std::span<const Point> points, Pen pen, std::string name);

/// The least and greatest of the finite values with a margin; `usual` where there are none. Wider than
/// `least_width` in any case.
[[nodiscard]] Interval window_around(std::span<const double> values, Interval usual,
                                     double least_width = 1e-9);

/// An axis of decades: what is drawn on it are decimal logarithms, its marks are powers of ten.
[[nodiscard]] Axis decade_axis(Interval log10_window, std::string label);

/// log₁₀, with NaN for what is not positive: for axes of decades.
[[nodiscard]] double decade(double value);

/// The function's slope at x, one of the two limits at a break.
[[nodiscard]] double slope_at(const StudyFunction& function, double x);

} // namespace act
