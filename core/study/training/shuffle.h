#pragma once
// The order in which samples come: into which part of the data, and into which batch of an epoch.

#include "base/random.h"

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace act {

/// Every order alike (Fisher and Yates), up to count/2³².
inline void shuffle(std::span<std::uint32_t> order, Random& random) {
    for (std::size_t left = order.size(); left > 1; --left) {
        const std::size_t chosen = (std::uint64_t{random.next()} * left) >> 32U;
        std::swap(order[left - 1], order[chosen]);
    }
}

/// 0, 1, …, count − 1 in a random order.
[[nodiscard]] inline std::vector<std::uint32_t> shuffled(std::size_t count, Random& random) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    shuffle(order, random);
    return order;
}

} // namespace act
