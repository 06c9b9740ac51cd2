#include "expression/recipes.h"

#include "activation/catalogue.h"

#include <optional>
#include <vector>

namespace act {

std::string_view recipe_name(const Activation& activation, std::size_t k) {
    const Recipe& recipe = activation.recipe;
    return recipe.names.empty() ? activation.parameters[k].id : recipe.names[k];
}

const Expression& parsed_recipe(std::uint32_t activation) {
    static const auto parsed = [] {
        std::vector<Expression> all;
        for (const Activation& each : catalogue())
            all.push_back(parse(each.recipe.formula).value());
        return all;
    }();
    return parsed.at(activation);
}

const Expression* reduced_recipe(std::uint32_t activation) {
    static const auto parsed = [] {
        std::vector<std::optional<Expression>> all;
        for (const Activation& each : catalogue()) {
            const std::string_view formula = each.recipe.reduced;
            all.push_back(formula.empty() ? std::nullopt : std::optional(parse(formula).value()));
        }
        return all;
    }();
    const std::optional<Expression>& found = parsed.at(activation);
    return found ? &*found : nullptr;
}

} // namespace act
