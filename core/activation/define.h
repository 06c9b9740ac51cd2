#pragma once
// Makes a record of the catalogue from a description of the function (About) and its body. The body is
// written once, as a captureless generic lambda of x and the parameters p, and is run here in every scalar
// type that the record needs. If the record lacks something, the family's file does not compile.

#include "activation/target.h"

#if !defined(ACT_TARGET_HEADER)

#include "activation/activation.h"
#include "base/expects.h"
#include "math/rounded.h"
#include "math/scalar.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace act {

/// What a body sees as p: p[k] is the k-th parameter of its record.
template <class T> class BodyParameters {
  public:
    explicit constexpr BodyParameters(std::span<const T> values) : values_(values) {}
    constexpr T operator[](std::size_t k) const {
        expects(k < values_.size(), "the body uses a parameter that its record does not list");
        return values_[k];
    }

  private:
    std::span<const T> values_;
};

/// A body's result as a T, also where the body yields a plain number (a step's two levels).
template <class T, class Body, class P> T run(const T& x, BodyParameters<P> p) {
    auto y = Body{}(x, p);
    if constexpr (is_dual<T> && !is_dual<decltype(y)>)
        return constant<T>(y);
    else
        return y;
}

template <class Body> double run_value(double x, Values values) {
    if (std::isnan(x)) return x; // a comparison with NaN would pick a branch
    return run<double, Body>(x, BodyParameters<double>(values));
}

/// `direction` is −1 to run backwards along x: odd derivatives change their sign on the way in and on the way
/// out.
template <class Body, Ordering order> Jet run_jet(double x, Values values, double direction) {
    if (std::isnan(x)) return {x, x, x};
    using Slope = Dual<double, order>;
    using Curvature = Dual<Slope, order>;
    const Curvature y =
        run<Curvature, Body>(Curvature{{x, direction}, {direction, 0.0}}, BodyParameters<double>(values));
    return {.y = y.value.value, .dy = direction * y.value.slope, .ddy = y.slope.slope};
}

/// A record without formulas of its own for ∂f/∂parameter.
struct ByDualNumbers {};

template <class Body, class ByParameters> double run_sensitivity(double x, Values values, std::size_t k) {
    if (std::isnan(x)) return x;
    if constexpr (std::is_same_v<ByParameters, ByDualNumbers>) {
        using Seeded = Dual<double>;
        std::array<Seeded, max_parameters> p{};
        for (std::size_t i = 0; i < values.size(); ++i)
            p.at(i) = {values[i], i == k ? 1.0 : 0.0};
        return run<Seeded, Body>(Seeded{x, 0.0}, BodyParameters<Seeded>({p.data(), values.size()})).slope;
    } else {
        return ByParameters{}(x, BodyParameters<double>(values)).at(k);
    }
}

/// No parameter: the derivatives are by x.
inline constexpr std::size_t by_x = max_parameters;

/// Parameters too are dual numbers here: a plain one would be combined with others in double. One set of
/// types serves the derivatives by x and, in the first derivative, by parameter k, because each takes time to
/// compile.
template <class Body, class Format> Jet run_in(double x, Values values, std::size_t k) {
    using Number = Rounded<Format>;
    using Curvature = Dual<Dual<Number>>;
    std::array<Curvature, max_parameters> p{};
    for (std::size_t i = 0; i < values.size(); ++i)
        p.at(i) = {{values[i], i == k ? 1.0 : 0.0}, {0.0, 0.0}};
    const double by = k == by_x ? 1.0 : 0.0;
    const Curvature y = run<Curvature, Body>(Curvature{{x, by}, {by, 0.0}},
                                             BodyParameters<Curvature>({p.data(), values.size()}));
    return {y.value.value.number(), y.value.slope.number(), y.slope.slope.number()};
}

template <class Body, class ByParameters, class Format>
double run_sensitivity_in(double x, Values values, std::size_t k) {
    if constexpr (std::is_same_v<ByParameters, ByDualNumbers>) {
        return run_in<Body, Format>(x, values, k).dy;
    } else {
        using Number = Rounded<Format>;
        const std::vector<Number> p(values.begin(), values.end());
        return Number(ByParameters{}(Number(x), BodyParameters<Number>(p)).at(k)).number();
    }
}

template <class Body> Jet run_rounded(double x, Values values, Precision precision) {
    if (std::isnan(x)) return {x, x, x};
    switch (precision) {
    case Precision::float32: return run_in<Body, Float32>(x, values, by_x);
    case Precision::float16: return run_in<Body, Float16>(x, values, by_x);
    case Precision::bfloat16: return run_in<Body, Bfloat16>(x, values, by_x);
    case Precision::float64: break;
    }
    return run_jet<Body, Ordering::by_value>(x, values, 1.0);
}

template <class Body, class ByParameters>
double run_rounded_sensitivity(double x, Values values, std::size_t k, Precision precision) {
    if (std::isnan(x)) return x;
    switch (precision) {
    case Precision::float32: return run_sensitivity_in<Body, ByParameters, Float32>(x, values, k);
    case Precision::float16: return run_sensitivity_in<Body, ByParameters, Float16>(x, values, k);
    case Precision::bfloat16: return run_sensitivity_in<Body, ByParameters, Bfloat16>(x, values, k);
    case Precision::float64: break;
    }
    return run_sensitivity<Body, ByParameters>(x, values, k);
}

/// In a constant expression a failed demand is a compile error that shows this line and `what`.
constexpr void demand(bool holds, const char* what) {
    if (!holds) throw what;
}

constexpr void check(const About& about) {
    demand(!about.id.empty(), ".id is missing");
    demand(!about.name.empty(), ".name is missing");
    demand(!about.latex.empty(), ".latex is missing");
    demand(!about.latex_slope.empty(), ".latex_slope is missing");
    demand(!about.recipe.formula.empty(), ".recipe is missing");
    demand(about.recipe.names.empty() || about.recipe.names.size() == about.parameters.size(),
           ".recipe names some of the parameters only");
    demand(!about.known.empty(), ".known is missing: give at least one point");
    demand(!about.reference.text.empty(), ".reference is missing");
    demand(!about.note.en.empty() && !about.note.zh.empty(), ".note is missing in English or Chinese");
    demand(about.parameters.size() <= max_parameters, "more than max_parameters");
    for (const Parameter& p : about.parameters) {
        demand(!p.id.empty() && !p.symbol.empty(), "a parameter has no .id or no .symbol");
        demand(!p.source.empty(), "a parameter's default has no .source");
        demand(p.shown.width() > 0.0, "a parameter's .shown is empty");
        demand(p.legal.contains(p.shown.low) && p.legal.contains(p.shown.high),
               "a parameter's .shown lies outside .legal");
        demand((p.shown.contains(p.initial) || p.initial == infinity) && p.allows(p.initial),
               "a parameter's .initial is not shown or not legal");
        demand(p.kind != ParameterKind::logarithmic || p.shown.low > 0.0, "there is no logarithm of .shown");
    }
}

/// What engines of living pages (core/engine) tell of a function: they neither explain it nor write code.
constexpr About without_words(About about) {
    about.recipe = {};
    about.known = {};
    about.calls = {};
    about.reference = {};
    about.note = {};
    return about;
}

/// The record of a function. The body must be total on its parameters' legal values (see Activation). Where the
/// dual numbers of the body would cancel in ∂f/∂parameter, `by_parameters` yields these as an array.
template <class Body, class ByParameters = ByDualNumbers>
constexpr Activation define(const About& about, Body, ByParameters = {}) {
    check(about);
    return {
#if defined(ACT_WITHOUT_WORDS)
        without_words(about),
#else
        about,
#endif
            run_value<Body>,
            [](double x, Values values) { return run_jet<Body, Ordering::by_value>(x, values, 1.0); },
            [](double x, Values values, Side side) {
                return run_jet<Body, Ordering::one_sided>(x, values, side == Side::right ? 1.0 : -1.0);
            },
            run_sensitivity<Body, ByParameters>,
#if !defined(ACT_WITHOUT_ROUNDING) // of these engines one asks for it
            run_rounded<Body>, run_rounded_sensitivity<Body, ByParameters>
#endif
    };
}

} // namespace act

#endif
