#include "vector/vector_catalogue.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "activation/parameter.h"
#include "vector/records.h"

#include <algorithm>
#include <limits>

namespace act {
namespace {

std::vector<VectorFunction> gather_vector_functions() {
    std::vector<VectorFunction> all;
    for (const auto records :
         {vectors::softmaxes(), vectors::selections(), vectors::gated_units(), vectors::polynomials()})
        all.insert(all.end(), records.begin(), records.end());
    return all;
}

Error unknown_parameter(const VectorFunction& function, std::string_view name) {
    Error error = {.problem = Problem::unknown_parameter, .subject = std::string(name)};
    for (const Parameter& each : function.parameters) {
        error.detail.append(error.detail.empty() ? "" : ", ").append(each.id);
        if (is_near(name, edit_distance(normalised(name), each.id))) error.hint = each.id;
    }
    return error;
}

} // namespace

std::vector<std::string_view> spellings(const VectorFunction& function) {
    return spellings(function.id, function.name, function.names);
}

std::span<const VectorFunction> vector_catalogue() {
    static const std::vector<VectorFunction> all = gather_vector_functions();
    return all;
}

const VectorFunction* find_vector(std::string_view name) {
    const std::string wanted = normalised(name);
    for (const VectorFunction& function : vector_catalogue())
        for (const std::string_view spelling : spellings(function))
            if (normalised(spelling) == wanted) return &function;
    return nullptr;
}

std::string_view nearest_vector(std::string_view name) {
    const std::string wanted = normalised(name);
    std::string_view nearest;
    std::size_t smallest = std::numeric_limits<std::size_t>::max();
    for (const VectorFunction& function : vector_catalogue())
        for (const std::string_view spelling : spellings(function)) {
            const std::size_t distance = edit_distance(wanted, normalised(spelling));
            if (distance >= smallest) continue;
            nearest = function.id;
            smallest = distance;
        }
    return is_near(wanted, smallest) ? nearest : std::string_view{};
}

Result<const VectorFunction*> require_vector(std::string_view name) {
    if (const VectorFunction* found = find_vector(name)) return found;
    const std::string_view nearest = nearest_vector(name);
    return Error{.problem = Problem::unknown_activation,
                 .subject = std::string(name),
                 .hint = std::string(nearest.empty() ? nearest_activation(name, catalogue()) : nearest)};
}

std::vector<double> initial_values(const VectorFunction& function) {
    std::vector<double> values;
    for (const Parameter& parameter : function.parameters)
        values.push_back(parameter.initial);
    return values;
}

Result<std::size_t> require_parameter(const VectorFunction& function, std::string_view name) {
    for (std::size_t k = 0; k < function.parameters.size(); ++k)
        if (answers_to(function.parameters[k], name)) return k;
    return unknown_parameter(function, name);
}

Result<Done> set_parameter(const VectorFunction& function, std::vector<double>& values, std::string_view name,
                           double value) {
    const Result<std::size_t> k = require_parameter(function, name);
    if (!k) return k.error();
    if (!function.parameters[*k].allows(value)) return refusal(function.parameters[*k], value);
    values.at(*k) = value;
    return Done{};
}

} // namespace act
