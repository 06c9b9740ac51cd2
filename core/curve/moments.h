#pragma once
// The mean and variance of f(Z) for a standard normal Z. A layer keeps its signals alive where the mean is
// near 0 and the variance near 1.
//
//     normal_moments(bind(*find("relu"), {}, Convention::own)); // {1/√(2π), (π − 1)/(2π)} = {0.3989, 0.3408}

#include "curve/function.h"

namespace act {

struct Moments {
    double mean = unknown;
    double variance = unknown;
    double mean_size = unknown; ///< the mean of |f(Z)|
    bool operator==(const Moments&) const = default;

    /// Whether the outputs average out to 0: the mean is below 1e-9 of their mean size. This is what
    /// "zero-centred" means in this program. An odd function is, whatever its range; so is SELU.
    [[nodiscard]] bool are_centred() const;
};

/// ∫f·φ, ∫(f − mean)²·φ and ∫|f|·φ over the real line, φ the standard normal density: Gauss–Kronrod rules
/// between the function's breaks, halved until they agree. Right to 1e-11 of √∫f²·φ and of ∫f²·φ (tests/reference). Both
/// unknown where f has no value somewhere, or where an integral does not exist. Breaks beyond |x| = 40 do not
/// matter.
[[nodiscard]] Moments normal_moments(const Function& function);

} // namespace act
