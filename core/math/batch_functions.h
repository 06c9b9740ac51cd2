#pragma once
// The elementary functions that math/scalar.h is built on, for batches: without branches, accurate to the
// bounds of math/batch_accuracy.h, gradual underflow included. The result of a NaN lane is undefined here; kernels put
// the NaN back at the end.
//
// A function and its slope are made of the same few intermediate results and are written with the same
// expressions for them. Everything here is inlined, and the compiler computes equal expressions once. Where
// the versions for all numbers differ too much, or where ordinary lanes (math/batch.h) need less, there is a
// second version for ordinary lanes. Worked example: logistic(x) and logistic_slope(x) share exp(−|x|) and
// 1/(1 + exp(−|x|)), so that the slope costs two multiplications.

#include "math/batch.h"
#include "math/batch_tables.h"
#include "math/gates.h"
#include "math/scalar.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace act {

template <BatchLeaf B> using TablesOf = Tables<typename B::Scalar>;

template <BatchLeaf B, std::size_t n, std::size_t... k>
B horner(B x, const typename B::Scalar (&c)[n], std::index_sequence<k...>) {
    B y = typename B::Register(c[n - 1]);
    ((y = fma(y, x, B(typename B::Register(c[n - 2 - k])))), ...);
    return y;
}
/// c[0] + c[1]·x + c[2]·x² + …
template <BatchLeaf B, std::size_t n> B polynomial(B x, const typename B::Scalar (&c)[n]) {
    return horner(x, c, std::make_index_sequence<n - 1>{});
}

/// ±size with the sign of x; size ≥ 0.
template <BatchLeaf B> B with_sign_of(B x, B size) {
    return B(xsimd::abs(size.lanes) | xsimd::bitofsign(x.lanes));
}

/// The nearest whole number n, |n| < 2²². Added to a number whose last digit has the value 1, it is rounded
/// by the hardware and then stands in the lowest bits.
template <BatchLeaf B> struct Whole {
    B value;

    explicit Whole(B x) : value((x + shifter(0.0)) - shifter(0.0)) {}

    [[nodiscard]] static B shifter(double offset) {
        return B(1.5 * static_cast<double>(std::int64_t{1} << TablesOf<B>::digits) + offset);
    }
    [[nodiscard]] auto bits(double offset) const {
        using Bits = xsimd::batch<typename TablesOf<B>::Integer, typename B::Architecture>;
        return xsimd::bitwise_cast<Bits>((value + shifter(offset)).lanes);
    }
    /// 2ⁿ for normal results.
    [[nodiscard]] B power_of_two() const {
        return B(xsimd::bitwise_cast<typename B::Register>(bits(TablesOf<B>::bias) << TablesOf<B>::digits));
    }
};

/// eˣ = (1 + rest)·2ⁿ.
template <BatchLeaf B> struct ReducedExponential {
    Whole<B> n;
    B rest;

    explicit ReducedExponential(B x) : n(x * B(std::numbers::log2e)) {
        using Table = TablesOf<B>;
        const B r = fma(n.value, B(-Table::ln2[1]), fma(n.value, B(-Table::ln2[0]), x));
        rest = fma(r * r, polynomial(r, Table::exp), r);
    }
};

/// Ordinary lanes of an architecture that multiplies by any 2ⁿ at once, with a single rounding.
template <class B>
concept ScaledAtOnce = OrdinaryLeaf<B> && scales<typename B::Architecture>;

template <BatchLeaf B> Exponential<B> exponential(B x) {
    const ReducedExponential<B> e(clamp(x, B(TablesOf<B>::lowest), B(TablesOf<B>::highest)));
    const Whole<B> half(B(0.5) * e.n.value);
    const B half_power = half.power_of_two();
    const B part = fma(half_power, e.rest, half_power);
    return {select(x > B(TablesOf<B>::lowest), part, 0.0), Whole<B>(e.n.value - half.value).power_of_two()};
}
template <ScaledAtOnce B> Exponential<B> exponential(B x) {
    const ReducedExponential<B> e(x);
    return {scaled(B(1.0) + e.rest, e.n.value), 1.0};
}

template <BatchLeaf B> B exp(B x) {
    return exponential(x).value();
}

/// The result may be subnormal although x comes from ordinary numbers.
template <class T, class A>
Exponential<Batch<T, A, Lanes::ordinary>> steep_exponential(Batch<T, A, Lanes::ordinary> x) {
    const Exponential<Batch<T, A>> e = exponential(Batch<T, A>(x));
    return {e.part, e.scale};
}

/// eˣ − 1; scaled by 2ⁿ⁻¹ and then by 2, because 2ⁿ itself may be ∞.
template <BatchLeaf B> B expm1(B x) {
    const ReducedExponential<B> e(clamp(x, B(-50.0), B(TablesOf<B>::highest)));
    const Whole<B> n(clamp(e.n.value, B(-TablesOf<B>::bias), B(TablesOf<B>::bias + 1.0)));
    const B scale = Whole<B>(n.value - B(1.0)).power_of_two();
    const B y = B(2.0) * fma(scale, e.rest, scale - B(0.5));
    return select(x > B(TablesOf<B>::highest), std::numeric_limits<double>::infinity(),
                  select(abs(x) < B(1e-20), x, y)); // y loses digits of subnormal x
}
template <ScaledAtOnce B> B expm1(B x) {
    const ReducedExponential<B> e(x);
    const B scale = scaled(B(1.0), e.n.value);
    return fma(scale, e.rest, scale - B(1.0));
}

/// ln(1+x) for 0 ≤ x ≤ 1, all that the vocabulary asks for: ln(1+f) = 2·atanh(f/(2+f)), above √2 − 1 with f =
/// (x−1)/2 and ln(2) more.
template <BatchLeaf B> B log1p(B x) {
    const auto upper = x > B(0.41421356237309503);
    const B f = select(upper, B(0.5) * (x - B(1.0)), x);
    const B s = f / (B(2.0) + f);
    const B square = s * s;
    // 2s = f − s·f, of which f is exact.
    const B rest = s * (f - square * polynomial(square, TablesOf<B>::log));
    const B log = f - rest;
    return select(upper, B(std::numbers::ln2) + log, log);
}

/// 1/(1 + exp(−|x|)).
template <OrdinaryLeaf B> B larger_logistic(B x) {
    return B(1.0) / (B(1.0) + exp(-abs(x)));
}
template <OrdinaryLeaf B> B logistic(B x) {
    return select(x < B(0.0), exp(-abs(x)), B(1.0)) * larger_logistic(x);
}
template <OrdinaryLeaf B> B logistic_slope(B x) {
    const B larger = larger_logistic(x);
    return exp(-abs(x)) * larger * larger;
}
template <OrdinaryLeaf B> B gated(LogisticGate, B x) {
    return x * logistic(x);
}
/// As logistic(x)·(1 + x·logistic(−x)), with fewer roundings than a sum of two products.
template <OrdinaryLeaf B> B gated_slope(LogisticGate, B x) {
    const B opposite = select(x < B(0.0), B(1.0), exp(-abs(x))) * larger_logistic(x);
    return logistic(x) * fma(x, opposite, B(1.0));
}

/// In the same form; the gate closes as it opens, g(−x) = 1 − g(x).
template <OrdinaryLeaf B> B gated_slope(CubicGate gate, B x) {
    const auto moved = gate.cubic(x, B(3.0));
    const B opposite = B(2.0) * gate.value(B(1.0), -x);
    return gate.value(B(1.0), x) * (fma(moved.high, opposite, B(1.0)) + moved.low * opposite);
}

/// tanh(x) = (1−e)/(1+e) with e = exp(−2|x|), from m = e − 1.
template <BatchLeaf B> B tanh(B x) {
    const B m = expm1(B(-2.0) * abs(x));
    const B size = -m / (m + B(2.0));
    return select(x < B(0.0), -size, select(x > B(0.0), size, x));
}
template <OrdinaryLeaf B> B tanh(B x) {
    const B m = expm1(B(-2.0) * abs(x));
    return with_sign_of(x, m * (B(1.0) / (m + B(2.0))));
}
/// As times_sech2() of numbers.
template <OrdinaryLeaf B> B sech2(B x) {
    const B m = expm1(B(-2.0) * abs(x));
    const B inverse = B(1.0) / (m + B(2.0));
    const B t = m * inverse;
    return select(abs(x) < B(0.5), B(1.0) - t * t, B(4.0) * exp(B(-2.0) * abs(x)) * (inverse * inverse));
}

/// a·exp(−c·x²).
template <OrdinaryLeaf B> B times_bell(B a, B x, double c) {
    return a * exp(B(-c) * (x * x));
}

/// exp(x²)·erfc(x) for 0 ≤ x ≤ 45.
template <BatchLeaf B> B scaled_erfc(B x) {
    return polynomial(x, TablesOf<B>::erfcx_over) / polynomial(x, TablesOf<B>::erfcx_under);
}

template <BatchLeaf B> B erf(B x) {
    const B size = abs(clamp(x, B(-40.0), B(40.0)));
    const B near = x * polynomial(size * size, TablesOf<B>::erf);
    const B far = B(1.0) - times_bell(scaled_erfc(size), size, 1.0);
    return select(size < B(1.0), near, select(x < B(0.0), -far, far));
}

/// a·Φ(x): on the left with the exponential as the last factor, on the right a·(1 − Φ(−x)).
template <BatchLeaf B> B times_normal_cdf(B a, B x) {
    const B z = clamp(x, B(-60.0), B(60.0));
    const B share = B(0.5) * scaled_erfc(abs(z) * B(0.70710678118654752));
    const B left = times_bell(a * share, x, 0.5);
    return select(x < B(0.0), left, a * (B(1.0) - times_bell(share, z, 0.5)));
}
template <OrdinaryLeaf B> B times_normal_cdf(B a, B x) {
    const B tail = B(0.5) * scaled_erfc(abs(x) * B(0.70710678118654752)) * times_bell(B(1.0), x, 0.5);
    return a * select(x < B(0.0), tail, B(1.0) - tail);
}
template <BatchLeaf B> B normal_cdf(B x) {
    return times_normal_cdf(B(1.0), x);
}

template <BatchLeaf B> B atan(B x) {
    const B size = abs(x);
    const auto outer = size > B(2.4142135623730950); // tan(3π/8)
    const auto middle = size > B(0.41421356237309503);
    const B t = select(outer, B(-1.0) / size, select(middle, (size - B(1.0)) / (size + B(1.0)), size));
    const B base = select(outer, B(std::numbers::pi / 2.0), select(middle, B(std::numbers::pi / 4.0), 0.0));
    const B y = base + t * polynomial(t * t, TablesOf<B>::atan);
    return select(x < B(0.0), -y, select(size > B(0.0), y, x));
}

/// Angle − quarter·π/2, and which quarter.
template <BatchLeaf B> struct ReducedAngle {
    Whole<B> quarter;
    B rest;

    explicit ReducedAngle(B x) : quarter(x * B(2.0 * std::numbers::inv_pi)), rest(x) {
        for (const double part : TablesOf<B>::half_pi)
            rest = fma(quarter.value, B(-part), rest);
    }
    /// sin(x + shift·π/2).
    [[nodiscard]] B sine(double shift) const {
        const B square = rest * rest;
        const B sin = fma(rest * square, polynomial(square, TablesOf<B>::sin), rest);
        const B cos =
            fma(square * square, polynomial(square, TablesOf<B>::cos), fma(square, B(-0.5), B(1.0)));
        const B turned = quarter.value + B(shift);
        const B left_over = turned - B(2.0) * Whole<B>(B(0.5) * turned).value;
        const B y = select(left_over == B(0.0), sin, cos);
        const auto second_bit_as_sign = (quarter.bits(shift) & 2)
                                        << (8 * static_cast<int>(sizeof(typename B::Scalar)) - 2);
        return B(y.lanes ^ xsimd::bitwise_cast<typename B::Register>(second_bit_as_sign));
    }
};

/// Lane by lane in double, for angles that need a longer π.
template <BatchLeaf B> B each(B x, double (*f)(double)) {
    using T = typename B::Scalar;
    alignas(B::Architecture::alignment()) T lanes[B::size];
    x.lanes.store_aligned(lanes);
    for (T& lane : lanes)
        lane = static_cast<T>(f(static_cast<double>(lane)));
    return B(B::Register::load_aligned(lanes));
}

template <BatchLeaf B> B sin(B x) {
    if (xsimd::any(!(abs(x) <= B(TablesOf<B>::largest_angle)))) return each(x, std::sin);
    return select(x == B(0.0), x, ReducedAngle<B>(x).sine(0.0));
}
template <BatchLeaf B> B cos(B x) {
    if (xsimd::any(!(abs(x) <= B(TablesOf<B>::largest_angle)))) return each(x, std::cos);
    return ReducedAngle<B>(x).sine(1.0);
}

} // namespace act
