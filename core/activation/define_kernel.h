#pragma once
// What define() is in the files that are compiled for one instruction set (activation/target.h): the body in
// batches, and in dual numbers over batches for the slope.

#include "activation/activation.h"
#include "activation/target.h"
#include "math/algebraic.h"
#include "math/batch.h"
#include "math/batch_functions.h"

#include <cstddef>

namespace act {

template <class Target> struct ArchitectureOf;
#if defined(__AVX512F__)
template <> struct ArchitectureOf<Avx512> { using Type = xsimd::avx512bw; };
#elif defined(__AVX2__)
template <> struct ArchitectureOf<Avx2> { using Type = xsimd::fma3<xsimd::avx2>; };
#else
template <> struct ArchitectureOf<Baseline> { using Type = xsimd::default_arch; };
#endif

template <class T> using BatchOf = Batch<T, ArchitectureOf<Target>::Type>;

/// What a body sees as p. Parameters are the same in all lanes, so plain numbers are enough.
struct KernelParameters {
    const double* values;
    double operator[](std::size_t k) const { return values[k]; }
};

template <class Body, class B> void run_batch(const B& x, B& y, KernelParameters p) {
    y = select(isnan(x), x, Body{}(x, p));
}

template <class Body, class B> void run_batch(const B& x, B& y, B& dy, KernelParameters p) {
    const auto jet = promoted<Dual<B>>(Body{}(Dual<B>{x, B(1.0)}, p));
    y = select(isnan(x), x, jet.value);
    dy = select(isnan(x), x, jet.slope);
}

template <class Body, class T>
void run_kernel(const T* x, T* y, T* dy, std::size_t count, const double* values) {
    using B = BatchOf<T>;
    const KernelParameters p{values};
    std::size_t i = 0;
    if (dy == nullptr)
        for (; i + B::size <= count; i += B::size) {
            B value;
            run_batch<Body>(B(B::Register::load_unaligned(x + i)), value, p);
            value.lanes.store_unaligned(y + i);
        }
    else
        for (; i + B::size <= count; i += B::size) {
            B value;
            B slope;
            run_batch<Body>(B(B::Register::load_unaligned(x + i)), value, slope, p);
            value.lanes.store_unaligned(y + i);
            slope.lanes.store_unaligned(dy + i);
        }
    if (i == count) return;

    T last[3][B::size] = {}; // the rest, filled up to a whole batch
    for (std::size_t k = 0; i + k < count; ++k)
        last[0][k] = x[i + k];
    run_kernel<Body, T>(last[0], last[1], dy == nullptr ? nullptr : last[2], B::size, values);
    for (std::size_t k = 0; i + k < count; ++k) {
        y[i + k] = last[1][k];
        if (dy != nullptr) dy[i + k] = last[2][k];
    }
}

template <class Body> constexpr KernelRecord define(const About&, Body) {
    return {run_kernel<Body, float>, run_kernel<Body, double>};
}

} // namespace act
