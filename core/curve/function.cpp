#include "curve/function.h"

#include "activation/affine.h"
#include "base/number.h"

#include <utility>

namespace act {
namespace {

std::string name_of(const Activation& activation, Values values) {
    std::string name(activation.name);
    for (std::size_t k = 0; k < parameter_count(activation); ++k) {
        const Parameter& each = parameter(activation, k);
        const double value = value_at(activation, values, k);
        if (value != each.initial) name.append(" ").append(each.id).append("=").append(shortest(value));
    }
    return name;
}

} // namespace

Function bind(const Activation& activation, std::vector<double> values, Convention convention) {
    Function function;
    function.name = name_of(activation, values);
    for (const Break& b : breaks_of(activation, values))
        function.breaks.push_back(b.x);
    function.limit = [&activation, values](double x, Side side) {
        return limit_of(activation, x, values, side);
    };
    function.jet = [&activation, values = std::move(values), convention](double x) {
        return jet_by(activation, x, values, convention);
    };
    return function;
}

} // namespace act
