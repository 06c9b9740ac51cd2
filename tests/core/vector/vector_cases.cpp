#include "core/vector/vector_cases.h"

#include "base/number.h"
#include "support/source_file.h"

#include <algorithm>
#include <fstream>
#include <ostream>
#include <sstream>

namespace act {

void PrintTo(const VectorFunction& function, std::ostream* out) {
    *out << function.id;
}

} // namespace act

namespace act::testing {
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

std::string vector_test_name(const ::testing::TestParamInfo<VectorFunction>& info) {
    std::string name(info.param.id);
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace act::testing
