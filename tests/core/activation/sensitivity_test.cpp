// ∂f/∂parameter against references of hundreds of digits: as right as value and slope (accuracy_test.cpp).

#include "activation/catalogue.h"
#include "base/number.h"
#include "support/catalogue_cases.h"
#include "support/reference.h"
#include "support/ulp.h"

#include <gtest/gtest.h>

#include <iostream>
#include <string>

namespace act::testing { namespace {

class Sensitivity : public ::testing::TestWithParam<Activation> {};

TEST_P(Sensitivity, KeepsTheBoundOfTheRecord) {
    const Activation& f = GetParam();
    static const std::vector<SensitivityRow> all = reference_sensitivities();
    std::size_t rows = 0;
    double worst = 0.0;
    std::string witness;
    for (const SensitivityRow& row : all) {
        if (row.activation != f.id) continue;
        ++rows;
        const double computed = f.sensitivity(row.x, row.parameters, row.parameter);
        const double error = conditioned_error(computed, row.dy_dp, row.x, row.slope, f.least_unit);
        if (error <= worst) continue;
        worst = error;
        witness = described(f, row.parameters) + " by " + std::string(f.parameters[row.parameter].id)
                  + " at x = " + shortest(row.x) + ": " + shortest(computed) + " instead of "
                  + shortest(row.dy_dp);
    }
    EXPECT_GE(rows, f.parameters.empty() ? 0U : 100U) << "tests/reference/generate_sensitivities.py";
    std::cout << fixed(worst, 2) << "  " << witness << '\n';
    EXPECT_LE(worst, f.accuracy) << witness;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Sensitivity, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

}} // namespace act::testing
