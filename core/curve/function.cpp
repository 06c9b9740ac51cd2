#include "curve/function.h"

#include <utility>

namespace act {

Function bind(const Activation& activation, std::vector<double> values, Convention convention) {
    Function function;
    for (const Break& b : activation.breaks(values))
        function.breaks.push_back(b.x);
    function.limit = [&activation, values](double x, Side side) { return activation.limit(x, values, side); };
    function.jet = [&activation, values = std::move(values), convention](double x) {
        return jet_by(activation, x, values, convention);
    };
    return function;
}

} // namespace act
