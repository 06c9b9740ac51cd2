#pragma once
// Places of x that stay marked: in panels of any figure of curves, in its table, and the one under the mouse.

#include "curve/point_numbers.h"
#include "view/explore/explore_figure.h"
#include "view/panel_axes.h"

#include <array>
#include <optional>
#include <span>

namespace act {

inline constexpr std::array<Ink, 3> inks_of_orders{Ink::function, Ink::derivative, Ink::curvature};

/// What the documents evaluate their functions at.
inline constexpr std::array document_points{-1.0, 1.0, 2.0};

/// Marks pinned places in a panel, whatever curves it shows.
void mark_places(Panel& panel, std::span<const double> places);

/// Marks what f^(order) is worth there by dots in the ink of its curve; the selected one has a ring.
void mark_points(Panel& panel, std::span<const PointNumbers> points, int order,
                 std::optional<std::size_t> selected, Pen curve);

/// Marks a spec's points in all panels that it has, and gives the figure the table of their numbers: x, f, f′, f″ where
/// it is shown, and what f′ can be taken to be at kinks and jumps.
void pin_points(Figure& figure, const Function& function, const ExploreSpec& spec, Language language);

/// The same table of any functions, side by side, with these derivatives of each.
[[nodiscard]] FigureTable points_table(std::span<const Function> functions, std::span<const double> places,
                                       std::span<const int> orders);

} // namespace act
