#pragma once
// Several numbers side by side, one processor instruction for all of them: the leaf (math/dual.h) that bulk
// kernels run a function's body in. Comparisons give masks, and select() picks lane by lane.
//
// The architecture is part of every type here. Functions made for one instruction set therefore never share a
// name with those made for another, and the linker cannot put the one in place of the other on a machine that
// does not know its instructions.

#include "math/dual.h"

#include <xsimd/xsimd.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace act {

/// Whether fma() of the architecture rounds once.
template <class A> inline constexpr bool fuses = std::derived_from<A, xsimd::avx512f>;
template <class A> inline constexpr bool fuses<xsimd::fma3<A>> = true;

template <class R> R fused(R a, R b, R c) {
    return xsimd::fma(a, b, c);
}
#ifdef __AVX512F__ // xsimd 8.1 multiplies and adds here
template <std::derived_from<xsimd::avx512f> A>
xsimd::batch<float, A> fused(xsimd::batch<float, A> a, xsimd::batch<float, A> b, xsimd::batch<float, A> c) {
    return _mm512_fmadd_ps(a, b, c);
}
template <std::derived_from<xsimd::avx512f> A>
xsimd::batch<double, A> fused(xsimd::batch<double, A> a, xsimd::batch<double, A> b,
                              xsimd::batch<double, A> c) {
    return _mm512_fmadd_pd(a, b, c);
}
#endif

template <class T, class A> using Mask = xsimd::batch_bool<T, A>;

/// As many T, float or double, as fit a register of architecture A. Constants are rounded to T as they enter.
template <class T, class A> struct Batch {
    using Scalar = T;
    using Register = xsimd::batch<T, A>;
    static constexpr std::size_t size = Register::size;

    Register lanes;

    Batch() = default;
    Batch(Register r) : lanes(r) {}
    Batch(double c) : lanes(static_cast<T>(c)) {}

    friend Batch operator-(Batch a) { return -a.lanes; }
    friend Batch operator+(Batch a, Batch b) { return a.lanes + b.lanes; }
    friend Batch operator-(Batch a, Batch b) { return a.lanes - b.lanes; }
    friend Batch operator*(Batch a, Batch b) { return a.lanes * b.lanes; }
    friend Batch operator/(Batch a, Batch b) { return a.lanes / b.lanes; }
    friend Mask<T, A> operator<(Batch a, Batch b) { return a.lanes < b.lanes; }
    friend Mask<T, A> operator<=(Batch a, Batch b) { return a.lanes <= b.lanes; }
    friend Mask<T, A> operator>(Batch a, Batch b) { return a.lanes > b.lanes; }
    friend Mask<T, A> operator>=(Batch a, Batch b) { return a.lanes >= b.lanes; }
    friend Mask<T, A> operator==(Batch a, Batch b) { return a.lanes == b.lanes; }
    friend Mask<T, A> isnan(Batch a) { return xsimd::isnan(a.lanes); }
    friend Batch sqrt(Batch a) { return xsimd::sqrt(a.lanes); }
    friend Batch abs(Batch a) { return xsimd::abs(a.lanes); }
    /// a·b + c, rounded once where the architecture can.
    friend Batch fma(Batch a, Batch b, Batch c) { return fused(a.lanes, b.lanes, c.lanes); }
};

template <class D, class T> constexpr D promoted(const T& x) {
    if constexpr (is_dual<D> && !is_dual<T>)
        return {x, 0.0};
    else
        return x;
}

/// Lane by lane; plain numbers and batches on one side are promoted to the other's type.
template <class T, class A, class U, class V>
auto select(const Mask<T, A>& condition, const U& a, const V& b) {
    using Wider = std::conditional_t<is_dual<U>, U, V>;
    if constexpr (is_dual<Wider>) {
        const auto yes = promoted<Wider>(a);
        const auto no = promoted<Wider>(b);
        return Wider{select(condition, yes.value, no.value), select(condition, yes.slope, no.slope)};
    } else {
        return Batch<T, A>(xsimd::select(condition, Batch<T, A>(a).lanes, Batch<T, A>(b).lanes));
    }
}

/// As product() of numbers: 0·∞ = 0 with its sign, NaN stays NaN.
template <class T, class A> Batch<T, A> product(Batch<T, A> a, Batch<T, A> b) {
    const Batch<T, A> plain = a * b;
    const Batch<T, A> zero((a.lanes ^ b.lanes) & xsimd::batch<T, A>(T(-0.0)));
    return select((a == a) && (b == b) && isnan(plain), zero, plain);
}

/// a·b − fl(a·b); without a fused multiply-add by Dekker's halves as in math/exact.h.
template <class T, class A> Batch<T, A> product_error(Batch<T, A> a, Batch<T, A> b) {
    using B = Batch<T, A>;
    if constexpr (fuses<A>) {
        return fma(a, b, -(a * b));
    } else {
        const B half_bits = std::same_as<T, float> ? 4097.0 : 134217729.0;
        const B a_high = half_bits * a - (half_bits * a - a);
        const B b_high = half_bits * b - (half_bits * b - b);
        const B a_low = a - a_high;
        const B b_low = b - b_high;
        return ((a_high * b_high - a * b) + a_high * b_low + a_low * b_high) + a_low * b_low;
    }
}

} // namespace act
