#pragma once
// The binary formats that networks are computed in, and rounding a double to one of them.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace act {

/// In which format every operation is rounded.
enum class Precision { float64, float32, float16, bfloat16 };

// A format is its number of binary digits, the leading one included, and the exponent of its largest numbers
// 1.…·2ᵉ; the smallest normal number is then 2¹⁻ᵉ (IEEE 754).

/// Epsilon 2⁻²³, largest 3.4e38.
struct Float32 {
    static constexpr int digits = 24;
    static constexpr int max_exponent = 127;
};
/// Epsilon 2⁻¹⁰, largest 65504, smallest normal 2⁻¹⁴, smallest 2⁻²⁴.
struct Float16 {
    static constexpr int digits = 11;
    static constexpr int max_exponent = 15;
};
/// Epsilon 2⁻⁷, with the range of float32: its upper half.
struct Bfloat16 {
    static constexpr int digits = 8;
    static constexpr int max_exponent = 127;
};

/// 2ᵉ, for normal doubles.
[[nodiscard]] constexpr double power_of_two(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(1023 + exponent) << 52U);
}

/// The nearest number of Format, of two equally near ones the even one; ±∞ from half a last digit beyond the
/// largest on. Keeps the sign of zero. NaN gives NaN.
template <class Format> [[nodiscard]] double round_to(double x) {
    constexpr double first_infinite =
        (2.0 - power_of_two(-Format::digits)) * power_of_two(Format::max_exponent);
    const double size = std::abs(x);
    if (size >= first_infinite) return std::copysign(std::numeric_limits<double>::infinity(), x);

    const int exponent = static_cast<int>(std::bit_cast<std::uint64_t>(size) >> 52U) - 1023;
    const int last_digit = std::max(exponent, 1 - Format::max_exponent) + 1 - Format::digits;
    // Beside 2⁵² doubles are whole numbers apart, so the sum is rounded, by the hardware and to even, at what
    // has been made the digit of value 1. Taking 2⁵² off again is exact.
    const double shift = power_of_two(52 + last_digit);
    return std::copysign((size + shift) - shift, x);
}

/// The same for a format known at run time; float64 leaves x as it is.
[[nodiscard]] inline double round_to(double x, Precision precision) {
    switch (precision) {
    case Precision::float32: return round_to<Float32>(x);
    case Precision::float16: return round_to<Float16>(x);
    case Precision::bfloat16: return round_to<Bfloat16>(x);
    case Precision::float64: break;
    }
    return x;
}

} // namespace act
