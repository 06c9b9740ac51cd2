#include "expression/applied.h"

#include "activation/affine.h"
#include "base/number.h"
#include "expression/names.h"

#include <cmath>

namespace act {
namespace {

// "2*" before something, nothing for 1. A factor of 0 stays, so that the result varies with x in shape.
std::string factor(double value) {
    if (value == 1.0) return {};
    return value == -1.0 ? "-" : shortest(value) + "*";
}

std::string term(double value) {
    if (value == 0.0) return {};
    return (value < 0.0 ? " - " : " + ") + shortest(std::abs(value));
}

} // namespace

Expression applied(const Activation& activation, Values values) {
    const Affine a = affine_of(activation, values);
    std::string call = printed_name(find_activation(activation.id)) + "(" + factor(a.w) + "x" + term(a.b);
    for (std::size_t k = 0; k < activation.parameters.size(); ++k)
        if (const Parameter& parameter = activation.parameters[k]; values[k] != parameter.initial)
            call.append(call.find(';') == std::string::npos ? "; " : ", ")
                .append(parameter.id)
                .append("=")
                .append(shortest(values[k]));
    return parse(factor(a.scale) + call + ")" + term(a.shift)).value();
}

} // namespace act
