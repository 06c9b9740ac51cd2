#pragma once
// Places of x that stay marked: in the panels of explore_figure, in its table, and the one under the mouse.

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

/// The place in the list of the point that is selected; nothing where none is pinned.
[[nodiscard]] std::optional<std::size_t> selected_point(const ExploreSpec& spec);

/// Marks a spec's points in all panels that it has, and gives the figure the table of their numbers: x, f, f′, f″ where
/// it is shown, and what f′ can be taken to be at kinks and jumps.
void pin_points(Figure& figure, const Function& function, const ExploreSpec& spec, Language language);

/// The same table of any functions, side by side.
[[nodiscard]] FigureTable points_table(std::span<const Function> functions, std::span<const double> places,
                                       int orders);

} // namespace act
