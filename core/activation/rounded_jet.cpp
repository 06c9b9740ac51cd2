#include "activation/rounded_jet.h"

#include "activation/affine.h"

#include <algorithm>

namespace act {
namespace {

// The values that f itself knows of.
Values own(const Activation& activation, Values values) {
    return values.first(std::min(values.size(), activation.parameters.size()));
}

// Scale and shift, one rounded operation after the other.
class Steps {
  public:
    Steps(const Affine& affine, Precision precision) : affine_(affine), precision_(precision) {}

    [[nodiscard]] double inner(double x) const { return plus(times(affine_.w, x), affine_.b); }
    [[nodiscard]] double scaled(double y) const { return times(affine_.scale, y); }
    [[nodiscard]] Jet outer(const Jet& f) const {
        return {plus(scaled(f.y), affine_.shift), scaled(times(affine_.w, f.dy)),
                scaled(times(affine_.w, times(affine_.w, f.ddy)))};
    }

    // 0 · ∞ is 0 here: a factor of zero switches its function off.
    [[nodiscard]] double times(double factor, double value) const {
        return factor == 0.0 ? 0.0 : rounded(rounded(factor) * rounded(value));
    }

  private:
    [[nodiscard]] double rounded(double value) const { return round_to(value, precision_); }
    [[nodiscard]] double plus(double a, double b) const { return rounded(a + rounded(b)); }

    Affine affine_;
    Precision precision_;
};

Jet rounded_jet_of(const Activation& activation, double x, Values values, Precision precision) {
    const Affine affine = affine_of(activation, values);
    if (affine == Affine{}) return activation.rounded_jet(x, own(activation, values), precision);
    const Steps steps(affine, precision);
    return steps.outer(activation.rounded_jet(steps.inner(x), own(activation, values), precision));
}

} // namespace

Jet rounded_jet_by(const Activation& activation, double x, Values values, Convention convention,
                   Precision precision) {
    if (precision == Precision::float64) return jet_by(activation, x, values, convention);
    Jet jet = rounded_jet_of(activation, x, values, precision);
    if (convention == Convention::own) return jet;
    for (const Break& at : breaks_of(activation, values)) {
        if (round_to(at.x, precision) != round_to(x, precision)) continue;
        const Jet wanted = jet_by(activation, at.x, values, convention);
        const Jet plain = jet_of(activation, at.x, values);
        if (wanted.dy != plain.dy) jet.dy = round_to(wanted.dy, precision);
        if (wanted.y != plain.y) jet.y = round_to(wanted.y, precision);
    }
    return jet;
}

double rounded_sensitivity_of(const Activation& activation, double x, Values values, std::size_t k,
                              Precision precision) {
    if (precision == Precision::float64) return sensitivity_of(activation, x, values, k);
    const Steps steps(affine_of(activation, values), precision);
    const Values known = own(activation, values);
    const double u = steps.inner(x);
    if (k < known.size()) return steps.scaled(activation.rounded_sensitivity(u, known, k, precision));
    const Jet f = activation.rounded_jet(u, known, precision);
    switch (k - known.size()) {
    case 0: return f.y;                                // ∂y/∂scale
    case 1: return steps.scaled(steps.times(x, f.dy)); // ∂y/∂w
    case 2: return steps.scaled(f.dy);                 // ∂y/∂b
    default: return 1.0;                               // ∂y/∂shift
    }
}

} // namespace act
