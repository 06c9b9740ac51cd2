#pragma once
// The axes of a panel that shows a function or its derivative, as a session has them; what of a curve is positive, and
// has a place on logarithmic ones (figure/axes.h).

#include "curve/function.h"
#include "session/session.h"
#include "view/figure_parts.h"

#include <array>
#include <optional>
#include <string_view>

namespace act {

/// log₁₀ of f^(order) as a function; NaN where that is not positive. Its breaks are those of f.
[[nodiscard]] Function decades_of(const Function& function, int order);

/// The positive heights of f^(order) over x, with a margin that looks even on a logarithmic axis; [0.1, 10] where
/// there are none. No more than sixteen decades below the greatest one: less is rounding.
struct PositiveHeight {
    Interval y = {};
    std::optional<Interval> gap = {}; ///< the widest stretch of x with values that are not positive
};
[[nodiscard]] PositiveHeight positive_height(const Function& function, int order, Interval x);

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
