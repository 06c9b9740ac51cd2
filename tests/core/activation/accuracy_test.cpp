// Value, slope and curvature against references of 40 digits: at most as wrong as each record states. The
// worst case is printed for every function.

#include "activation/catalogue.h"
#include "base/number.h"
#include "support/catalogue_cases.h"
#include "support/reference.h"
#include "support/ulp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>

namespace act::testing { namespace {

class Accuracy : public ::testing::TestWithParam<Activation> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, Accuracy, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

struct Witness {
    double error = 0.0;
    double computed = 0.0;
    ReferenceRow row;
};

std::string told(const Activation& f, const Witness& worst, int order) {
    return described(f, worst.row.parameters) + ", x = " + shortest(worst.row.x) + ": "
           + shortest(worst.computed) + " instead of " + shortest(worst.row.derivative(order));
}

TEST_P(Accuracy, KeepsTheBoundItStates) {
    const Activation& f = GetParam();
    constexpr std::array<const char*, 3> names{"value", "slope", "curvature"};
    std::array<Witness, 3> worst;
    for (const ReferenceRow& row : reference_rows(f.id)) {
        const Jet jet = f.jet(row.x, row.parameters);
        for (const int order : {0, 1, 2}) {
            const double error = conditioned_error(jet[order], row.derivative(order), row.x,
                                                   row.derivative(order + 1), f.least_unit);
            Witness& so_far = worst.at(static_cast<std::size_t>(order));
            if (error > so_far.error) so_far = {error, jet[order], row};
        }
    }
    for (const int order : {0, 1, 2}) {
        const auto i = static_cast<std::size_t>(order);
        std::cout << std::left << std::setw(10) << names.at(i) << std::setw(8) << fixed(worst.at(i).error, 2)
                  << told(f, worst.at(i), order) << '\n';
        EXPECT_LE(worst.at(i).error, f.accuracy) << names.at(i) << " of " << told(f, worst.at(i), order);
    }
}

TEST_P(Accuracy, IsMeasuredAtInitialLowestAndHighestParameters) {
    const Activation& f = GetParam();
    const std::vector<ReferenceRow> rows = reference_rows(f.id);
    EXPECT_GE(rows.size(), 500U) << "tests/reference/" << f.id << ".csv: run tests/reference/generate.py";
    const auto sets = parameter_sets(f);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, sets.size()); ++i)
        EXPECT_TRUE(std::ranges::any_of(rows, [&](const ReferenceRow& row) {
            return row.parameters == sets[i];
        })) << described(f, sets[i]);
}

}} // namespace act::testing
