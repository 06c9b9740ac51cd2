#pragma once
// Finds the breaks of a function without being told: between samples, the value and the slope must change as
// the derivatives at both ends say. Where an interval is out of line with its neighbours, bisection closes in
// on the cause until two adjacent doubles are left. If value, slope or curvature still differ there, it is a
// break.

#include "activation/activation.h"

#include <string>
#include <vector>

namespace act::checking {

struct FoundBreak {
    double x = 0.0; ///< the last double before the break
    BreakKind kind = BreakKind::kink;
};

/// The breaks between low and high.
std::vector<FoundBreak> probe(const Activation& activation, Values values, double low, double high);

/// One line for each break found that is not declared, or declared as another kind:
/// "elu: kink at x = 0 (alpha = 1.5) is not declared — add it to .breaks".
std::vector<std::string> undeclared_breaks(const Activation& activation, Values values, double low,
                                           double high);

/// One line for each declared break that is not there: nothing jumps, or something of lower order does.
std::vector<std::string> unreal_breaks(const Activation& activation, Values values);

} // namespace act::checking
