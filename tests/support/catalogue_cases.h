#pragma once
// What the property tests run every function of the catalogue at: parameter values and inputs, always the
// same.

#include "activation/catalogue.h"

#include <gtest/gtest.h>

#include <iosfwd>
#include <string>
#include <vector>

namespace act {

/// What a failing property test shows of a record: its id.
void PrintTo(const Activation& activation, std::ostream* out);

} // namespace act

namespace act::checking {

/// Initial, all lowest, all highest, and some drawn values of the parameters, as sliders show them; one empty
/// set when there are none.
std::vector<std::vector<double>> parameter_sets(const Activation& activation);

/// The same, and what is legal beyond: as far outside as the slider is wide, the ends, and one after the other 0 and the
/// other sign.
std::vector<std::vector<double>> legal_sets(const Activation& activation);

/// The same, and drawn values of every size and sign that is legal.
std::vector<std::vector<double>> sets_of_every_size(const Activation& activation);

/// Names a test after its function, where '-' is not allowed: "leaky_relu".
std::string test_name(const ::testing::TestParamInfo<Activation>& info);

/// "elu (alpha = 1.5)", for messages.
std::string described(const Activation& activation, Values values);

/// Inputs from −low to +high in steps that never fall on a round number.
std::vector<double> inputs_between(double low, double high, std::size_t count);

/// Both signs, every few binary exponents from the subnormals to 1e300, and 0.
std::vector<double> inputs_of_every_size();

/// No declared break within `distance` of x.
bool far_from_breaks(const Activation& activation, Values values, double x, double distance);

} // namespace act::checking
