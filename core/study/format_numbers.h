#pragma once
// The numbers of a binary format in their order.
//
//     number_of_format(1, Precision::float16);  // 2⁻²⁴, the smallest subnormal
//     last_place(1.0, Precision::float16);      // 2⁻¹⁰: from 1 to the next number

#include "math/precision.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace act {

/// The format's digits and largest exponent.
struct FormatShape {
    int digits = 53;
    int max_exponent = 1023;
};
[[nodiscard]] constexpr FormatShape shape_of(Precision precision) {
    switch (precision) {
    case Precision::float32: return {Float32::digits, Float32::max_exponent};
    case Precision::float16: return {Float16::digits, Float16::max_exponent};
    case Precision::bfloat16: return {Bfloat16::digits, Bfloat16::max_exponent};
    case Precision::float64: break;
    }
    return {};
}

/// The distance from one number of the format to the next beside x, which is finite: of its last digit.
[[nodiscard]] inline double last_place(double x, Precision precision) {
    const FormatShape shape = shape_of(precision);
    const int least = 1 - shape.max_exponent;
    const int exponent = x == 0.0 ? least : std::max(std::ilogb(x), least);
    return std::ldexp(1.0, exponent + 1 - shape.digits);
}

/// The numbers of a format that are not negative are counted from 0, which is the 0-th; the largest is the
/// last_number()-th.
[[nodiscard]] constexpr std::uint64_t last_number(Precision precision) {
    const FormatShape shape = shape_of(precision);
    return ((2U * static_cast<std::uint64_t>(shape.max_exponent) + 1U) << (shape.digits - 1)) - 1U;
}
[[nodiscard]] inline double number_of_format(std::uint64_t k, Precision precision) {
    const FormatShape shape = shape_of(precision);
    const std::uint64_t in_octave = std::uint64_t{1} << (shape.digits - 1);
    const std::uint64_t octave = k / in_octave;
    const std::uint64_t digits = octave == 0 ? k : in_octave + k % in_octave;
    const int exponent = octave == 0 ? 0 : static_cast<int>(octave) - 1;
    return std::ldexp(static_cast<double>(digits), exponent + 2 - shape.max_exponent - shape.digits);
}

} // namespace act
