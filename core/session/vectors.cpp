#include "session/vectors.h"

#include "vector/vector_catalogue.h"

#include <algorithm>

namespace act {

const VectorFunction& function_in(const Vectors& vectors) {
    const VectorFunction* found = find_vector(vectors.function);
    return found != nullptr ? *found : vector_catalogue().front();
}

std::vector<double> values_in(const Vectors& vectors, const VectorFunction& function) {
    std::vector<double> values = initial_values(function);
    const auto changed = vectors.parameters.find(function.id);
    if (changed == vectors.parameters.end()) return values;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const auto value = changed->second.find(function.parameters[k].id);
        if (value != changed->second.end()) values[k] = value->second;
    }
    return values;
}

void set_vector_value(Vectors& vectors, const VectorFunction& function, std::size_t k, double value) {
    const Parameter& wanted = function.parameters[k];
    auto changed = vectors.parameters.try_emplace(std::string(function.id)).first;
    if (value == wanted.initial)
        changed->second.erase(std::string(wanted.id));
    else
        changed->second.insert_or_assign(std::string(wanted.id), value);
    if (changed->second.empty()) vectors.parameters.erase(changed);
}

std::vector<std::size_t> shown_places(const Vectors& vectors) {
    const std::size_t columns = vectors.columns();
    const Along along = vectors.rows == 1 ? Along::rows : vectors.along;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < vectors.logits.size(); ++place) {
        const std::size_t row = place / columns;
        const std::size_t column = place % columns;
        if (along == Along::whole
            || (along == Along::rows && row == std::min(vectors.slice, vectors.rows - 1))
            || (along == Along::columns && column == std::min(vectors.slice, columns - 1)))
            places.push_back(place);
    }
    return places;
}

} // namespace act
