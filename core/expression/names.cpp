#include "expression/names.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "base/first_with.h"
#include "expression/elementary.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace act {
namespace {

struct Letter {
    std::string_view letter;
    std::string_view name;
};

constexpr std::array letters{
    Letter{"α", "alpha"},   Letter{"β", "beta"},   Letter{"γ", "gamma"},  Letter{"δ", "delta"},
    Letter{"ε", "epsilon"}, Letter{"ζ", "zeta"},   Letter{"η", "eta"},    Letter{"θ", "theta"},
    Letter{"ι", "iota"},    Letter{"κ", "kappa"},  Letter{"λ", "lambda"}, Letter{"μ", "mu"},
    Letter{"ν", "nu"},      Letter{"ξ", "xi"},     Letter{"π", "pi"},     Letter{"ρ", "rho"},
    Letter{"σ", "sigma"},   Letter{"τ", "tau"},    Letter{"φ", "phi"},    Letter{"χ", "chi"},
    Letter{"ψ", "psi"},     Letter{"ω", "omega"},  Letter{"Γ", "Gamma"},  Letter{"Δ", "Delta"},
    Letter{"Θ", "Theta"},   Letter{"Λ", "Lambda"}, Letter{"Σ", "Sigma"},  Letter{"Φ", "Phi"},
    Letter{"Ψ", "Psi"},     Letter{"Ω", "Omega"}};

constexpr std::array<std::string_view, 8> words{"x", "pi", "e", "max", "min", "clip", "clamp", "where"};

std::unordered_map<std::string, std::uint32_t> spelling_table() {
    std::unordered_map<std::string, std::uint32_t> table;
    for (std::uint32_t i = 0; i < catalogue().size(); ++i)
        for (const std::string_view spelling : spellings(catalogue()[i]))
            table.try_emplace(normalised(spelling), i); // the first one wins, as in find()
    return table;
}

} // namespace

std::uint32_t find_activation(std::string_view name) {
    static const std::unordered_map<std::string, std::uint32_t> table = spelling_table();
    const auto known = table.find(normalised(name));
    return known == table.end() ? absent : known->second;
}

std::string printed_name(std::uint32_t activation) {
    std::string name(catalogue()[activation].id);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string_view greek_name(std::string_view letter) {
    const Letter* const found = first_with(letters, letter, &Letter::letter);
    return found ? found->name : std::string_view{};
}

std::string shown_symbol(std::string_view name) {
    const Letter* const found = first_with(letters, name, &Letter::name);
    return std::string(found ? found->letter : name);
}

bool is_greek_name(std::string_view name) {
    return first_with(letters, name, &Letter::name) != nullptr;
}

bool is_reserved(std::string_view name) {
    if (std::ranges::find(words, name) != words.end() || find_elementary(name) != absent) return true;
    const std::uint32_t activation = find_activation(name);
    return activation != absent && printed_name(activation) == name;
}

std::string nearest_function(std::string_view name, std::span<const Definition> definitions) {
    std::string nearest;
    std::size_t smallest = name.size() + 1;
    const auto consider = [&](std::string_view known) {
        const std::size_t distance = edit_distance(name, known);
        if (distance >= smallest || distance >= known.size()) return;
        smallest = distance;
        nearest = known;
    };
    for (const Definition& definition : definitions)
        consider(definition.name);
    for (const Elementary& f : elementary_functions())
        consider(f.id);
    for (const std::string_view word : {"max", "min", "clip", "where"})
        consider(word);
    for (std::uint32_t i = 0; i < catalogue().size(); ++i)
        consider(printed_name(i));
    return is_near(name, smallest) ? nearest : std::string();
}

} // namespace act
