#pragma once
// The families the catalogue is made of, one file each. A new family is a function here and a line in
// catalogue.cpp.

#include "activation/activation.h"

#include <span>

namespace act::families {

std::span<const Activation> basic();
std::span<const Activation> rectifiers();
std::span<const Activation> smooth_rectifiers();
std::span<const Activation> exponential();
std::span<const Activation> sigmoids();
std::span<const Activation> hard_sigmoids();
std::span<const Activation> gated();
std::span<const Activation> composed_gates();
std::span<const Activation> shrinkage();
std::span<const Activation> other();

/// f′ at a break is the same in all four frameworks.
[[nodiscard]] constexpr FrameworkSlopes everywhere(double slope) {
    return {slope, slope, slope, slope};
}

/// Zero on the far left, a dip down to `minimum`, then up to ∞.
[[nodiscard]] constexpr Traits dipping_to(double minimum) {
    return {.range = {.low = minimum, .low_reached = true}, .left_limit = 0.0};
}

} // namespace act::families
