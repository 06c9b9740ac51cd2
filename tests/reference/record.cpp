// Tells generate.py about the catalogue. Without an argument: the ids. With an id: the function's recipe, the
// names of the parameters in it, and for each set of their values a line "values|breaks".

#include "base/number.h"
#include "expression/activation_expression.h"
#include "support/catalogue_cases.h"

#include <algorithm>
#include <iostream>
#include <vector>

namespace act::checking { namespace {

constexpr std::size_t most_sets = 4;

void tell_ids() {
    for (const Activation& each : catalogue())
        std::cout << each.id << '\n';
}

void tell(const Activation& activation) {
    std::cout << activation.recipe.formula << '\n';
    for (std::size_t k = 0; k < activation.parameters.size(); ++k)
        std::cout << recipe_name(activation, k) << ' ';
    std::cout << '\n';
    std::vector<std::vector<double>> sets = parameter_sets(activation);
    sets.resize(std::min(sets.size(), most_sets));
    for (const std::vector<double>& values : sets) {
        for (const double value : values)
            std::cout << shortest(value) << ' ';
        std::cout << '|';
        for (const Break& at : activation.breaks(values))
            std::cout << ' ' << shortest(at.x);
        std::cout << '\n';
    }
}

}} // namespace act::checking

int main(int argc, char** argv) {
    if (argc == 1) {
        act::checking::tell_ids();
        return 0;
    }
    const act::Activation* const found = act::find(argv[1]);
    if (found == nullptr) {
        std::cerr << "reference_record: the catalogue has no " << argv[1] << '\n';
        return 2;
    }
    act::checking::tell(*found);
    return 0;
}
