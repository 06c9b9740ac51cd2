#pragma once
// Random numbers that are the same everywhere: a seed makes the same picture on every machine and with every
// compiler. The standard library's distributions do not promise this.

#include <cmath>
#include <cstdint>

namespace act {

/// PCG-XSH-RR with 64 bits of state and 32 of output (O'Neill: PCG, a family of simple fast space-efficient
/// statistically good algorithms for random number generation, 2014).
class Random {
  public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 54) : increment_((stream << 1U) | 1U) {
        next();
        state_ += seed;
        next();
    }

    /// All 2³² values alike.
    std::uint32_t next() {
        const std::uint64_t old = state_;
        state_ = old * 6364136223846793005ULL + increment_;
        const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        const auto turn = static_cast<std::uint32_t>(old >> 59U);
        return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
    }

    /// In [0, 1), a multiple of 2⁻³².
    double uniform() { return static_cast<double>(next()) * 0x1p-32; }

    /// Standard normal by the polar method (Marsaglia and Bray, 1964); the second number of each pair is not
    /// kept, so that every draw depends on the state alone.
    double normal() {
        for (;;) {
            const double u = 2.0 * uniform() - 1.0;
            const double v = 2.0 * uniform() - 1.0;
            const double s = u * u + v * v;
            if (s > 0.0 && s < 1.0) return u * std::sqrt(-2.0 * std::log(s) / s);
        }
    }

  private:
    std::uint64_t state_ = 0;
    std::uint64_t increment_;
};

} // namespace act
