#pragma once
// The axes of a panel that shows a function or its derivative, as a session has them.

#include "session/session.h"
#include "view/figure_parts.h"

#include <array>
#include <string_view>

namespace act {

inline constexpr std::array<std::string_view, 3> primes_of_orders{"", "′", "″"};

/// Gives the panel of f^(order) its windows and scales, and names where they are wanted. The height of a logarithmic
/// axis must be positive. In a table stand the values themselves: its axes are linear.
void set_axes(Panel& panel, const Axes& axes, int order, Interval x, Interval y, const Fineness& fineness);

/// Says on a logarithmic axis where the curve has no place.
void name_gap(Panel& panel, const Function& function, int order, Language language);

} // namespace act
