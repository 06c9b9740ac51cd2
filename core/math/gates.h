#pragma once
// x·g(x) for gates g that open from left to right: SiLU, GELU and their relatives.
//
// A gate is described by three functions: its value g, its slope g′, and the bend q = g″/g′, the logarithmic
// derivative of the slope. Then (x·g)′ = g + x·g′ and (x·g)″ = g′·(2 + x·q), in which nothing cancels but
// what must: the general product rule adds g′ + (g′ + x·g″) and loses digits on the way. Worked example: the
// logistic gate has g′ = sech²(x/2)/4 and q = −tanh(x/2), so SiLU's curvature is sech²(x/2)/4·(2 −
// x·tanh(x/2)).

#include "math/scalar.h"

namespace act {

/// x·g(x). A closed gate wins over an infinite x.
template <class Gate, Leaf T> T gated(Gate, T x) {
    return product(x, Gate::value(x));
}
/// (x·g(x))′
template <class Gate, Leaf T> T gated_slope(Gate, T x) {
    return Gate::value(x) + product(x, Gate::slope(x));
}
/// (x·g(x))″
template <class Gate, Leaf T> T gated_curvature(Gate, T x) {
    return product(Gate::slope(x), T(2) + x * Gate::bend(x));
}

template <class Gate, class T, Order o> Dual<T, o> gated(Gate gate, const Dual<T, o>& u) {
    return chain(gated(gate, u.value), gated_slope(gate, u.value), u);
}
template <class Gate, class T, Order o> Dual<T, o> gated_slope(Gate gate, const Dual<T, o>& u) {
    return chain(gated_slope(gate, u.value), gated_curvature(gate, u.value), u);
}

/// 1/(1+exp(−x)): SiLU.
struct LogisticGate {
    template <Leaf T> static T value(T x) { return logistic(x); }
    template <Leaf T> static T slope(T x) { return T(0.25) * sech2(T(0.5) * x); }
    template <Leaf T> static T bend(T x) { return -tanh(T(0.5) * x); }
};

/// The normal distribution function: GELU.
struct NormalGate {
    template <Leaf T> static T value(T x) { return normal_cdf(x); }
    template <Leaf T> static T slope(T x) { return normal_pdf(x); }
    template <Leaf T> static T bend(T x) { return -x; }
};

/// tanh(x): LiSHT.
struct TanhGate {
    template <Leaf T> static T value(T x) { return tanh(x); }
    template <Leaf T> static T slope(T x) { return sech2(x); }
    template <Leaf T> static T bend(T x) { return T(-2) * tanh(x); }
};

/// logistic(2u), u = √(2/π)·(x + 0.044715·x³): the tanh form of GELU, as (1 + tanh u)/2 would cancel on the
/// left. u is carried in two parts, because the tails magnify its rounding error by 2u.
struct CubicGate {
    template <Leaf T> static T value(T x) {
        const Argument<T> u(x);
        return logistic(T(2) * u.high) + T(0.5) * sech2(u.high) * u.low;
    }
    template <Leaf T> static T slope(T x) {
        const Argument<T> u(x);
        return T(0.5) * product(sech2(u.high) * (T(1) - T(2) * tanh(u.high) * u.low), cubic_slope(x));
    }
    // u″/u′ − 2u′·tanh(u), with u″/u′ = 6ax/(1+3ax²) in a form that is finite at ±∞
    template <Leaf T> static T bend(T x) {
        return T(6 * a) / (T(1) / x + T(3 * a) * x) - T(2) * cubic_slope(x) * tanh(Argument<T>(x).high);
    }

  private:
    static constexpr double a = 0.044715;
    static constexpr double c = 0.79788456080286535588; // √(2/π)
    static constexpr double c_rest = -4.9846544045554602e-17;
    static constexpr double ca = 0.035677408136300125;

    template <Leaf T> struct Argument {
        T high;
        T low;
        explicit Argument(T x) {
            const T z = clamp(x, T(-40), T(40)); // the gate is 0 or 1 long before
            const T linear = T(c) * z;
            const T cube = T(ca) * (z * z * z);
            high = linear + cube;
            low = sum_error(linear, cube) + (product_error(T(c), z) + T(c_rest) * z);
        }
    };
    template <Leaf T> static T cubic_slope(T x) { return T(c) + T(0.10703222440890037) * (x * x); }
};

/// tanh(eˣ): TanhExp.
struct TanhExpGate {
    template <Leaf T> static T value(T x) { return tanh(exp(x)); }
    template <Leaf T> static T slope(T x) { return product(exp(x), sech2(exp(x))); }
    template <Leaf T> static T bend(T x) { return T(1) - T(2) * exp(x) * tanh(exp(x)); }
};

/// erf(ln(1+eˣ)): Serf.
struct ErfSoftplusGate {
    template <Leaf T> static T value(T x) { return erf(softplus(x)); }
    template <Leaf T> static T slope(T x) {
        return T(2.0 * std::numbers::inv_sqrtpi_v<double>) * gaussian(softplus(x)) * logistic(x);
    }
    template <Leaf T> static T bend(T x) { return logistic(-x) - T(2) * softplus(x) * logistic(x); }
};

} // namespace act
