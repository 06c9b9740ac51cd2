#pragma once
// The families of the catalogue, one file each. A new family is a function declared here, a place in the list
// below, and a line in CMakeLists.txt. The argument Target only distinguishes the several builds of one file
// (activation/target.h).

#include "activation/activation.h"
#include "activation/target.h"

#include <array>

namespace act::families {

Records basic(Target);
Records rectifiers(Target);
Records smooth_rectifiers(Target);
Records exponential(Target);
Records sigmoids(Target);
Records scaled_sigmoids(Target);
Records hard_sigmoids(Target);
Records gated(Target);
Records composed_gates(Target);
Records shrinkage(Target);
Records other(Target);

/// All families in the order of the catalogue.
[[maybe_unused]] constexpr std::array list{
    basic,         rectifiers, smooth_rectifiers, exponential, sigmoids, scaled_sigmoids,
    hard_sigmoids, gated,      composed_gates,    shrinkage,   other};

/// f′ at a break is the same in all frameworks.
[[nodiscard]] constexpr FrameworkSlopes everywhere(double slope) {
    return {slope, slope, slope, slope, slope};
}

/// Zero on the far left, a dip down to `minimum`, then up to ∞.
[[nodiscard]] constexpr Traits dipping_to(double minimum) {
    return {.range = {.low = minimum, .low_reached = true}, .left_limit = 0.0};
}

} // namespace act::families
