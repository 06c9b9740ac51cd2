// Values and Jacobian entries against references of 50 digits: at most as wrong as each record states. The
// worst case is printed for every function.

#include "base/number.h"
#include "core/vector/vector_cases.h"
#include "support/ulp.h"

#include <iostream>

namespace act::testing { namespace {

class VectorAccuracy : public ::testing::TestWithParam<VectorFunction> {};

// Gumbel-softmax is softmax of logits and noise, held to that in softmaxes_test.cpp.
std::vector<VectorFunction> with_references() {
    std::vector<VectorFunction> all;
    for (const VectorFunction& function : vector_catalogue())
        if (function.id != "gumbel-softmax") all.push_back(function);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, VectorAccuracy, ::testing::ValuesIn(with_references()), vector_test_name);

// In units of the last place; among subnormal numbers, and where a low temperature magnifies them, in units
// of what that leaves of the smallest.
double error_in_units(double computed, double exact, double magnified) {
    if (computed == exact) return 0.0;
    const double size = std::abs(exact);
    const double unit = std::max(next_above(size) - size, magnified * 0x1p-1074);
    return std::abs(computed - exact) / unit;
}

struct WorstCase {
    double error = 0.0;
    std::string where;

    void meet(double found, double computed, double exact, const VectorReference& at, std::string what) {
        if (!(found > error) && !std::isnan(found)) return;
        error = found;
        where = what + " for n = " + std::to_string(at.z.size()) + ", z[0] = " + shortest(at.z[0]) + ": "
                + shortest(computed) + " instead of " + shortest(exact);
    }
};

TEST_P(VectorAccuracy, KeepsTheBoundItStates) {
    const VectorFunction& f = GetParam();
    const std::vector<VectorReference> references = vector_references(f.id);
    ASSERT_GE(references.size(), 50U) << "run tests/reference/generate_vector.py";
    WorstCase value;
    WorstCase entry;
    for (const VectorReference& at : references) {
        const bool is_tempered = f.power != 0.0 && !at.parameters.empty();
        const double magnified = is_tempered ? std::max(1.0, 1.0 / at.parameters[0]) : 1.0;
        const std::vector<double> y = y_of(f.id, at.z, at.parameters);
        ASSERT_EQ(y.size(), at.y.size());
        for (std::size_t i = 0; i < y.size(); ++i) {
            value.meet(error_in_units(y[i], at.y[i], 1.0), y[i], at.y[i], at, "y[" + std::to_string(i) + "]");
        }
        const Matrix jacobian = jacobian_at(f.id, at.z, at.parameters);
        for (const auto& [i, j, exact] : at.jacobian) {
            entry.meet(error_in_units(jacobian(i, j), exact, magnified), jacobian(i, j), exact, at,
                       "J[" + std::to_string(i) + "," + std::to_string(j) + "]");
        }
    }
    std::cout << "value " << fixed(value.error, 2) << "  " << value.where << "\nentry "
              << fixed(entry.error, 2) << "  " << entry.where << '\n';
    EXPECT_LE(value.error, f.accuracy) << value.where;
    EXPECT_LE(entry.error, f.accuracy) << entry.where;
}

}} // namespace act::testing
