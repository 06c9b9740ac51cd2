#pragma once
// The functions that hold the records of vector functions, one for each file; vector_catalogue.cpp lists
// them.

#include "vector/vector_function.h"

#include <span>

namespace act::vectors {

std::span<const VectorFunction> softmaxes();
std::span<const VectorFunction> selections();
std::span<const VectorFunction> gated_units();
std::span<const VectorFunction> polynomials();

} // namespace act::vectors
