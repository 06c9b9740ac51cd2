#pragma once
// A function on a whole array at once, as a network's layer applies it: the same body as everywhere, run in
// batches (math/batch.h) with the widest instructions this machine has.
//
//     std::vector<float> y(x.size()), dy(x.size());
//     apply(*find("gelu"), x, y, {});                 // y[i] = gelu(x[i])
//     apply_with_slopes(*find("gelu"), x, y, dy, {}); // and dy[i] = gelu′(x[i]), in one pass
//
// Bound: value and slope are right to 4 units of the conditioned error (tests/support/ulp.h) in the array's own
// precision, ε = 2⁻²³ for float, subnormal results included, while |x| is below a thirtieth of the largest
// number, so that products with parameters do not overflow. The unit's least size is the record's
// `least_unit`; its `kernel` says in which numbers a function is computed. Last digits may differ from
// Activation::jet and between machines. Parameters are rounded to the array's precision. NaN in gives NaN
// out, ±∞ gives the limit. At a break: the branch of the definition. What x[i] gives does not depend on the
// numbers beside it. What the primitives of the kernels contribute, with the worst inputs that were found, is in
// math/batch_accuracy.h.
//
// Batches of inputs between −8 and 8 take a shorter way than others (math/batch.h). From 1 MiB an array on,
// slopes go to memory past the caches: a network needs them only on the way back.

#include "activation/activation.h"

#include <span>
#include <string_view>

namespace act {

/// What kernels are compiled for, from the least to the most demanding.
enum class Instructions { baseline, avx2, avx512 };

/// "baseline", "avx2" or "avx512".
[[nodiscard]] std::string_view name(Instructions set);

/// What this machine can run and this program was built with; `baseline` comes first and is always there.
[[nodiscard]] std::span<const Instructions> available_instructions();

/// y[i] = f(x[i]). y has the length of x, and is x itself or does not overlap it. `values` as for
/// Activation::value, within what sliders show. `with` must be available; the last one available is the
/// fastest.
void apply(const Activation& activation, std::span<const float> x, std::span<float> y, Values values,
           Instructions with = available_instructions().back());
void apply(const Activation& activation, std::span<const double> x, std::span<double> y, Values values,
           Instructions with = available_instructions().back());

/// As apply(), and in the same pass dy[i] = f′(x[i]). One of y and dy may be x itself.
void apply_with_slopes(const Activation& activation, std::span<const float> x, std::span<float> y,
                       std::span<float> dy, Values values,
                       Instructions with = available_instructions().back());
void apply_with_slopes(const Activation& activation, std::span<const double> x, std::span<double> y,
                       std::span<double> dy, Values values,
                       Instructions with = available_instructions().back());

} // namespace act
