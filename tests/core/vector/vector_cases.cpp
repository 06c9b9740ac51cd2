#include "core/vector/vector_cases.h"

#include "base/number.h"
#include "support/source_file.h"
#include "support/ulp.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <ostream>
#include <sstream>

namespace act {

void PrintTo(const VectorFunction& function, std::ostream* out) {
    *out << function.id;
}

} // namespace act

namespace act::checking {
namespace {

std::vector<double> numbers_between_commas(const std::string& text) {
    std::vector<double> numbers;
    std::istringstream fields(text);
    for (std::string field; std::getline(fields, field, ',');)
        numbers.push_back(parse_number(field).value());
    return numbers;
}

VectorReference reference_in(const std::string& line) {
    std::istringstream groups(line);
    const auto next = [&] {
        std::string group;
        std::getline(groups, group, ';');
        return numbers_between_commas(group);
    };
    VectorReference reference;
    reference.parameters = next();
    reference.z = next();
    reference.y = next();
    const std::vector<double> entries = next();
    for (std::size_t k = 0; k + 2 < entries.size(); k += 3)
        reference.jacobian.push_back(
            {static_cast<std::size_t>(entries[k]), static_cast<std::size_t>(entries[k + 1]), entries[k + 2]});
    return reference;
}

const VectorFunction& function_named(std::string_view id) {
    const VectorFunction* found = find_vector(id);
    EXPECT_NE(found, nullptr) << id;
    return *found;
}

std::vector<double> or_initial(const std::vector<double>& parameters, const VectorFunction& function) {
    return parameters.empty() ? initial_values(function) : parameters;
}

} // namespace

std::vector<VectorReference> vector_references(std::string_view id) {
    std::ifstream file(source_file(std::string("tests/reference/vector-").append(id).append(".csv")));
    std::string line;
    std::getline(file, line); // the header
    std::vector<VectorReference> references;
    while (std::getline(file, line))
        references.push_back(reference_in(line));
    return references;
}

std::vector<double> y_of(std::string_view id, const std::vector<double>& z,
                         const std::vector<double>& parameters) {
    const VectorFunction& function = function_named(id);
    return value_of(function, {z, or_initial(parameters, function)}).value();
}

Matrix jacobian_at(std::string_view id, const std::vector<double>& z, const std::vector<double>& parameters) {
    const VectorFunction& function = function_named(id);
    return jacobian_of(function, {z, or_initial(parameters, function)}).value();
}

namespace {

// In units of the last place; among subnormal numbers, and where a low temperature magnifies them, in units
// of what that leaves of the smallest.
double error_in_units(double computed, double exact, double magnified) {
    if (computed == exact) return 0.0;
    const double size = std::abs(exact);
    const double unit = std::max(next_above(size) - size, magnified * 0x1p-1074);
    return std::abs(computed - exact) / unit;
}

// NaN counts as the worst. Of equal errors the shorter witness stays.
void meet(VectorWorstCase& worst, double error, std::string entry, const VectorReference& at, double computed,
          double exact) {
    const bool is_worse = error > worst.error || std::isnan(error)
                          || (error == worst.error && error > 0.0 && at.z.size() < worst.at.z.size());
    if (is_worse) worst = {worst.quantity, error, std::move(entry), at, computed, exact};
}

} // namespace

std::vector<VectorWorstCase> vector_worst_cases(const VectorFunction& function) {
    VectorWorstCase value{.quantity = "value"};
    VectorWorstCase jacobian{.quantity = "Jacobian"};
    for (const VectorReference& at : vector_references(function.id)) {
        const bool is_tempered = function.power != 0.0 && !at.parameters.empty();
        const double magnified = is_tempered ? std::max(1.0, 1.0 / at.parameters[0]) : 1.0;
        const std::vector<double> y = y_of(function.id, at.z, at.parameters);
        EXPECT_EQ(y.size(), at.y.size()) << function.id;
        for (std::size_t i = 0; i < std::min(y.size(), at.y.size()); ++i)
            meet(value, error_in_units(y[i], at.y[i], 1.0), "y[" + std::to_string(i) + "]", at, y[i],
                 at.y[i]);
        const Matrix found = jacobian_at(function.id, at.z, at.parameters);
        for (const auto& [i, j, exact] : at.jacobian)
            meet(jacobian, error_in_units(found(i, j), exact, magnified),
                 "J[" + std::to_string(i) + "," + std::to_string(j) + "]", at, found(i, j), exact);
    }
    return {value, jacobian};
}

std::string vector_test_name(const ::testing::TestParamInfo<VectorFunction>& info) {
    std::string name(info.param.id);
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace act::checking
