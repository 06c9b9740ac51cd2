#pragma once
// What differs between float and double in math/batch_functions.h.

#include "math/batch_coefficients.h"

#include <cstdint>

namespace act {

/// The coefficients, and how numbers are stored and how far functions reach.
template <class T> struct Tables;

template <> struct Tables<float> : Coefficients<float> {
    using Integer = std::int32_t;
    static constexpr int digits = 23;             ///< of the mantissa, as stored
    static constexpr double bias = 127.0;         ///< of the exponent, as stored
    static constexpr double lowest = -170;        ///< eˣ counts as 0 from here on
    static constexpr double highest = 100;        ///< and as ∞ from here on
    static constexpr double largest_angle = 8000; ///< up to which the parts of π/2 suffice
};

template <> struct Tables<double> : Coefficients<double> {
    using Integer = std::int64_t;
    static constexpr int digits = 52;
    static constexpr double bias = 1023.0;
    static constexpr double lowest = -1400;
    static constexpr double highest = 720;
    static constexpr double largest_angle = 1e5;
};

} // namespace act
