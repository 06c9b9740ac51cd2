#include "curve/function.h"

#include "activation/affine.h"
#include "base/first_with.h"
#include "base/number.h"
#include "curve/transformed.h"

#include <algorithm>
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

ListedBreaks list_breaks(const Activation& activation, Values values) {
    ListedBreaks list;
    for (const Break& at : activation.breaks(values)) {
        ListedBreak& listed = list.breaks.emplace_back(ListedBreak{at.x, shape_of(at.kind)});
        for (const Convention convention : all_conventions)
            if (is_choice_at(at, convention))
                listed.slopes.push_back({convention, jet_by(activation, at.x, values, convention).dy});
    }
    return list;
}

// A function of the catalogue with values for its own parameters.
Function bind_compiled(const Activation& f, const std::vector<double>& values, Convention convention) {
    Function function;
    std::vector<Jet> jets;
    for (const Break& at : f.breaks(values)) {
        function.breaks.push_back(at.x);
        jets.push_back(jet_by(f, at.x, values, convention));
    }
    function.jet = [&f, values, breaks = function.breaks, jets = std::move(jets)](double x) {
        const auto at = std::ranges::find(breaks, x);
        return at == breaks.end() ? f.jet(x, values) : jets[static_cast<std::size_t>(at - breaks.begin())];
    };
    function.limit = [&f, values](double x, Side side) { return f.limit(x, values, side); };
    function.listed = [&f, values] { return list_breaks(f, values); };
    function.sensitivity = [&f, values](double x, std::size_t k) { return f.sensitivity(x, values, k); };
    if (f.training != nullptr)
        function.training = [&f, values](double x, double draw) { return f.training(x, values, draw); };
    return function;
}

} // namespace

double ListedBreak::slope_by(Convention convention) const {
    const OfferedSlope* const offered = first_with(slopes, convention, &OfferedSlope::convention);
    return offered ? offered->slope : slopes.at(0).slope;
}

Function bind(const Activation& activation, std::vector<double> values, Convention convention,
              Interval seen) {
    const Affine a = affine_of(activation, values);
    std::string name = name_of(activation, values);
    values.resize(std::min(values.size(), activation.parameters.size()));
    const Convention inner = inner_convention(a, convention);
    Function function = scaled_and_shifted(
        activation.is_typed() ? activation.formula->bind(values, inner_window(a, seen), inner)
                              : bind_compiled(activation, values, inner),
        a, activation.parameters.size());
    function.name = std::move(name);
    if (activation.is_typed()) function.outlook.x = seen;
    return function;
}

} // namespace act
