#pragma once
// The bulk kernels of one function for one instruction set, as family files compiled for that set yield them.

#include <cstddef>

namespace act {

// What kernels are compiled for.
struct Baseline {}; ///< any machine the program runs on
struct Avx2 {};     ///< and FMA
struct Avx512 {};   ///< F, CD, DQ, BW

/// y[i] = f(x[i]) and, unless dy is null, dy[i] = f′(x[i]) for i < count. y or dy may be x itself. `values` are
/// max_parameters numbers, of which a function reads its own.
template <class T> using Kernel = void (*)(const T* x, T* y, T* dy, std::size_t count, const double* values);

struct KernelRecord {
    Kernel<float> floats = nullptr;
    Kernel<double> doubles = nullptr;
};

/// The kernels of the function with this place in the catalogue.
KernelRecord kernels_of(std::size_t place, Baseline);
KernelRecord kernels_of(std::size_t place, Avx2);
KernelRecord kernels_of(std::size_t place, Avx512);

} // namespace act
