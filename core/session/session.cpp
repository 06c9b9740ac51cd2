#include "session/session.h"

#include "activation/affine.h"
#include "base/named.h"

namespace act {
namespace {

constexpr std::string_view as_shown = "shown";

} // namespace

std::string_view name_of(std::optional<ThemeId> theme) {
    return theme ? name_of(*theme) : as_shown;
}
Result<std::optional<ThemeId>> shown_theme_named(std::string_view name) {
    if (name == as_shown) return std::optional<ThemeId>();
    const Result<ThemeId> theme = theme_named(name);
    if (theme) return std::optional(*theme);
    Error error = theme.error();
    error.hint = std::string(as_shown) + ", " + error.hint;
    return error;
}

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
