#pragma once
// What the tests of vector functions share: short ways to evaluate, and the references.

#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace act {

void PrintTo(const VectorFunction& function, std::ostream* out);

} // namespace act

namespace act::checking {

/// One line of tests/reference/vector-<id>.csv.
struct VectorReference {
    struct Entry {
        std::size_t row = 0;
        std::size_t column = 0;
        double value = 0.0;
    };
    std::vector<double> parameters;
    std::vector<double> z;
    std::vector<double> y;
    std::vector<Entry> jacobian; ///< all entries of short vectors, some of long ones
};

/// None when the file is missing or has a field that is not a number.
std::vector<VectorReference> vector_references(std::string_view id);

/// At initial parameters, failing the test on an error.
std::vector<double> y_of(std::string_view id, const std::vector<double>& z,
                         const std::vector<double>& parameters = {});
Matrix jacobian_at(std::string_view id, const std::vector<double>& z,
                   const std::vector<double>& parameters = {});

/// How wrong a function is at most.
struct VectorWorstCase {
    std::string quantity = {}; ///< "value" or "Jacobian"
    double error = 0.0;        ///< in last places; see the source
    std::string entry = {};    ///< "y[2]" or "J[0,1]", counted from 0 as `eval` does
    VectorReference at = {};   ///< the witness; without an error there is none
    double computed = 0.0;
    double exact = 0.0;
};
/// Of its value and its Jacobian, against its references.
std::vector<VectorWorstCase> vector_worst_cases(const VectorFunction& function);

std::string vector_test_name(const ::testing::TestParamInfo<VectorFunction>& info);

} // namespace act::checking
