#pragma once
// The elementary functions that math/scalar.h is built on, for batches: without branches, right to about two
// last digits, gradual underflow included. Polynomials are interpolated at Chebyshev points; their own error
// stays below a quarter of the last digit. NaN lanes give anything: kernels put them back in the end.

#include "math/batch.h"
#include "math/scalar.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <utility>

namespace act {

/// What differs between float and double: polynomials, lowest power first, and reduction constants.
template <class T> struct Tables;

template <> struct Tables<float> {
    using Integer = std::int32_t;
    static constexpr int digits = 23;      ///< of the mantissa, as stored
    static constexpr double bias = 127.0;  ///< of the exponent, as stored
    static constexpr double lowest = -170; ///< eˣ counts as 0 from here on
    static constexpr double highest = 100; ///< and as ∞ from here on
    static constexpr double ln2[] = {0.693359375, -2.12194440054690582e-4};
    static constexpr double half_pi[] = {1.5703125, 4.837512969970703125e-4, 7.54978995489188216e-8};
    static constexpr double largest_angle = 8000; ///< up to which these suffice
    /// (eʳ − 1 − r)/r², |r| ≤ ln(2)/2
    static constexpr float exp[] = {0.500000002F,   0.166666667F,   0.0416664484F,
                                    0.00833330909F, 0.00139354518F, 0.000198929918F};
    /// (2·atanh(s)/s − 2)/s² in s² ≤ 0.0295
    static constexpr float log[] = {0.666666666F, 0.40000122F, 0.285508075F, 0.2333083F};
    /// (1 + 2x)·exp(x²)·erfc(x) in (x − 4)/(x + 4), x ≥ 0
    static constexpr float erfcx[] = {1.23299512F,    -0.139621084F,  0.0153796837F,    0.0680961321F,
                                      -0.101039951F,  0.0937404438F,  -0.0663232595F,   0.0371399169F,
                                      -0.0162222746F, 0.00508280915F, -0.000716339472F, -0.000248632297F,
                                      0.000116607997F};
    /// erf(x)/x in x², |x| ≤ 1
    static constexpr float erf[] = {1.12837917F,    -0.376126385F,    0.112837825F,   -0.0268654307F,
                                    0.00522103181F, -0.000848408041F, 0.00011265959F, -9.66704457e-06F};
    /// atan(x)/x in x², |x| ≤ tan(π/8)
    static constexpr float atan[] = {0.999999999F,  -0.333333069F, 0.19998183F,
                                     -0.142395327F, 0.105698288F,  -0.0602630523F};
    /// (sin(x)/x − 1)/x² in x², |x| ≤ π/4
    static constexpr float sin[] = {-0.166666667F, 0.00833333333F, -0.000198412667F, 2.75559372e-06F,
                                    -2.48007062e-08F};
    /// (cos(x) − 1 + x²/2)/x⁴ in x², |x| ≤ π/4
    static constexpr float cos[] = {0.0416666667F, -0.00138888889F, 2.48015851e-05F, -2.75563313e-07F,
                                    2.06970748e-09F};
};

template <> struct Tables<double> {
    using Integer = std::int64_t;
    static constexpr int digits = 52;
    static constexpr double bias = 1023.0;
    static constexpr double lowest = -1400;
    static constexpr double highest = 720;
    static constexpr double ln2[] = {6.93147180369123816490e-01, 1.90821492927058770002e-10};
    static constexpr double half_pi[] = {1.57079632673412561417, 6.07710050630396597660e-11,
                                         2.02226624879595063154e-21};
    static constexpr double largest_angle = 1e5;
    static constexpr double exp[] = {0.5,
                                     0.16666666666666666,
                                     0.04166666666666668,
                                     0.008333333333333335,
                                     0.0013888888888877397,
                                     0.00019841269841262181,
                                     2.480158734081826e-5,
                                     2.7557319250135434e-6,
                                     2.755725868862393e-7,
                                     2.5052068034668043e-8,
                                     2.0919802534908384e-9,
                                     1.6087737571667883e-10};
    static constexpr double log[] = {0.6666666666666666,  0.4000000000000088,  0.28571428570802404,
                                     0.22222222391987728, 0.18181795610879042, 0.15386241293734357,
                                     0.13268730539100895, 0.1308707158006738};
    static constexpr double erfcx[] = {
        1.2329951186255526,     -0.13962111684056228,   0.015379652102619974,   0.06809705425466839,
        -0.10103906603631811,   0.09373283499911264,    -0.06633036581186058,   0.037167515526338006,
        -0.01619773406293477,   0.005031970069102255,   -0.0007577732435942596, -0.00019925715247265006,
        0.00015062142608652666, -2.4397731143028056e-5, -1.1221135665983637e-5, 5.706578299249335e-6,
        2.9173425575996877e-7,  -8.210647933398188e-7,  7.77194323794197e-8,    1.0631817594559517e-7,
        -2.072580246662976e-8,  -1.2338731406898518e-8, 3.2323973360321638e-9,  9.297625269335235e-10,
        -2.7641202191644294e-10};
    static constexpr double erf[] = {1.1283791670955126,     -0.3761263890318375,    0.11283791670954879,
                                     -0.026866170645076792,  0.0052239776248180145,  -0.000854832698083379,
                                     0.0001205533111164271,  -1.4925595266831182e-5, 1.6461000484121368e-6,
                                     -1.6350312701054695e-7, 1.4659775274047436e-8,  -1.1372848856791674e-9,
                                     5.957176147748911e-11};
    static constexpr double atan[] = {1.0,
                                      -0.33333333333333326,
                                      0.19999999999997015,
                                      -0.1428571428532971,
                                      0.11111111085322109,
                                      -0.09090908059031191,
                                      0.07692281099937744,
                                      -0.06666205259976526,
                                      0.05876834004614161,
                                      -0.05217312574061591,
                                      0.04499500728984032,
                                      -0.03338782450121195,
                                      0.015113765096600925};
    static constexpr double sin[] = {-0.16666666666666666,  0.008333333333333331,  -0.00019841269841264567,
                                     2.7557319218954762e-6, -2.505210610025599e-8, 1.6058510875319195e-10,
                                     -7.585486485235938e-13};
    static constexpr double cos[] = {0.041666666666666664, -0.0013888888888888887, 2.4801587301584367e-5,
                                     -2.75573192211891e-7, 2.0876755717584403e-9,  -1.1470449354466773e-11,
                                     4.745198807202876e-14};
};

template <class T, class A, std::size_t n, std::size_t... k>
Batch<T, A> horner(Batch<T, A> x, const T (&c)[n], std::index_sequence<k...>) {
    Batch<T, A> y = xsimd::batch<T, A>(c[n - 1]);
    ((y = fma(y, x, Batch<T, A>(xsimd::batch<T, A>(c[n - 2 - k])))), ...);
    return y;
}
/// c[0] + c[1]·x + c[2]·x² + …
template <class T, class A, std::size_t n> Batch<T, A> polynomial(Batch<T, A> x, const T (&c)[n]) {
    return horner(x, c, std::make_index_sequence<n - 1>{});
}

/// The nearest whole number n, |n| < 2²². Added to a number whose last digit has the value 1, it is rounded
/// by the hardware and then stands in the lowest bits.
template <class T, class A> struct Whole {
    Batch<T, A> value;

    explicit Whole(Batch<T, A> x) : value((x + shifter(0.0)) - shifter(0.0)) {}

    [[nodiscard]] static Batch<T, A> shifter(double offset) {
        return Batch<T, A>(1.5 * static_cast<double>(std::int64_t{1} << Tables<T>::digits) + offset);
    }
    [[nodiscard]] auto bits(double offset) const {
        using Bits = xsimd::batch<typename Tables<T>::Integer, A>;
        return xsimd::bitwise_cast<Bits>((value + shifter(offset)).lanes);
    }
    /// 2ⁿ for normal results.
    [[nodiscard]] Batch<T, A> power_of_two() const {
        return Batch<T, A>(
            xsimd::bitwise_cast<xsimd::batch<T, A>>(bits(Tables<T>::bias) << Tables<T>::digits));
    }
};

/// eˣ = (1 + rest)·2ⁿ.
template <class T, class A> struct ReducedExponential {
    Whole<T, A> n;
    Batch<T, A> rest;

    explicit ReducedExponential(Batch<T, A> x) : n(x * Batch<T, A>(std::numbers::log2e)) {
        using Table = Tables<T>;
        const Batch<T, A> r =
            fma(n.value, Batch<T, A>(-Table::ln2[1]), fma(n.value, Batch<T, A>(-Table::ln2[0]), x));
        rest = fma(r * r, polynomial(r, Table::exp), r);
    }
};

template <class T, class A> Exponential<Batch<T, A>> exponential(Batch<T, A> x) {
    using B = Batch<T, A>;
    const ReducedExponential<T, A> e(clamp(x, B(Tables<T>::lowest), B(Tables<T>::highest)));
    const Whole<T, A> half(B(0.5) * e.n.value);
    const B half_power = half.power_of_two();
    const B part = fma(half_power, e.rest, half_power);
    return {select(x > B(Tables<T>::lowest), part, 0.0), Whole<T, A>(e.n.value - half.value).power_of_two()};
}

template <class T, class A> Batch<T, A> exp(Batch<T, A> x) {
    return exponential(x).value();
}

/// eˣ − 1; scaled by 2ⁿ⁻¹ and then by 2, because 2ⁿ itself may be ∞.
template <class T, class A> Batch<T, A> expm1(Batch<T, A> x) {
    using B = Batch<T, A>;
    const ReducedExponential<T, A> e(clamp(x, B(-50.0), B(Tables<T>::highest)));
    const Whole<T, A> n(clamp(e.n.value, B(-Tables<T>::bias), B(Tables<T>::bias + 1.0)));
    const B scale = Whole<T, A>(n.value - B(1.0)).power_of_two();
    const B y = B(2.0) * fma(scale, e.rest, scale - B(0.5));
    return select(x > B(Tables<T>::highest), std::numeric_limits<double>::infinity(),
                  select(abs(x) < B(1e-20), x, y)); // y loses digits of subnormal x
}

/// ln(1+x) for 0 ≤ x ≤ 1, all that the vocabulary asks for: ln(1+f) = 2·atanh(f/(2+f)), above √2 − 1 with f =
/// (x−1)/2 and ln(2) more.
template <class T, class A> Batch<T, A> log1p(Batch<T, A> x) {
    using B = Batch<T, A>;
    const auto upper = x > B(0.41421356237309503);
    const B f = select(upper, B(0.5) * (x - B(1.0)), x);
    const B s = f / (B(2.0) + f);
    const B square = s * s;
    // 2s = f − s·f, of which f is exact.
    const B rest = s * (f - square * polynomial(square, Tables<T>::log));
    const B log = f - rest;
    return select(upper, B(std::numbers::ln2) + log, log);
}

template <class T, class A> Batch<T, A> tanh(Batch<T, A> x) {
    using B = Batch<T, A>;
    const B m = expm1(B(-2.0) * abs(x));
    const B size = -m / (m + B(2.0));
    return select(x < B(0.0), -size, select(x > B(0.0), size, x));
}

/// exp(x²)·erfc(x) for 0 ≤ x < 100.
template <class T, class A> Batch<T, A> scaled_erfc(Batch<T, A> x) {
    using B = Batch<T, A>;
    return polynomial((x - B(4.0)) / (x + B(4.0)), Tables<T>::erfcx) / (B(1.0) + B(2.0) * x);
}

template <class T, class A> Batch<T, A> erf(Batch<T, A> x) {
    using B = Batch<T, A>;
    const B size = abs(clamp(x, B(-40.0), B(40.0)));
    const B near = x * polynomial(size * size, Tables<T>::erf);
    const B far = B(1.0) - times_bell(scaled_erfc(size), size, 1.0);
    return select(size < B(1.0), near, select(x < B(0.0), -far, far));
}

/// a·Φ(x): on the left with the exponential as the last factor, on the right a·(1 − Φ(−x)).
template <class T, class A> Batch<T, A> times_normal_cdf(Batch<T, A> a, Batch<T, A> x) {
    using B = Batch<T, A>;
    const B z = clamp(x, B(-60.0), B(60.0));
    const B share = B(0.5) * scaled_erfc(abs(z) * B(0.70710678118654752));
    const B left = times_bell(a * share, x, 0.5);
    return select(x < B(0.0), left, a * (B(1.0) - times_bell(share, z, 0.5)));
}
template <class T, class A> Batch<T, A> normal_cdf(Batch<T, A> x) {
    return times_normal_cdf(Batch<T, A>(1.0), x);
}

template <class T, class A> Batch<T, A> atan(Batch<T, A> x) {
    using B = Batch<T, A>;
    const B size = abs(x);
    const auto outer = size > B(2.4142135623730950); // tan(3π/8)
    const auto middle = size > B(0.41421356237309503);
    const B t = select(outer, B(-1.0) / size, select(middle, (size - B(1.0)) / (size + B(1.0)), size));
    const B base = select(outer, B(std::numbers::pi / 2.0), select(middle, B(std::numbers::pi / 4.0), 0.0));
    const B y = base + t * polynomial(t * t, Tables<T>::atan);
    return select(x < B(0.0), -y, select(size > B(0.0), y, x));
}

/// Angle − quarter·π/2, and which quarter.
template <class T, class A> struct ReducedAngle {
    Whole<T, A> quarter;
    Batch<T, A> rest;

    explicit ReducedAngle(Batch<T, A> x) : quarter(x * Batch<T, A>(2.0 * std::numbers::inv_pi)), rest(x) {
        for (const double part : Tables<T>::half_pi)
            rest = fma(quarter.value, Batch<T, A>(-part), rest);
    }
    /// sin(x + shift·π/2).
    [[nodiscard]] Batch<T, A> sine(double shift) const {
        using B = Batch<T, A>;
        const B square = rest * rest;
        const B sin = fma(rest * square, polynomial(square, Tables<T>::sin), rest);
        const B cos = fma(square * square, polynomial(square, Tables<T>::cos), fma(square, B(-0.5), B(1.0)));
        const B turned = quarter.value + B(shift);
        const B left_over = turned - B(2.0) * Whole<T, A>(B(0.5) * turned).value;
        const B y = select(left_over == B(0.0), sin, cos);
        const auto second_bit_as_sign = (quarter.bits(shift) & 2) << (8 * static_cast<int>(sizeof(T)) - 2);
        return B(y.lanes ^ xsimd::bitwise_cast<xsimd::batch<T, A>>(second_bit_as_sign));
    }
};

/// Lane by lane in double, for angles that need a longer π.
template <class T, class A> Batch<T, A> each(Batch<T, A> x, double (*f)(double)) {
    alignas(A::alignment()) T lanes[Batch<T, A>::size];
    x.lanes.store_aligned(lanes);
    for (T& lane : lanes)
        lane = static_cast<T>(f(static_cast<double>(lane)));
    return Batch<T, A>(xsimd::batch<T, A>::load_aligned(lanes));
}

template <class T, class A> Batch<T, A> sin(Batch<T, A> x) {
    if (xsimd::any(!(abs(x) <= Batch<T, A>(Tables<T>::largest_angle)))) return each(x, std::sin);
    return select(x == Batch<T, A>(0.0), x, ReducedAngle<T, A>(x).sine(0.0));
}
template <class T, class A> Batch<T, A> cos(Batch<T, A> x) {
    if (xsimd::any(!(abs(x) <= Batch<T, A>(Tables<T>::largest_angle)))) return each(x, std::cos);
    return ReducedAngle<T, A>(x).sine(1.0);
}

} // namespace act
