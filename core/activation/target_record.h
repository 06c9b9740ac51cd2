#pragma once
// The record of one function in the files that are compiled for a target other than the catalogue
// (activation/target.h): bulk kernels for one instruction set, or the steps of the body, to be counted.

#include <cstddef>
#include <cstdint>
#include <utility>

namespace act {

// What kernels are compiled for.
struct Baseline {}; ///< any machine the program runs on
struct Avx2 {};     ///< and FMA
struct Avx512 {};   ///< F, CD, DQ, BW

/// What bodies are compiled for when they are counted: not a machine, but a list of steps (math/counted.h).
struct Counter {};

/// y[i] = f(x[i]) and, unless dy is null, dy[i] = f′(x[i]) for i < count. y or dy may be x itself.
template <class T> using Kernel = void (*)(const T* x, T* y, T* dy, std::size_t count, const double* values);

struct KernelRecord {
    Kernel<float> floats = nullptr;
    Kernel<double> doubles = nullptr;
};

struct CountRecord {
    /// Puts the body's steps for an input on the list; the place of the last. A Counting must live.
    std::uint32_t (*value)(const double* values) = nullptr;
    /// The same with the slope's.
    std::pair<std::uint32_t, std::uint32_t> (*value_and_slope)(const double* values) = nullptr;
};

/// The record of the function with this place in the catalogue.
KernelRecord record_of(std::size_t place, Baseline);
KernelRecord record_of(std::size_t place, Avx2);
KernelRecord record_of(std::size_t place, Avx512);
CountRecord record_of(std::size_t place, Counter);

} // namespace act
