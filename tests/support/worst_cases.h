#pragma once
// How wrong the functions of the catalogue are at most, against the reference values of tests/reference.

#include "activation/activation.h"

#include <string>
#include <vector>

namespace act::checking {

struct WorstCase {
    std::string quantity =
        {};             ///< "value", "slope", "curvature", or "by alpha": the derivative by that parameter
    double error = 0.0; ///< conditioned (support/ulp.h)
    double x = 0.0;     ///< the witness; without an error there is none
    std::vector<double> parameters = {};
    double computed = 0.0;
    double exact = 0.0;
};

/// Value, slope, curvature, and the derivative by each parameter.
std::vector<WorstCase> worst_cases(const Activation& activation);

/// "elu (alpha = 1.5) by alpha, x = 2: 1.1 instead of 1.2", for messages.
std::string told(const Activation& activation, const WorstCase& worst);

} // namespace act::checking
