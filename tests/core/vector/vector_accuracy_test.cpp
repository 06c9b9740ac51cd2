// Values and Jacobian entries against references of 50 digits: at most as wrong as each record states. The
// worst case is printed for every function; assets/accuracy.csv has it too (core/activation/accuracy_test.cpp).

#include "base/number.h"
#include "core/vector/vector_cases.h"

#include <iostream>

namespace act::checking::vector_accuracy_test { namespace {

class VectorAccuracy : public ::testing::TestWithParam<VectorFunction> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, VectorAccuracy,
                         ::testing::ValuesIn(vector_catalogue().begin(), vector_catalogue().end()),
                         vector_test_name);

TEST_P(VectorAccuracy, KeepsTheBoundItStates) {
    const VectorFunction& f = GetParam();
    ASSERT_GE(vector_references(f.id).size(), 50U) << "run tests/reference/generate_vector.py";
    for (const VectorWorstCase& worst : vector_worst_cases(f)) {
        std::string told = worst.quantity;
        told.append(" ").append(worst.entry);
        if (!worst.entry.empty())
            told.append(" for n = ")
                .append(std::to_string(worst.at.z.size()))
                .append(", z[0] = ")
                .append(shortest(worst.at.z[0]))
                .append(": ")
                .append(shortest(worst.computed))
                .append(" instead of ")
                .append(shortest(worst.exact));
        std::cout << fixed(worst.error, 2) << "  " << told << '\n';
        EXPECT_LE(worst.error, f.accuracy) << told;
    }
}

}} // namespace act::checking::vector_accuracy_test
