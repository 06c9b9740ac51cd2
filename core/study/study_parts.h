#pragma once
// Parts that the records and figures of several studies have in common.

#include "figure/axes.h"
#include "study/layer_numbers.h"
#include "study/study.h"

#include <span>
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

/// Why the moments of what comes out of it are no numbers.
[[nodiscard]] Sentence without_moments(const StudyFunction& function);

/// "tanh.variance" for each of the functions and each of the names, function by function.
[[nodiscard]] std::vector<std::string> columns_of(std::string_view first,
                                                  std::span<const StudyFunction> functions,
                                                  std::span<const std::string_view> names);

[[nodiscard]] Label panel_heading(std::string_view text);
/// A number that the study found, behind a heading or in the legend.
[[nodiscard]] Run found_number(std::string text, Ink ink = Ink::muted);

/// A line through points; a new piece begins after each one that is not finite. `told` is what readings and
/// descriptions call it; empty: as the legend does.
[[nodiscard]] Line line_through(std::span<const Point> points, Pen pen, std::string name,
                                std::string told = {});

/// The least and greatest of the values, as far as they are finite and below 1e300, with a margin; `usual`
/// where there are none. Wider than `least_width` in any case.
[[nodiscard]] Interval window_around(std::span<const double> values, Interval usual,
                                     double least_width = 1e-9);

/// A simulated number among the lines of theory: small, so that the line is seen behind it.
[[nodiscard]] Dot simulated_dot(Point at, std::size_t series, bool filled = true);

/// From layer 0 to the last one, with room for texts at the right: a share of the axis's length.
[[nodiscard]] Axis layer_axis(double depth, double room, std::string label);

/// y[i] = f(x[i]); y may be x itself. By the bulk kernels that every machine has, so that a seed gives the
/// same numbers everywhere.
void values_of(const StudyFunction& function, std::span<const double> x, std::span<double> y);
/// The same of f′.
void slopes_of(const StudyFunction& function, std::span<const double> x, std::span<double> slopes);

/// The density of f(X) in each of `bins` of equal width over the window: the share of outputs in it over its
/// width. A value that is taken with a probability fills one bin. A glance asks for outputs at fewer places, of which
/// one sees nothing at the height of bars.
enum class DensityLook { whole, glance };
[[nodiscard]] std::vector<double> density_of(const StudyFunction& function, Normal input, Interval window,
                                             std::size_t bins, DensityLook look = DensityLook::whole);

/// The outline of bars of equal width over the window.
[[nodiscard]] Polyline steps_over(Interval window, std::span<const double> heights);

/// The function's slope at x, one of the two limits at a break.
[[nodiscard]] double slope_at(const StudyFunction& function, double x);

} // namespace act
