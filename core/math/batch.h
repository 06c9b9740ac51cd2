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

/// Whether scaled() of the architecture exists.
template <class A> inline constexpr bool scales = std::derived_from<A, xsimd::avx512f>;
#ifdef __AVX512F__
/// a·2ⁿ for whole n of any size, rounded once.
template <std::derived_from<xsimd::avx512f> A>
xsimd::batch<float, A> scaled(xsimd::batch<float, A> a, xsimd::batch<float, A> n) {
    return _mm512_scalef_ps(a, n);
}
template <std::derived_from<xsimd::avx512f> A>
xsimd::batch<double, A> scaled(xsimd::batch<double, A> a, xsimd::batch<double, A> n) {
    return _mm512_scalef_pd(a, n);
}
#endif

template <class T, class A> using Mask = xsimd::batch_bool<T, A>;

/// What is known of a batch. `ordinary`: it comes from inputs of at most `ordinary_size` in size, none of
/// them NaN, and from parameters as sliders show them. Products then need no care for 0·∞, eˣ of such an
/// input or of its square is far from subnormal, and roundings that only a far tail magnifies are harmless.
enum class Lanes { any, ordinary };

inline constexpr double ordinary_size = 8.0;

/// As many T, float or double, as fit a register of architecture A. Constants are rounded to T as they enter.
template <class T, class A, Lanes known = Lanes::any> struct Batch {
    using Scalar = T;
    using Architecture = A;
    using Register = xsimd::batch<T, A>;
    using Ordinary = Batch<T, A, Lanes::ordinary>;
    static constexpr std::size_t size = Register::size;
    static constexpr bool is_ordinary = known == Lanes::ordinary;

    Register lanes;

    Batch() = default;
    Batch(Register r) : lanes(r) {}
    Batch(double c) : lanes(static_cast<T>(c)) {}
    template <Lanes other> Batch(Batch<T, A, other> b) : lanes(b.lanes) {}

    friend Batch operator-(Batch a) { return -a.lanes; }
    friend Batch operator+(Batch a, Batch b) { return a.lanes + b.lanes; }
    friend Batch operator-(Batch a, Batch b) { return a.lanes - b.lanes; }
    friend Batch operator*(Batch a, Batch b) { return a.lanes * b.lanes; }
    friend Batch operator/(Batch a, Batch b) { return a.lanes / b.lanes; }
    /// With one division for all batches, and its rounding mended.
    friend Batch operator/(Batch a, double c) requires(is_ordinary&& fuses<A>) {
        const Batch inverse = 1.0 / c;
        const Batch quotient = a * inverse;
        return fma(fma(quotient, Batch(-c), a), inverse, quotient);
    }
    friend Batch operator/(Batch a, double c) requires(!(is_ordinary && fuses<A>)) {
        return a.lanes / Batch(c).lanes;
    }
    friend Batch operator/(double c, Batch b) { return Batch(c) / b; }
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
    friend Batch scaled(Batch a, Batch n) requires scales<A> { return scaled(a.lanes, n.lanes); }
};

template <class B> inline constexpr bool is_batch = false;
template <class T, class A, Lanes known> inline constexpr bool is_batch<Batch<T, A, known>> = true;

template <class B>
concept BatchLeaf = Leaf<B> && is_batch<B>;
template <class B>
concept OrdinaryLeaf = BatchLeaf<B> && B::is_ordinary;

/// The lanes of x that may be taken for ordinary.
template <BatchLeaf B> auto is_ordinary(B x) {
    return abs(x) <= B(ordinary_size);
}

template <class D, class T> constexpr D promoted(const T& x) {
    if constexpr (is_dual<D> && !is_dual<T>)
        return {x, 0.0};
    else
        return x;
}

/// The type of select(): that of the side which is more than a plain number, duals first.
template <class T, class A, class U, class V>
using Selected = std::conditional_t<
    is_dual<U>, U,
    std::conditional_t<is_dual<V> || is_batch<V>, V, std::conditional_t<is_batch<U>, U, Batch<T, A>>>>;

/// Lane by lane; plain numbers and batches on one side are promoted to the other's type.
template <class T, class A, class U, class V>
auto select(const Mask<T, A>& condition, const U& a, const V& b) {
    using Type = Selected<T, A, U, V>;
    if constexpr (is_dual<Type>) {
        const auto yes = promoted<Type>(a);
        const auto no = promoted<Type>(b);
        return Type{select(condition, yes.value, no.value), select(condition, yes.slope, no.slope)};
    } else {
        return Type(xsimd::select(condition, Type(a).lanes, Type(b).lanes));
    }
}

/// As product() of numbers: 0·∞ = 0 with its sign, NaN stays NaN.
template <BatchLeaf B> B product(B a, B b) {
    const B plain = a * b;
    const B zero((a.lanes ^ b.lanes) & typename B::Register(static_cast<typename B::Scalar>(-0.0)));
    return select((a == a) && (b == b) && isnan(plain), zero, plain);
}
template <OrdinaryLeaf B> B product(B a, B b) {
    return a * b;
}

/// a·b − fl(a·b); without a fused multiply-add by Dekker's halves as in math/exact.h.
template <BatchLeaf B> B product_error(B a, B b) {
    if constexpr (fuses<typename B::Architecture>) {
        return fma(a, b, -(a * b));
    } else {
        const B half_bits = std::same_as<typename B::Scalar, float> ? 4097.0 : 134217729.0;
        const B a_high = half_bits * a - (half_bits * a - a);
        const B b_high = half_bits * b - (half_bits * b - b);
        const B a_low = a - a_high;
        const B b_low = b - b_high;
        return ((a_high * b_high - a * b) + a_high * b_low + a_low * b_high) + a_low * b_low;
    }
}

} // namespace act
