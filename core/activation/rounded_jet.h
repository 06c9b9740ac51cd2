#pragma once
// Functions in use, with scale and shift (activation/affine.h), when every operation is rounded.

#include "activation/catalogue.h"
#include "math/precision.h"

#include <cstddef>

namespace act {

/// As jet_by(), with x, the parameters and every operation rounded (math/rounded.h). At a break, met by all x
/// that round to the same number, what the convention changes is rounded once. float64 is jet_by() itself.
[[nodiscard]] Jet rounded_jet_by(const Activation& activation, double x, Values values, Convention convention,
                                 Precision precision);

/// As sensitivity_of(), ∂y/∂parameter k, with every operation rounded.
[[nodiscard]] double rounded_sensitivity_of(const Activation& activation, double x, Values values,
                                            std::size_t k, Precision precision);

} // namespace act
