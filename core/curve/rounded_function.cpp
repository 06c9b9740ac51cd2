#include "curve/rounded_function.h"

#include "activation/affine.h"

#include <memory>
#include <utility>

namespace act {
namespace {

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

class RoundedFunction {
  public:
    RoundedFunction(const Activation& activation, const std::vector<double>& values, Precision precision)
        : f_(activation),
          values_(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(activation.parameters.size())),
          precision_(precision),
          is_plain_(affine_of(activation, values) == Affine{}),
          steps_(affine_of(activation, values), precision) {}

    [[nodiscard]] Jet jet(double x) const {
        return is_plain_ ? plain(x) : steps_.outer(plain(steps_.inner(x)));
    }

    [[nodiscard]] double sensitivity(double x, std::size_t k) const {
        const double u = steps_.inner(x);
        if (k < values_.size()) return steps_.scaled(f_.rounded_sensitivity(u, values_, k, precision_));
        const Jet f = plain(u);
        switch (k - values_.size()) {
        case 0: return f.y;                                  // ∂y/∂scale
        case 1: return steps_.scaled(steps_.times(x, f.dy)); // ∂y/∂w
        case 2: return steps_.scaled(f.dy);                  // ∂y/∂b
        default: return 1.0;                                 // ∂y/∂shift
        }
    }

  private:
    [[nodiscard]] Jet plain(double x) const { return f_.rounded_jet(x, values_, precision_); }

    const Activation& f_;
    std::vector<double> values_; // of its own parameters
    Precision precision_;
    bool is_plain_;
    Steps steps_;
};

} // namespace

Function bind_rounded(const Activation& activation, const std::vector<double>& values, Convention convention,
                      Precision precision) {
    Function function = bind(activation, values, convention);
    if (precision == Precision::float64) return function;
    const auto rounded = std::make_shared<const RoundedFunction>(activation, values, precision);
    function.sensitivity = [rounded](double x, std::size_t k) { return rounded->sensitivity(x, k); };
    if (convention != Convention::own)
        return with_rounded_jet(
            std::move(function), bind(activation, values, Convention::own),
            [rounded](double x) { return rounded->jet(x); }, precision);
    function.jet = [rounded](double x) { return rounded->jet(x); };
    return function;
}

Function with_rounded_jet(Function exact, const Function& own, std::function<Jet(double)> rounded,
                          Precision precision) {
    exact.jet = [rounded = std::move(rounded), precision, breaks = exact.breaks,
                 wanted = std::move(exact.jet), plain = own.jet](double x) {
        Jet jet = rounded(x);
        for (const double at : breaks) {
            if (round_to(at, precision) != round_to(x, precision)) continue;
            const Jet by_convention = wanted(at);
            const Jet by_definition = plain(at);
            if (by_convention.dy != by_definition.dy) jet.dy = round_to(by_convention.dy, precision);
            if (by_convention.y != by_definition.y) jet.y = round_to(by_convention.y, precision);
        }
        return jet;
    };
    return exact;
}

} // namespace act
