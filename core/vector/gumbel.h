#pragma once
// The noise of Gumbel-softmax.

#include <cstdint>
#include <vector>

namespace act {

/// `count` draws g = −ln(−ln u) of the standard Gumbel distribution, u uniform in (0, 1), rounded once: the same for the
/// same seed and slice everywhere, whatever the standard library's logarithm is.
[[nodiscard]] std::vector<double> gumbel_noise(std::size_t count, std::uint64_t seed,
                                               std::uint64_t slice = 0);

} // namespace act
