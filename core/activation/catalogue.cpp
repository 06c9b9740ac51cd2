#include "activation/catalogue.h"

#include "activation/affine.h"
#include "activation/families.h"
#include "activation/names.h"
#include "activation/parameter.h"
#include "base/expects.h"
#include "base/first_with.h"

#include <array>
#include <cmath>
#include <utility>

namespace act {
namespace {

std::vector<Activation> gather() {
    std::vector<Activation> all;
    for (const auto family : families::list) {
        const Records records = family(Target{});
        all.insert(all.end(), records.begin(), records.end());
    }
    return all;
}

std::string listed_parameters(const Activation& activation) {
    std::string text;
    for (std::size_t k = 0; k < parameter_count(activation); ++k)
        text.append(text.empty() ? "" : ", ").append(parameter(activation, k).id);
    return text;
}

constexpr std::array conventions{
    std::pair{Convention::own, std::string_view("default")},
    std::pair{Convention::pytorch, std::string_view("pytorch")},
    std::pair{Convention::tensorflow, std::string_view("tensorflow")},
    std::pair{Convention::jax, std::string_view("jax")},
    std::pair{Convention::mlx, std::string_view("mlx")},
    std::pair{Convention::nnlib, std::string_view("nnlib")},
    std::pair{Convention::hugging_face, std::string_view("hugging-face")},
    std::pair{Convention::left, std::string_view("left")},
    std::pair{Convention::right, std::string_view("right")},
    std::pair{Convention::mean, std::string_view("mean")},
};

double of_framework(const PerFramework& numbers, Convention convention) {
    switch (convention) {
    case Convention::pytorch: return numbers.pytorch;
    case Convention::tensorflow: return numbers.tensorflow;
    case Convention::jax: return numbers.jax;
    case Convention::mlx: return numbers.mlx;
    case Convention::nnlib: return numbers.nnlib;
    case Convention::hugging_face: return numbers.hugging_face;
    default: return unknown;
    }
}

// The framework's own number, or that of the framework it computes by.
double in_framework(const PerFramework& numbers, Convention convention) {
    const double own = of_framework(numbers, convention);
    return std::isnan(own) && computes_by_pytorch(convention) ? numbers.pytorch : own;
}

double slope_by(const Activation& activation, const Break& at, Values values, Convention convention) {
    const auto beside = [&](Side side) { return activation.limit(at.x, values, side).dy; };
    switch (convention) {
    case Convention::left: return beside(Side::left);
    case Convention::right: return beside(Side::right);
    case Convention::mean: return 0.5 * (beside(Side::left) + beside(Side::right));
    default: return in_framework(at.slopes, convention);
    }
}

} // namespace

std::span<const Activation> catalogue() {
    static const std::vector<Activation> all = gather();
    return all;
}

const Activation* find(std::string_view name) {
    // Ids are what the program itself asks for, many times a frame.
    for (const Activation& activation : catalogue())
        if (activation.id == name) return &activation;
    const std::string wanted = normalised(name);
    for (const Activation& activation : catalogue())
        for (const std::string_view spelling : spellings(activation))
            if (normalised(spelling) == wanted) return &activation;
    return nullptr;
}

Result<const Activation*> require(std::string_view name) {
    if (const Activation* found = find(name)) return found;
    return Error{.problem = Problem::unknown_activation,
                 .subject = std::string(name),
                 .hint = std::string(nearest_activation(name, catalogue()))};
}

std::vector<double> initial_values(const Activation& activation) {
    std::vector<double> values;
    for (const Parameter& p : activation.parameters)
        values.push_back(p.initial);
    return values;
}

Result<std::size_t> require_parameter(const Activation& activation, std::string_view name) {
    // Typed functions may have both b and B.
    for (std::size_t k = 0; k < parameter_count(activation); ++k)
        if (parameter(activation, k).id == name) return k;
    for (std::size_t k = 0; k < parameter_count(activation); ++k)
        if (answers_to(parameter(activation, k), name)) return k;
    return Error{.problem = Problem::unknown_parameter,
                 .subject = std::string(name),
                 .detail = listed_parameters(activation),
                 .hint = std::string(nearest_parameter(name, activation))};
}

Result<Done> set_parameter(const Activation& activation, std::vector<double>& values, std::string_view name,
                           double value) {
    const Result<std::size_t> k = require_parameter(activation, name);
    if (!k) return k.error();
    const Parameter& wanted = parameter(activation, *k);
    if (!wanted.allows(value)) return refusal(wanted, value);
    set_value_at(activation, values, *k, value);
    return Done{};
}

Result<Done> set_parameters(const Activation& activation, std::vector<double>& values,
                            const std::map<std::string, double, std::less<>>& set) {
    for (const auto& [name, value] : set)
        if (const auto done = set_parameter(activation, values, name, value); !done) return done.error();
    for (std::size_t k = 1; activation.rising && k < activation.parameters.size(); ++k) {
        Parameter bounded = activation.parameters[k];
        bounded.legal.low = values[k - 1];
        if (!bounded.allows(values[k])) return refusal(bounded, values[k]);
    }
    return Done{};
}

std::string_view name_of(Convention convention) {
    const auto* const entry = first_with(conventions, convention, [](const auto& c) { return c.first; });
    expects(entry != nullptr, "every convention has a name");
    return entry->second;
}

Result<Convention> convention_named(std::string_view name) {
    for (const auto& [convention, known] : conventions)
        if (known == name) return convention;
    std::string accepted;
    for (const auto& entry : conventions)
        accepted.append(accepted.empty() ? "" : ", ").append(entry.second);
    return Error{.problem = Problem::unknown_option,
                 .subject = "convention",
                 .detail = std::string(name),
                 .hint = std::move(accepted)};
}

Jet jet_by(const Activation& activation, double x, Values values, Convention convention) {
    Jet jet = activation.jet(x, values);
    for (const Break& at : activation.breaks(values)) {
        if (at.x != x) continue;
        const double slope = slope_by(activation, at, values, convention);
        const double value = in_framework(at.values, convention);
        if (!std::isnan(slope)) jet.dy = slope;
        if (!std::isnan(value)) jet.y = value;
    }
    return jet;
}

bool is_choice_at(const Break& at, Convention convention) {
    if (convention == Convention::own) return std::isnan(at.slopes.pytorch);
    return !is_framework(convention) || !std::isnan(of_framework(at.slopes, convention));
}

} // namespace act
