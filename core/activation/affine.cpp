#include "activation/affine.h"

#include "base/expects.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

// The values that f itself knows of.
Values own(const Activation& activation, Values values) {
    return values.first(std::min(values.size(), activation.parameters.size()));
}

// f itself, compiled or typed.
Jet plain_jet(const Activation& f, double x, Values values) {
    return f.formula != nullptr ? f.formula->jet(x, own(f, values)) : f.jet(x, own(f, values));
}

Jet plain_limit(const Activation& f, double x, Values values, Side side) {
    return f.formula != nullptr ? f.formula->limit(x, own(f, values), side)
                                : f.limit(x, own(f, values), side);
}

Breaks plain_breaks(const Activation& f, Values values) {
    return f.formula != nullptr ? f.formula->breaks(own(f, values)) : f.breaks(own(f, values));
}

bool is_constant(const Affine& a) {
    return a.scale == 0.0 || a.w == 0.0;
}

// 0 · ∞ is 0 here: a factor of zero switches its function off.
double times(double factor, double value) {
    return factor == 0.0 ? 0.0 : factor * value;
}

double inner(const Affine& a, double x) {
    return times(a.w, x) + a.b;
}

double outer(const Affine& a, double y) {
    return times(a.scale, y) + a.shift;
}

Jet chained(const Affine& a, const Jet& f) {
    return {outer(a, f.y), times(a.scale * a.w, f.dy), times(a.scale * a.w * a.w, f.ddy)};
}

// Where f has its break, exactly, when x is the place it was pulled back to: w·x + b may miss it by a
// rounding.
double inner_at(const Activation& activation, Values values, const Affine& a, double x) {
    if (a == Affine{} || is_constant(a)) return inner(a, x);
    for (const Break& at : plain_breaks(activation, values))
        if ((at.x - a.b) / a.w == x) return at.x;
    return inner(a, x);
}

PerFramework scaled(const PerFramework& numbers, double factor, double offset) {
    const auto one = [&](double number) { return times(factor, number) + offset; };
    return {one(numbers.pytorch), one(numbers.tensorflow), one(numbers.jax), one(numbers.mlx)};
}

Range scaled(const Range& range, const Affine& a) {
    Range out{outer(a, range.low), outer(a, range.high), range.low_reached, range.high_reached};
    if (a.scale < 0.0) {
        std::swap(out.low, out.high);
        std::swap(out.low_reached, out.high_reached);
    }
    return out;
}

Monotone turned(Monotone monotone) {
    if (monotone == Monotone::increasing) return Monotone::decreasing;
    return monotone == Monotone::decreasing ? Monotone::increasing : monotone;
}

Parity parity_found(const Activation& activation, Values values) {
    bool even = true;
    bool odd = true;
    const auto look_at = [&](double x) {
        const double right = jet_of(activation, x, values).y;
        const double left = jet_of(activation, -x, values).y;
        const double close = 1e-12 * std::max({1.0, std::abs(left), std::abs(right)});
        even = even && std::abs(right - left) <= close;
        odd = odd && std::abs(right + left) <= close;
    };
    for (int i = 1; i <= 64; ++i)
        look_at(0.13 * i);
    // What differs may begin at a break farther out.
    for (const Break& at : breaks_of(activation, values))
        for (const double beside : {-0.01, 0.01})
            look_at(std::abs(at.x) + beside);
    return even ? Parity::even : (odd ? Parity::odd : Parity::none);
}

} // namespace

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

Jet jet_of(const Activation& activation, double x, Values values) {
    const Affine a = affine_of(activation, values);
    if (a == Affine{}) return plain_jet(activation, x, values);
    return chained(a, plain_jet(activation, inner_at(activation, values, a, x), values));
}

Jet limit_of(const Activation& activation, double x, Values values, Side side) {
    const Affine a = affine_of(activation, values);
    if (a == Affine{}) return plain_limit(activation, x, values, side);
    const Side inner_side = a.w < 0.0 ? (side == Side::left ? Side::right : Side::left) : side;
    return chained(a, plain_limit(activation, inner_at(activation, values, a, x), values, inner_side));
}

Jet training_of(const Activation& activation, double x, Values values, double draw) {
    const Affine a = affine_of(activation, values);
    return chained(a, activation.training(inner(a, x), own(activation, values), draw));
}

double sensitivity_of(const Activation& activation, double x, Values values, std::size_t k) {
    const Affine a = affine_of(activation, values);
    const std::size_t first = activation.parameters.size();
    const double u = inner_at(activation, values, a, x);
    if (k < first && activation.formula != nullptr) return unknown;
    if (k < first) return times(a.scale, activation.sensitivity(u, own(activation, values), k));
    const Jet f = plain_jet(activation, u, values);
    switch (k - first) {
    case 0: return f.y;
    case 1: return times(times(a.scale, f.dy), x);
    case 2: return times(a.scale, f.dy);
    default: return 1.0;
    }
}

Breaks breaks_of(const Activation& activation, Values values) {
    const Affine a = affine_of(activation, values);
    const Breaks plain = plain_breaks(activation, values);
    if (a == Affine{}) return plain;
    if (is_constant(a)) return {};
    Breaks mapped;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        Break at = plain[a.w > 0.0 ? i : plain.size() - 1 - i];
        at.x = (at.x - a.b) / a.w;
        at.slopes = scaled(at.slopes, a.scale * a.w, 0.0);
        at.values = scaled(at.values, a.scale, a.shift);
        mapped.push_back(at);
    }
    return mapped;
}

BreakCount break_count_of(const Activation& activation, Values values) {
    if (activation.formula == nullptr || is_constant(affine_of(activation, values))) return {};
    return activation.formula->break_count(own(activation, values));
}

Traits traits_of(const Activation& activation, Values values) {
    const Affine a = affine_of(activation, values);
    Traits traits = activation.traits(own(activation, values));
    if (a == Affine{} || activation.formula != nullptr) return traits;
    if (is_constant(a)) {
        const double y = jet_of(activation, 0.0, values).y;
        return {Parity::even, Monotone::constant, {y, y, true, true}, y, y};
    }
    if (a.w < 0.0) std::swap(traits.left_limit, traits.right_limit);
    traits.left_limit = outer(a, traits.left_limit);
    traits.right_limit = outer(a, traits.right_limit);
    traits.range = scaled(traits.range, a);
    if (a.scale * a.w < 0.0) traits.monotone = turned(traits.monotone);
    traits.parity = parity_found(activation, values);
    return traits;
}

} // namespace act
