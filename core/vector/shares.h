#pragma once
// What softmax, log-softmax and log-sum-exp have in common, computed once with twice the digits.
//
// The largest logit is subtracted first, so nothing overflows whatever the logits are. Its own exponential is
// then exactly 1, and R, the sum of the others, keeps its digits however small it is. Worked example: for (0,
// −50), R = 1.9e-22; p₀ rounds to 1, but 1 − p₀ = R/(1 + R) is right to the last digit. Exponentials below
// 1e-308 of the largest have the digits that subnormal numbers have.

#include "vector/double_double.h"

#include <span>
#include <vector>

namespace act {

struct Shares {
    double largest = 0.0;
    std::vector<DoubleDouble> shifted = {}; ///< (zᵢ − max z)/T, 0 for the largest
    std::vector<DoubleDouble> p = {};       ///< softmax
    std::vector<DoubleDouble> rest = {};    ///< 1 − p
    DoubleDouble others = {};               ///< R = Σ exp(shifted) without one of the largest
};

/// Of at least one logit, none NaN, at a temperature T > 0.
[[nodiscard]] Shares shares_of(std::span<const DoubleDouble> logits, double temperature);

/// (zᵢ − max z)/T with infinite numbers as vector_function.h says.
[[nodiscard]] std::vector<DoubleDouble> shifted_to_largest(std::span<const DoubleDouble> logits,
                                                           double temperature);

/// ln Σ exp(shifted) = ln(1 + R).
[[nodiscard]] double log_total(const Shares& shares);

} // namespace act
