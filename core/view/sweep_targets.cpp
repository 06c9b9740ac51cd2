#include "view/sweep.h"

#include "activation/affine.h"
#include "activation/names.h"
#include "view/compare/comparison.h"
#include "view/vector/vector_numbers.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::size_t neuron_numbers = 2; // weight and bias come before its activation's parameters

SweepTarget target_of(const Parameter& parameter, double value) {
    return {.id = std::string(parameter.id),
            .symbol = std::string(parameter.symbol),
            .range = parameter.range(),
            .limits = parameter.range(),
            .step = parameter.step,
            .value = value};
}

void add_explored(const Session& session, std::vector<SweepTarget>& targets) {
    const Activation* activation = find_in(repertoire_of(session), session.explore.activation);
    if (activation == nullptr) return;
    const std::vector<double> values = values_in(session, *activation);
    for (std::size_t k = 0; k < parameter_count(*activation); ++k) {
        targets.push_back(target_of(parameter(*activation, k), value_at(*activation, values, k)));
        targets.back().number = k;
    }
}

void add_compared(const Session& session, std::vector<SweepTarget>& targets) {
    const Repertoire repertoire = repertoire_of(session);
    const auto& functions = session.compare.functions;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const Activation* activation = find_in(repertoire, functions[i].activation);
        if (activation == nullptr) continue;
        const auto before =
            std::count_if(functions.begin(), functions.begin() + static_cast<std::ptrdiff_t>(i),
                          [&](const Compared& c) { return c.activation == activation->id; });
        const std::vector<double> values = values_of(functions[i], *activation);
        for (std::size_t k = 0; k < activation->parameters.size(); ++k) {
            SweepTarget target = target_of(activation->parameters[k], values[k]);
            target.owner = std::string(activation->id) + (before > 0 ? "#" + std::to_string(before + 1) : "");
            target.place = i;
            target.number = k;
            targets.push_back(std::move(target));
        }
    }
}

void add_neuron_targets(const Session& session, std::vector<SweepTarget>& targets) {
    const Repertoire repertoire = repertoire_of(session);
    for (std::size_t i = 0; i < session.compose.neurons.size(); ++i) {
        const Neuron& neuron = session.compose.neurons[i];
        const auto add = [&](SweepTarget target, std::size_t number) {
            target.owner = neuron.name;
            target.place = i;
            target.number = number;
            targets.push_back(std::move(target));
        };
        const SweepTarget line{.range = neuron_range, .limits = neuron_limits};
        SweepTarget weight = line;
        weight.id = "weight";
        weight.symbol = "w";
        weight.value = neuron.weight;
        add(weight, 0);
        SweepTarget bias = line;
        bias.id = "bias";
        bias.symbol = "b";
        bias.value = neuron.bias;
        add(bias, 1);
        const Activation* activation = find_in(repertoire, neuron.activation);
        if (activation == nullptr) continue;
        for (std::size_t k = 0; k < activation->parameters.size(); ++k) {
            const Parameter& parameter = activation->parameters[k];
            const auto set = neuron.set.find(parameter.id);
            add(target_of(parameter, set == neuron.set.end() ? parameter.initial : set->second),
                neuron_numbers + k);
        }
    }
}

void add_vector(const Vectors& vectors, std::vector<SweepTarget>& targets) {
    const VectorFunction& function = function_in(vectors);
    const std::vector<double> values = values_in(vectors, function);
    for (std::size_t k = 0; k < values.size(); ++k) {
        SweepTarget target = target_of(function.parameters[k], values[k]);
        if (target.id == "temperature") target.range = temperature_range;
        if (function.seed == k) target.step = 1.0;
        target.number = k;
        targets.push_back(std::move(target));
    }
    if (function.arity == Arity::half) return; // drawn as a function of pairs: no logits are shown
    const std::vector<std::size_t> places = shown_places(vectors);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::string id = "z" + std::to_string(i + 1);
        targets.push_back({.id = id,
                           .symbol = id,
                           .range = {-5.0, 5.0},
                           .limits = logit_limits,
                           .value = vectors.logits[places[i]],
                           .number = values.size() + i});
    }
}

void set_parameter_in(Parameters& set, const Parameter& parameter, double value) {
    if (value == parameter.initial)
        set.erase(std::string(parameter.id));
    else
        set.insert_or_assign(std::string(parameter.id), value);
}

void set_neuron(Neuron& neuron, const Repertoire& repertoire, std::size_t number, double value) {
    if (number == 0)
        neuron.weight = value;
    else if (number == 1)
        neuron.bias = value;
    else
        set_parameter_in(neuron.set,
                         known_in(repertoire, neuron.activation).parameters[number - neuron_numbers], value);
}

void set_vector(Vectors& vectors, std::size_t number, double value) {
    const VectorFunction& function = function_in(vectors);
    if (number < function.parameters.size())
        set_vector_value(vectors, function, number, value);
    else
        vectors.logits[shown_places(vectors)[number - function.parameters.size()]] = value;
}

// The activation whose parameter a target is; null for weights, biases and what is no activation's.
const Activation* activation_behind(const Session& session, const SweepTarget& target) {
    const Repertoire repertoire = repertoire_of(session);
    switch (session.view) {
    case View::explore: return find_in(repertoire, session.explore.activation);
    case View::compare: return find_in(repertoire, session.compare.functions[target.place].activation);
    case View::compose:
        return target.number < neuron_numbers
                   ? nullptr
                   : find_in(repertoire, session.compose.neurons[target.place].activation);
    default: return nullptr;
    }
}

// Any spelling of the number's own name.
bool answers_to(const Session& session, const SweepTarget& target, std::string_view id) {
    if (target.id == id) return true;
    const Activation* activation = activation_behind(session, target);
    if (activation == nullptr) return false;
    const auto k = require_parameter(*activation, id);
    return k && parameter(*activation, *k).id == target.id;
}

Error unknown_target(std::string_view name, const std::vector<SweepTarget>& targets) {
    Error error{.problem = Problem::unknown_parameter, .subject = std::string(name)};
    std::size_t least = std::string_view::npos;
    for (const SweepTarget& target : targets) {
        error.detail.append(error.detail.empty() ? "" : ", ").append(target.name());
        const std::size_t distance =
            std::min(edit_distance(name, target.name()), edit_distance(name, target.id));
        if (distance >= least || !is_near(name, distance)) continue;
        least = distance;
        error.hint = target.name();
    }
    return error;
}

} // namespace

std::vector<SweepTarget> sweep_targets(const Session& session) {
    std::vector<SweepTarget> targets;
    switch (session.view) {
    case View::explore: add_explored(session, targets); break;
    case View::compare: add_compared(session, targets); break;
    case View::compose: add_neuron_targets(session, targets); break;
    case View::vector: add_vector(session.vectors, targets); break;
    case View::gallery: break;
    }
    return targets;
}

Result<SweepTarget> require_target(const Session& session, std::string_view name) {
    const std::vector<SweepTarget> targets = sweep_targets(session);
    for (const SweepTarget& target : targets)
        if (target.name() == name) return target;
    const auto dot = name.rfind('.');
    const std::string_view owner = dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
    const std::string_view id = name.substr(owner.empty() ? 0 : dot + 1);
    std::vector<SweepTarget> meant;
    for (const SweepTarget& target : targets)
        if ((owner.empty() || target.owner == owner) && answers_to(session, target, id))
            meant.push_back(target);
    if (meant.empty()) return unknown_target(name, targets);
    if (meant.size() > 1)
        return Error{.problem = Problem::ambiguous,
                     .subject = std::string(name),
                     .hint = meant[0].name() + ", " + meant[1].name()};
    return meant.front();
}

Session with_target(Session session, const SweepTarget& target, double value) {
    switch (session.view) {
    case View::explore: set_value(session, *activation_behind(session, target), target.number, value); break;
    case View::compare:
        set_parameter_in(session.compare.functions[target.place].set,
                         activation_behind(session, target)->parameters[target.number], value);
        break;
    case View::compose:
        set_neuron(session.compose.neurons[target.place], repertoire_of(session), target.number, value);
        break;
    case View::vector: set_vector(session.vectors, target.number, value); break;
    case View::gallery: break;
    }
    return session;
}

} // namespace act
