#pragma once
// The table of pinned points: x, f, f′ and f″ where it is shown, on the card under the plots.

#include "curve/point_numbers.h"
#include "state/workspace.h"
#include "view/explore/explore_figure.h"
#include "widgets/kit.h"

#include <string>

namespace act {

/// What is typed into the field of places, until it is added.
struct PointsDraft {
    std::string list = {};
};

/// How wide and high the table wants to be beside formulas in a card of that width; it scrolls when it gets less
/// height.
[[nodiscard]] float points_width(const Kit& kit, const ExploreSpec& spec, float card_width);
[[nodiscard]] float points_height(const Kit& kit, const ExploreSpec& spec);

/// The rows, of which the selected one's x can be typed; a field that takes a list of places; and the link that copies.
void show_points(const Kit& kit, const Box& box, const ExploreSpec& spec, Session& session,
                 PointsDraft& draft, Ui& ui);

} // namespace act
