#include "activation/affine.h"

#include "base/expects.h"

namespace act {

Affine affine_of(const Activation& activation, Values values) {
    const std::size_t first = activation.parameters.size();
    if (values.size() <= first) return {};
    expects(values.size() == first + affine_parameters.size(),
            "scale and shift are four values after the parameters");
    return {values[first], values[first + 1], values[first + 2], values[first + 3]};
}

std::size_t parameter_count(const Activation& activation) {
    return activation.parameters.size() + affine_parameters.size();
}

const Parameter& parameter(const Activation& activation, std::size_t k) {
    const std::size_t first = activation.parameters.size();
    return k < first ? activation.parameters[k] : affine_parameters.at(k - first);
}

double value_at(const Activation& activation, Values values, std::size_t k) {
    return k < values.size() ? values[k] : parameter(activation, k).initial;
}

void set_value_at(const Activation& activation, std::vector<double>& values, std::size_t k, double value) {
    while (values.size() <= k
           || (values.size() > activation.parameters.size() && values.size() < parameter_count(activation)))
        values.push_back(parameter(activation, values.size()).initial);
    values[k] = value;
}

} // namespace act
