#pragma once
// What a formula is worth: the tree that is set on screen, computed as a reader would. So the formulas people
// see are tested against the functions they claim to be.

#include "formula/maths.h"

#include <map>
#include <string>

namespace act {

/// Values by what stands in the formula: {"x", 0.5}, {"α", 1.0}. Primes belong to the name: {"u'", 2.0}.
using MathValues = std::map<std::string, double>;

/// The formula up to its definitions (", \quad u = …"), which are computed first and added to the values.
/// Throws std::runtime_error, with what stands there, where it cannot be computed.
[[nodiscard]] double value_of(const MathList& maths, MathValues& values);

} // namespace act
