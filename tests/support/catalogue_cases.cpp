#include "support/catalogue_cases.h"

#include "activation/parameter.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <ostream>
#include <random>

namespace act {

void PrintTo(const Activation& activation, std::ostream* out) {
    *out << activation.id;
}

} // namespace act

namespace act::checking {
namespace {

constexpr int drawn_sets = 5;

using Pick = std::function<double(const Parameter&)>;

std::vector<double> values_by(const Activation& activation, const Pick& pick) {
    std::vector<double> values;
    std::ranges::transform(activation.parameters, std::back_inserter(values), pick);
    return values;
}

} // namespace

std::vector<std::vector<double>> parameter_sets(const Activation& activation) {
    if (activation.parameters.empty()) return {{}};
    std::mt19937_64 engine(20);
    const Pick drawn = [&](const Parameter& p) {
        return p.shown.low + static_cast<double>(engine() >> 11U) * 0x1p-53 * p.shown.width();
    };
    std::vector<std::vector<double>> sets{
        initial_values(activation), values_by(activation, [](const Parameter& p) { return p.shown.low; }),
        values_by(activation, [](const Parameter& p) { return p.shown.high; })};
    for (int i = 0; i < drawn_sets; ++i)
        sets.push_back(values_by(activation, drawn));
    return sets;
}

std::vector<std::vector<double>> legal_sets(const Activation& activation) {
    std::vector<std::vector<double>> sets = parameter_sets(activation);
    if (activation.parameters.empty()) return sets;
    const std::array<Pick, 4> picks{
        [](const Parameter& p) { return p.legal.low; }, [](const Parameter& p) { return p.legal.high; },
        [](const Parameter& p) { return nearest_legal(p, p.shown.low - p.shown.width()); },
        [](const Parameter& p) { return nearest_legal(p, p.shown.high + p.shown.width()); }};
    for (const Pick& pick : picks)
        sets.push_back(values_by(activation, pick));
    for (std::size_t k = 0; k < activation.parameters.size(); ++k)
        for (const double sign : {0.0, -1.0}) {
            const Parameter& parameter = activation.parameters[k];
            if (!std::isfinite(parameter.initial)) continue;
            sets.push_back(initial_values(activation));
            sets.back()[k] = nearest_legal(parameter, sign * parameter.initial);
            if (activation.rising) std::ranges::sort(sets.back());
        }
    return sets;
}

std::vector<std::vector<double>> sets_of_every_size(const Activation& activation) {
    std::vector<std::vector<double>> sets = legal_sets(activation);
    if (activation.parameters.empty()) return sets;
    std::mt19937_64 engine(21);
    const auto share = [&] { return static_cast<double>(engine() >> 11U) * 0x1p-53; };
    const Pick of_any_size = [&](const Parameter& p) {
        const double size = std::pow(10.0, -1.0 + 6.0 * share());
        return nearest_legal(p, p.legal.low < 0.0 && share() < 0.5 ? -size : size);
    };
    for (int i = 0; i < 2 * drawn_sets; ++i) {
        sets.push_back(values_by(activation, of_any_size));
        if (activation.rising) std::ranges::sort(sets.back());
    }
    return sets;
}

std::string test_name(const ::testing::TestParamInfo<Activation>& info) {
    std::string name(info.param.id);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string described(const Activation& activation, Values values) {
    std::string text(activation.id);
    for (std::size_t k = 0; k < values.size(); ++k) {
        text.append(k == 0 ? " (" : ", ").append(activation.parameters[k].id).append(" = ");
        text.append(shortest(values[k]));
    }
    return values.empty() ? text : text + ')';
}

std::vector<double> inputs_between(double low, double high, std::size_t count) {
    std::vector<double> inputs;
    const double step = (high - low) / static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i)
        inputs.push_back(low + (static_cast<double>(i) + 0.413) * step);
    return inputs;
}

std::vector<double> inputs_of_every_size() {
    std::vector<double> inputs{0.0};
    for (int exponent = -1074; exponent <= 996; exponent += 3)
        for (const double mantissa : {1.0, 1.37, 1.91})
            for (const double sign : {-1.0, 1.0})
                inputs.push_back(sign * std::ldexp(mantissa, exponent));
    inputs.insert(inputs.end(), {-1e300, 1e300});
    return inputs;
}

bool far_from_breaks(const Activation& activation, Values values, double x, double distance) {
    for (const Break& at : activation.breaks(values))
        if (std::abs(x - at.x) < distance) return false;
    return true;
}

} // namespace act::checking
