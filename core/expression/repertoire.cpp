#include "base/expects.h"
#include "expression/typed.h"

#include <algorithm>

namespace act {

SharedActivation of_catalogue(const Activation& activation) {
    expects(!activation.is_typed(), "a typed function has an owner");
    return {SharedActivation(), &activation};
}

Repertoire repertoire_of(std::span<const TypedFunction> functions) {
    Repertoire repertoire = catalogue_alone();
    for (const TypedFunction& function : functions)
        if (const auto activation = activate(function);
            activation
            && std::ranges::find(repertoire.typed, (*activation)->id, &Activation::id)
                   == repertoire.typed.end())
            repertoire.typed.push_back(*activation);
    return repertoire;
}

std::vector<SharedActivation> all_of(const Repertoire& repertoire) {
    std::vector<SharedActivation> all;
    for (const Activation& activation : catalogue())
        all.push_back(of_catalogue(activation));
    all.insert(all.end(), repertoire.typed.begin(), repertoire.typed.end());
    return all;
}

SharedActivation find_in(const Repertoire& repertoire, std::string_view name) {
    const auto has_name = [&](const SharedActivation& typed) {
        return typed->id == name || typed->name == name;
    };
    const auto typed = std::ranges::find_if(repertoire.typed, has_name);
    if (typed != repertoire.typed.end()) return *typed;
    const Activation* const known = find(name);
    return known == nullptr ? nullptr : of_catalogue(*known);
}

Result<SharedActivation> require_in(const Repertoire& repertoire, std::string_view name) {
    if (SharedActivation found = find_in(repertoire, name)) return found;
    return require(name).error();
}

SharedActivation known_in(const Repertoire& repertoire, std::string_view name) {
    SharedActivation found = find_in(repertoire, name);
    expects(found != nullptr, "a session names only functions of its repertoire");
    return found;
}

} // namespace act
