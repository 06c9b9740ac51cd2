#pragma once
// The primitives of bulk kernels, for tests that see nothing of batches.

#include "activation/kernel_record.h"
#include "math/batch_accuracy.h"

#include <cstddef>

namespace act::checking {

/// y[i] = function(x[i]) for i < count, a multiple of 16; `ordinary`: by the way for inputs of at most 8 in
/// size. The instructions must be there.
void probe(Baseline, BatchFunction function, bool ordinary, const float* x, float* y, std::size_t count);
void probe(Baseline, BatchFunction function, bool ordinary, const double* x, double* y, std::size_t count);
void probe(Avx2, BatchFunction function, bool ordinary, const float* x, float* y, std::size_t count);
void probe(Avx2, BatchFunction function, bool ordinary, const double* x, double* y, std::size_t count);
void probe(Avx512, BatchFunction function, bool ordinary, const float* x, float* y, std::size_t count);
void probe(Avx512, BatchFunction function, bool ordinary, const double* x, double* y, std::size_t count);

} // namespace act::checking
