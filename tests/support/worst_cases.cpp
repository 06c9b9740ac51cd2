#include "support/worst_cases.h"

#include "base/number.h"
#include "support/catalogue_cases.h"
#include "support/reference.h"
#include "support/ulp.h"

#include <utility>

namespace act::checking {
namespace {

void see(WorstCase& worst, const WorstCase& other) {
    if (other.error > worst.error) worst = other;
}

} // namespace

std::vector<WorstCase> worst_cases(const Activation& activation) {
    std::vector<WorstCase> all{{.quantity = "value"}, {.quantity = "slope"}, {.quantity = "curvature"}};
    for (const ReferenceRow& row : reference_rows(activation.id)) {
        const Jet jet = activation.jet(row.x, row.parameters);
        for (const int order : {0, 1, 2}) {
            WorstCase& worst = all[static_cast<std::size_t>(order)];
            const double exact = row.derivative(order);
            const double error =
                conditioned_error(jet[order], exact, row.x, row.derivative(order + 1), activation.least_unit);
            see(worst, {worst.quantity, error, row.x, row.parameters, jet[order], exact});
        }
    }
    for (const Parameter& parameter : activation.parameters)
        all.push_back({.quantity = "by " + std::string(parameter.id)});
    static const std::vector<SensitivityRow> sensitivities = reference_sensitivities();
    for (const SensitivityRow& row : sensitivities) {
        if (row.activation != activation.id) continue;
        WorstCase& worst = all.at(3 + row.parameter);
        const double computed = activation.sensitivity(row.x, row.parameters, row.parameter);
        const double error = conditioned_error(computed, row.dy_dp, row.x, row.slope, activation.least_unit);
        see(worst, {worst.quantity, error, row.x, row.parameters, computed, row.dy_dp});
    }
    return all;
}

std::string told(const Activation& activation, const WorstCase& worst) {
    if (worst.error == 0.0) return std::string(activation.id) + " " + worst.quantity + ": exact";
    return described(activation, worst.parameters) + " " + worst.quantity + ", x = " + shortest(worst.x)
           + ": " + shortest(worst.computed) + " instead of " + shortest(worst.exact);
}

} // namespace act::checking
