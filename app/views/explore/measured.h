#pragma once
// What the property card shows about a function, measured when the function changes.

#include "curve/moments.h"
#include "curve/properties.h"
#include "view/explore/explore_figure.h"

#include <array>
#include <optional>
#include <vector>

namespace act {

/// A function, and for a typed one the window that it is measured over.
struct MeasuredKey {
    SharedActivation activation = nullptr;
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Interval window = {};
    bool operator==(const MeasuredKey&) const = default;
};

/// The shares of the greatest |f′| that the property card lists.
inline constexpr std::array<double, 3> measured_shares{0.1, 0.01, 0.001};

/// All that the property card says of a function.
struct Measured {
    Properties properties = {}; ///< with `steep` at measured_shares
    Moments moments = {};
    bool moments_known = true; ///< false: too many breaks where the normal distribution lies
    bool in_time = true;       ///< false: looking at the formula took too long, and nothing is known
    std::optional<Operations> cost = {}; ///< not of a typed function
    Operations unit_cost = {};           ///< ReLU's
};

[[nodiscard]] MeasuredKey measured_key(const ExploreSpec& spec);

/// Takes less time than a picture takes to draw (tests/bench/property_bench).
[[nodiscard]] Measured measured(const MeasuredKey& key);

} // namespace act
