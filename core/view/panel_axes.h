#pragma once
// The axes of a panel that shows a function or its derivative, as a session has them.

#include "session/session.h"
#include "view/figure_parts.h"

#include <array>
#include <optional>
#include <string_view>

namespace act {

inline constexpr std::array<std::string_view, 3> primes_of_orders{"", "′", "″"};

/// Gives the panel of f^(order) its windows and scales, and names where they are wanted. The height of a logarithmic
/// axis must be positive. In a table stand the values themselves: its axes are linear.
void set_axes(Panel& panel, const Axes& axes, int order, Interval x, Interval y, const Fineness& fineness);

/// A height as wide as x: around the fitted one, or of a higher one the part nearest to 0.
[[nodiscard]] Interval equal_height(Interval fitted, double width);

/// The height of f^(order) on a logarithmic axis: the one that was set where it is positive, and otherwise the positive
/// heights, as far as they lie below the end that was set.
[[nodiscard]] Interval positive_window(const Function& function, int order, Interval x,
                                       const std::optional<Interval>& set);

/// The height of f^(order) over x as its axis shows it: the one that was set, or else what fit() gives.
template <class Fit>
[[nodiscard]] Interval height_on(const Axes& axes, const Function& function, int order, Interval x,
                                 const std::optional<Interval>& set, Fit&& fit) {
    if (axes.is_logarithmic(order)) return positive_window(function, order, x, set);
    if (set) return *set;
    return axes.equal ? equal_height(fit(), x.width()) : fit();
}

/// Says on a logarithmic axis where the curve has no place.
void name_gap(Panel& panel, const Function& function, int order, Language language);

} // namespace act
