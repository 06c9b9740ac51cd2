// The primitives of math/batch_functions.h on arrays, compiled once for each instruction set.

#include "core/math/batch_probe.h"

#include "math/batch_functions.h"

namespace act::checking {
namespace {

#if defined(__AVX512F__)
using Architecture = xsimd::avx512bw;
#elif defined(__AVX2__)
using Architecture = xsimd::fma3<xsimd::avx2>;
#else
using Architecture = xsimd::default_arch;
#endif

template <class B> B one(BatchFunction function, B x) {
    switch (function) {
    case BatchFunction::exp: return exp(x);
    case BatchFunction::expm1: return expm1(x);
    case BatchFunction::log1p: return log1p(x);
    case BatchFunction::tanh: return tanh(x);
    case BatchFunction::logistic: return logistic(x);
    case BatchFunction::erf: return erf(x);
    case BatchFunction::scaled_erfc: return scaled_erfc(x);
    case BatchFunction::atan: return atan(x);
    case BatchFunction::sin: return sin(x);
    case BatchFunction::cos: return cos(x);
    }
    return x;
}

template <class T> void run(BatchFunction function, bool ordinary, const T* x, T* y, std::size_t count) {
    using B = Batch<T, Architecture>;
    for (std::size_t i = 0; i + B::size <= count; i += B::size) {
        const B in = B::Register::load_unaligned(x + i);
        const B out = ordinary ? B(one(function, typename B::Ordinary(in))) : one(function, in);
        out.lanes.store_unaligned(y + i);
    }
}

} // namespace

void probe(ACT_KERNEL_TARGET, BatchFunction function, bool ordinary, const float* x, float* y,
           std::size_t count) {
    run(function, ordinary, x, y, count);
}
void probe(ACT_KERNEL_TARGET, BatchFunction function, bool ordinary, const double* x, double* y,
           std::size_t count) {
    run(function, ordinary, x, y, count);
}

} // namespace act::checking
