#pragma once
// Evenly spaced points as a person means them: from −1 by 0.1 the third is −0.8, without a rounding error.

#include "base/result.h"

#include <cstddef>

namespace act {

/// x(i) = (first + i·step) / divisor. Where the ends and the step are decimals, numerator and divisor are
/// whole numbers and exact, so each point is the double nearest to the decimal.
struct Grid {
    double first = 0.0;
    double step = 0.0;
    double divisor = 1.0;
    std::size_t count = 0;
    double last = 0.0; ///< x(count − 1), exactly as given when the grid ends there

    [[nodiscard]] double at(std::size_t i) const {
        return i + 1 == count ? last : (first + static_cast<double>(i) * step) / divisor;
    }
    bool operator==(const Grid&) const = default;
};

/// More rows than this are a mistyped step.
inline constexpr std::size_t most_evaluated = 10'000'000;

/// from, from + step, … up to `to` inclusive. The error says which of the three cannot be.
[[nodiscard]] Result<Grid> grid_by_step(double from, double to, double step);

/// `count` points with both ends; a single one stands at `from`.
[[nodiscard]] Result<Grid> grid_by_count(double from, double to, std::size_t count);

} // namespace act
