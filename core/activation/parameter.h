#pragma once
// What follows from a parameter's record (activation/activation.h): which values it takes, how it is moved,
// and what is said when a value is not legal.
//
//     const Parameter& alpha = find("elu")->parameters[0];   // shown in [0, 4], legal from −10⁶ to 10⁶
//     widened(alpha, alpha.shown, 20.0);                     // [0, 20]
//     refusal(alpha, 1e7).hint;                              // "[-1000000, 1000000]"
//     along(ParameterKind::logarithmic, {0.1, 10.0}, 0.5);   // 1

#include "activation/activation.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace act {

/// Whether a name means the parameter: its id or an alias in any spelling, or its symbol.
[[nodiscard]] bool answers_to(const Parameter& parameter, std::string_view name);

/// "[0.05, 4]" or "{1, …, 99}" of whole numbers, as messages say it in any language.
[[nodiscard]] std::string legal_values(const Parameter& parameter);

/// What is wrong with a value that the parameter does not allow.
[[nodiscard]] Error refusal(const Parameter& parameter, double value);

/// The value, or where it is not legal the end of the legal ones that is next to it; of a parameter that must not be 0, on
/// the same side of 0. Whole numbers are not looked for.
[[nodiscard]] double nearest_legal(const Parameter& parameter, double value);

/// The value a share from 0 to 1 of the way through the range, whose ends are given exactly; along the
/// logarithm where the kind asks for it and both ends are positive.
[[nodiscard]] double along(ParameterKind kind, Interval range, double share);

/// The share at which a value of the range lies: along() undone.
[[nodiscard]] double share_of(ParameterKind kind, Interval range, double value);

/// The range with an end moved outwards where the value lies beyond it: to the next of 1, 2, 5, 10, 20, …,
/// no further than is legal; unmoved by an infinite value. The value itself must be legal.
[[nodiscard]] Interval widened(const Parameter& parameter, Interval range, double value);

} // namespace act
