#pragma once
// A ghost: what is printed somewhere in place of a function, drawn dashed beside it in every panel of Explore.
//
//     session.explore->activation = "elu";
//     session.explore->ghost = "max(x, alpha*(exp(x) - 1))";   // alpha is ELU's own slider

#include "curve/function.h"
#include "view/explore/explore_figure.h"

#include <optional>

namespace act {

struct GhostCurve {
    Function function = {};
    Label formula = {}; ///< "max(x, α·(exp(x) − 1))", parameters in their ink
};

/// The ghost of what is shown: its letters have the values of the function's parameters of the same names, others are 1.
/// Nothing where there is none, or where it is no formula.
[[nodiscard]] std::optional<GhostCurve> ghost_of(const ExploreSpec& spec);

/// Draws f^(order) of the ghost in a panel whose axes are set, with its name where it is farthest from the function.
void add_ghost(Panel& panel, const GhostCurve& ghost, const Function& function, int order, Language language,
               const Fineness& fineness);

/// Says in legend and description what the dashed curve is, and marks it at the pinned points.
void explain_ghost(Figure& figure, const GhostCurve& ghost, const ExploreSpec& spec, Language language);

} // namespace act
