#pragma once
// Vector functions that are best seen as functions of two numbers or of one.

#include "vector/vector_function.h"
#include "view/figure_parts.h"

namespace act {

/// A gated unit of one pair, with values for its parameters: the map y(a, b), and slices through it at some a and along
/// a = b.
[[nodiscard]] Figure gated_figure(const VectorFunction& function, Values parameters, Language language);

/// Both outputs of CReLU over one input, and their slopes.
[[nodiscard]] Figure crelu_figure(Language language, const Fineness& fineness);

/// Maxout of three straight lines over one input, and its slope.
[[nodiscard]] Figure maxout_figure(Language language, const Fineness& fineness);

} // namespace act
