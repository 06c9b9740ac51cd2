#pragma once
// A real function of one variable as sampling and drawing see it: exact jets, exact one-sided limits, known
// breaks. Activations become one here, with parameters and convention bound; typed expressions in
// expression/evaluate.h.

#include "activation/catalogue.h"
#include "math/jet.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace act {

struct Function {
    std::string name = {};                         ///< with the parameters that are not the usual ones
    std::function<Jet(double x)> jet;              ///< at a break: under the chosen convention
    std::function<Jet(double x, Side side)> limit; ///< one-sided, exact at a break
    std::vector<double> breaks; ///< increasing; every point where value, slope or curvature may jump
    /// False where a typed formula has so many that they were not searched for: then none is listed, and
    /// nothing that depends on them is to be claimed.
    bool breaks_known = true;
    std::size_t cost = 1; ///< operations of a typed formula for one look at it; 1 for others
};

/// Binds parameters (one for each, inside its range) and convention. The activation must outlive the result,
/// as the catalogue's do. A typed function's breaks are found inside `seen`, which should hold what will be
/// looked at; those of others are known wherever they are.
inline constexpr Interval usually_seen{-10.0, 10.0};
[[nodiscard]] Function bind(const Activation& activation, std::vector<double> values, Convention convention,
                            Interval seen = usually_seen);

} // namespace act
