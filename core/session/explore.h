#pragma once
// What the Explore view shows: one function with its derivatives.

#include "base/unread.h"
#include "session/plot_state.h"

#include <string>

namespace act {

inline constexpr int largest_seed = 999999;
inline constexpr Interval saturation_shares{1e-6, 0.9};

struct Explore {
    std::string activation = "elu";
    Windows windows = {};
    Axes axes = {};
    PinnedPoints pinned = no_points(); ///< the selected one has the tangent
    bool tangent = true;               ///< the tangent line under the cursor and at the selected point
    bool curvature = false;            ///< a third panel with f″
    bool affine = false;               ///< sliders for scale and shift
    bool training = false;             ///< shows draws of functions that are random in training
    int seed = 1;                      ///< of those draws, 1 to largest_seed
    bool diagonal = false;             ///< the line y = x
    bool formula = true;               ///< the card with the formulas of f and f′
    bool numbers = false;              ///< in it, the parameters' values in place of their letters
    bool saturation = false;           ///< shades where f′ has become small for good
    double saturation_threshold = 0.1; ///< small: below this share of the greatest |f′|; in saturation_shares
    /// A formula over x and the function's parameters that is drawn dashed beside it: what a document prints for it. Empty
    /// or no formula: there is none.
    std::string ghost = {};
    Unread unread = {};
    bool operator==(const Explore&) const = default;
};

} // namespace act
