#pragma once
// What define() is in the files that are compiled for one instruction set, ACT_KERNEL_TARGET
// (activation/target.h): the body in batches, and in dual numbers over batches for the slope.

#include "activation/activation.h"
#include "activation/kernel_record.h"
#include "math/algebraic.h"
#include "math/batch.h"
#include "math/batch_functions.h"
#include "math/batch_memory.h"

#include <algorithm>
#include <cstddef>
#include <type_traits>

namespace act {

#define ACT_TARGET ACT_KERNEL_TARGET
#define ACT_RECORD KernelRecord

template <class Target> struct ArchitectureOf;
#if defined(__AVX512F__)
template <> struct ArchitectureOf<Avx512> { using Type = xsimd::avx512bw; };
#elif defined(__AVX2__)
template <> struct ArchitectureOf<Avx2> { using Type = xsimd::fma3<xsimd::avx2>; };
#else
template <> struct ArchitectureOf<Baseline> { using Type = xsimd::default_arch; };
#endif

template <class T> using BatchOf = Batch<T, ArchitectureOf<ACT_TARGET>::Type>;

/// What a body sees as p. Parameters are the same in all lanes, so plain numbers are enough. A copy of them,
/// which nothing else can change: what a body makes of parameters alone is then computed before the loop.
struct KernelParameters {
    double values[max_parameters];

    explicit KernelParameters(const double* from) { std::copy_n(from, max_parameters, values); }
    double operator[](std::size_t k) const { return values[k]; }
};

template <class B> struct ValueAndSlope {
    B value;
    B slope;
};

template <class Body, class B> ValueAndSlope<B> run_dual(const B& x, KernelParameters p) {
    const auto jet = promoted<Dual<B>>(Body{}(Dual<B>{x, B(1.0)}, p));
    return {jet.value, jet.slope};
}

template <class Body, class B> ValueAndSlope<B> run_ordinary(const B& x, KernelParameters p) {
    const auto jet = run_dual<Body>(typename B::Ordinary(x), p);
    return {jet.value, jet.slope};
}

/// Some lanes are ordinary, some are not; what comes out of a lane must not depend on the others. Apart from
/// the loops over ordinary numbers, whose registers it would take.
template <class Body, class B> [[gnu::noinline]] B value_of_mixed(const B& x, KernelParameters p) {
    const B careful = select(isnan(x), x, Body{}(x, p));
    return select(is_ordinary(x), B(Body{}(typename B::Ordinary(x), p)), careful);
}
template <class Body, class B>
[[gnu::noinline]] ValueAndSlope<B> value_and_slope_of_mixed(const B& x, KernelParameters p) {
    const ValueAndSlope<B> ordinary = run_ordinary<Body>(x, p);
    const ValueAndSlope<B> careful = run_dual<Body>(x, p);
    return {select(is_ordinary(x), ordinary.value, select(isnan(x), x, careful.value)),
            select(is_ordinary(x), ordinary.slope, select(isnan(x), x, careful.slope))};
}

template <class Body, class B> B value_of(const B& x, KernelParameters p) {
    if (!xsimd::all(is_ordinary(x))) [[unlikely]]
        return value_of_mixed<Body>(x, p);
    return Body{}(typename B::Ordinary(x), p);
}
template <class Body, class B> ValueAndSlope<B> value_and_slope_of(const B& x, KernelParameters p) {
    if (!xsimd::all(is_ordinary(x))) [[unlikely]]
        return value_and_slope_of_mixed<Body>(x, p);
    return run_ordinary<Body>(x, p);
}

/// The arrays of one call. dy is null where no slopes are asked for.
template <BatchLeaf B> struct KernelArrays {
    const typename B::Scalar* x;
    typename B::Scalar* y;
    typename B::Scalar* dy;
    std::size_t ahead; ///< how many bytes early x and y are asked for where there are slopes

    [[nodiscard]] KernelArrays from(std::size_t i) const {
        return {x + i, y + i, dy == nullptr ? nullptr : dy + i, ahead};
    }
};

/// At most a whole batch, computed as one that is filled up with zeros.
template <class Body, class B>
void run_partial(const KernelArrays<B>& at, std::size_t count, KernelParameters p) {
    using T = typename B::Scalar;
    T x[B::size] = {};
    T y[B::size];
    T dy[B::size];
    std::copy_n(at.x, count, x);
    const auto batch = B::Register::load_unaligned(x);
    if (at.dy == nullptr) {
        value_of<Body>(B(batch), p).lanes.store_unaligned(y);
    } else {
        const auto jet = value_and_slope_of<Body>(B(batch), p);
        jet.value.lanes.store_unaligned(y);
        jet.slope.lanes.store_unaligned(dy);
        std::copy_n(dy, count, at.dy);
    }
    std::copy_n(y, count, at.y);
}

/// As many as there are whole batches; `store` puts a batch of slopes in its place. Returns how many.
template <class Body, class B, class Store>
std::size_t run_whole(const KernelArrays<B>& at, std::size_t count, KernelParameters p, Store store) {
    std::size_t i = 0;
    for (; i + B::size <= count; i += B::size) {
        const B x = B::Register::load_unaligned(at.x + i);
        if constexpr (std::is_same_v<Store, std::nullptr_t>) {
            // The hardware keeps up with two arrays, and asking it costs a simple function a third of its speed.
            value_of<Body>(x, p).lanes.store_unaligned(at.y + i);
        } else {
            ask_for<B>(at.x + i, at.ahead);
            ask_for<B>(at.y + i, at.ahead);
            const auto jet = value_and_slope_of<Body>(x, p);
            jet.value.lanes.store_unaligned(at.y + i);
            store(jet.slope, at.dy + i);
        }
    }
    return i;
}

template <class Body, class T>
void run_kernel(const T* x, T* y, T* dy, std::size_t count, const double* values) {
    using B = BatchOf<T>;
    const KernelParameters p(values);
    const bool large = count * sizeof(T) >= outgrows_caches;
    KernelArrays<B> at{x, y, dy, large ? page_bytes : 0};
    std::size_t done = 0;
    if (dy == nullptr) {
        done = run_whole<Body>(at, count, p, nullptr);
    } else if (large) {
        // A network needs y in its next layer at once, dy not before the way back: only y stays in the cache.
        const std::size_t first = lanes_to_alignment<B>(dy);
        run_partial<Body>(at, first, p);
        at = at.from(first);
        count -= first;
        done = run_whole<Body>(at, count, p, [](B slope, T* place) { stream(slope, place); });
        finish_streaming<B>();
    } else {
        done = run_whole<Body>(at, count, p, [](B slope, T* place) { slope.lanes.store_unaligned(place); });
    }
    if (done < count) run_partial<Body>(at.from(done), count - done, p);
}

template <class Body, class... ByParameters>
constexpr KernelRecord define(const About&, Body, ByParameters...) {
    return {run_kernel<Body, float>, run_kernel<Body, double>};
}

} // namespace act
