#include "session/session.h"

#include "activation/affine.h"
#include "base/indirect_members.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/guess.h"
#include "session/studies.h"
#include "session/vectors.h"

namespace act {

template class Indirect<Compare>;
template class Indirect<Compose>;
template class Indirect<Explore>;
template class Indirect<ExportChoice>;
template class Indirect<Guess>;
template class Indirect<Studies>;
template class Indirect<Vectors>;

std::vector<double> values_in(const Session& session, const Activation& activation) {
    std::vector<double> values = initial_values(activation);
    const auto changed = session.parameters.find(activation.id);
    if (changed == session.parameters.end()) return values;
    for (std::size_t k = 0; k < parameter_count(activation); ++k) {
        const auto value = changed->second.find(parameter(activation, k).id);
        if (value != changed->second.end()) set_value_at(activation, values, k, value->second);
    }
    return values;
}

void put_value(Parameters& set, const Activation& activation, std::size_t k, double value) {
    const auto put = [&](const Parameter& wanted, double number) {
        if (number == wanted.initial)
            set.erase(std::string(wanted.id));
        else
            set.insert_or_assign(std::string(wanted.id), number);
    };
    put(parameter(activation, k), value);
    if (!activation.rising) return;
    for (std::size_t j = 0; k < activation.parameters.size() && j < activation.parameters.size(); ++j) {
        const Parameter& other = activation.parameters[j];
        const auto known = set.find(other.id);
        const double number = known == set.end() ? other.initial : known->second;
        if ((j < k && number > value) || (j > k && number < value)) put(other, value);
    }
}

void set_value(Session& session, const Activation& activation, std::size_t k, double value) {
    auto changed = session.parameters.try_emplace(std::string(activation.id)).first;
    put_value(changed->second, activation, k, value);
    if (changed->second.empty()) session.parameters.erase(changed);
}

} // namespace act
