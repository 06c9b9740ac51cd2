#pragma once
// The rounding error of one product and of one sum, exactly (Dekker 1971, Knuth). A few places need an
// argument to more than its 53 bits, because an exponential magnifies its error.

#include "math/dual.h"

namespace act {

/// a·b − fl(a·b), exactly, as long as no part overflows (|a|, |b| < 1e290) or underflows.
template <Leaf T> constexpr T product_error(T a, T b) {
    const T half_bits(134217729); // 2²⁷ + 1 splits 53 bits into two halves whose products are exact
    const T a_high = half_bits * a - (half_bits * a - a);
    const T b_high = half_bits * b - (half_bits * b - b);
    const T a_low = a - a_high;
    const T b_low = b - b_high;
    return ((a_high * b_high - a * b) + a_high * b_low + a_low * b_high) + a_low * b_low;
}

/// (a+b) − fl(a+b), exactly.
template <Leaf T> constexpr T sum_error(T a, T b) {
    const T sum = a + b;
    const T b_seen = sum - a;
    return (a - (sum - b_seen)) + (b - b_seen);
}

} // namespace act
