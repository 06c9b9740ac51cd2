#pragma once
// The gate of SwiGLU, and what self-gated units have in common.

#include "math/gates.h"
#include "vector/double_double.h"

#include <cmath>
#include <limits>

namespace act::vectors {

// a·b may overflow where a·b·gate does not: a large a is made smaller by a power of two first.
inline double factor_for(double a) {
    return std::abs(a) > 0x1p900 ? 0x1p-100 : 1.0;
}

// Gates and their slopes take the digits that long double has beyond double where there are any; elsewhere
// the results are up to 7 units of the last place off.
using Wide = long double;
constexpr bool is_wider = std::numeric_limits<Wide>::digits > std::numeric_limits<double>::digits;

// b·σ(αb) times a and its derivatives: SwiGLU.
class SwishGate {
  public:
    explicit SwishGate(double alpha) : alpha_(alpha) {}

    [[nodiscard]] double at(double b) const { return times(1.0, b); }
    [[nodiscard]] double times(double a, double b) const {
        const auto factor = Wide(factor_for(a));
        return static_cast<double>(LogisticGate::value(product(Wide(a) * factor, Wide(b)), wide(inner(b)))
                                   / factor);
    }
    [[nodiscard]] double slope_times(double a, double b) const {
        if (std::isinf(a)) return product(a, slope_times(1.0, b));
        const DoubleDouble u = inner(b);
        const auto factor = Wide(factor_for(a));
        return static_cast<double>(LogisticGate::value(product(Wide(a) * factor, bend(u)), wide(u)) / factor);
    }
    /// By α: a·b²·σ′(αb).
    [[nodiscard]] double times_by_alpha(double a, double b) const {
        const Wide square = product(Wide(b), Wide(b));
        return static_cast<double>(LogisticGate::slope(product(Wide(a), square), wide(inner(b))));
    }

  private:
    // αb exactly: where the slope vanishes, only the rounding error of the product is left of it.
    [[nodiscard]] DoubleDouble inner(double b) const {
        const double u = product(alpha_, b);
        return {u, std::isfinite(u) && std::isfinite(b) ? std::fma(alpha_, b, -u) : 0.0};
    }
    static Wide wide(DoubleDouble u) { return Wide(u.high) + Wide(u.low); }

    // (u·σ(u))′/σ(u) = 1 + u·σ(−u). Left of 0 that is (1 + u + eᵘ)/(1 + eᵘ), whose numerator vanishes at u₀;
    // with d = u − u₀ and eᵘ⁰ = −1 − u₀ it is d + eᵘ⁰·(eᵈ − 1), in which nothing cancels.
    static Wide bend(DoubleDouble u) {
        if (!(u.high < 0)) return 1 + product(wide(u), logistic(-wide(u)));
        const Wide d = (Wide(u.high) - Wide(zero.high)) + (Wide(u.low) - Wide(zero.low));
        return (d + (-1 - (Wide(zero.high) + Wide(zero.low))) * std::expm1(d)) / (1 + std::exp(wide(u)));
    }
    static constexpr DoubleDouble zero{-1.2784645427610737, -1.0946994183093437e-16};

    double alpha_;
};

} // namespace act::vectors
