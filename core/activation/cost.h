#pragma once
// How much work a function is: the operations of its own body, counted while the body runs (math/counted.h).
//
// The count is of what a bulk kernel does to one number of ordinary size in double precision. Each addition,
// multiplication, fused multiply-add, division, root, comparison, choice between two results and operation on
// bits counts as 1. Exponentials and their like count as the polynomials by which the kernels compute them.
// Both sides of a choice count, because lanes side by side compute both; equal steps count once; constants,
// parameters and what is computed from them alone are free. The count is not a time: a division takes longer
// than an addition, and memory may take longer than either.
//
//     operations_of(*find("relu"), {});      // {2, 3}: compare, choose; and choose the slope
//     operations_of(*find("sigmoid"), {});   // {27, 29}: most of them make e⁻ˣ

#include "activation/activation.h"

#include <optional>

namespace act {

struct Operations {
    int value = 0;           ///< for f(x): a network that answers
    int value_and_slope = 0; ///< for f(x) and f′(x): a network that learns
    bool operator==(const Operations&) const = default;
};

/// Scale and shift are two more where they do something. Nothing for typed functions, whose kernels are not
/// compiled.
[[nodiscard]] std::optional<Operations> operations_of(const Activation& activation, Values values);

} // namespace act
