#pragma once
// The record of one function in the files that are compiled for counting: the steps of its body.

#include <cstddef>
#include <cstdint>
#include <utility>

namespace act {

/// What families are compiled for here: not a machine, but a list of steps (math/counted.h).
struct Counter {};

struct CountRecord {
    /// Puts the body's steps for an input on the list; the place of the last. A Counting must live.
    std::uint32_t (*value)(const double* values) = nullptr;
    /// The same with the slope's.
    std::pair<std::uint32_t, std::uint32_t> (*value_and_slope)(const double* values) = nullptr;
};

/// Of the function with this place in the catalogue.
CountRecord counts_of(std::size_t place);

} // namespace act
