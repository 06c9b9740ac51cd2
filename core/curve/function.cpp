#include "curve/function.h"

#include "activation/affine.h"

#include <utility>

namespace act {

Function bind(const Activation& activation, std::vector<double> values, Convention convention) {
    Function function;
    for (const Break& b : breaks_of(activation, values))
        function.breaks.push_back(b.x);
    function.limit = [&activation, values](double x, Side side) { return limit_of(activation, x, values, side); };
    function.jet = [&activation, values = std::move(values), convention](double x) {
        return jet_by(activation, x, values, convention);
    };
    return function;
}

} // namespace act
