#pragma once
// x·g(x) for gates g that open from left to right: SiLU, GELU and their relatives.
//
// A gate is described by three functions: its value g, its slope g′, and its pull x·g″/g′. Then (x·g)′ = g +
// x·g′ and (x·g)″ = g′·(2 + pull), in which nothing cancels but what must; the general product rule adds g′ +
// (g′ + x·g″) and loses digits on the way. Worked example: the logistic gate has g′ = sech²(x/2)/4 and the
// pull −x·tanh(x/2), so SiLU's curvature is sech²(x/2)/4·(2 − x·tanh(x/2)).

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
    return product(Gate::slope(x), T(2) + Gate::pull(x));
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
    template <Leaf T> static T pull(T x) { return -x * tanh(T(0.5) * x); }
};

/// The normal distribution function: GELU.
struct NormalGate {
    template <Leaf T> static T value(T x) { return normal_cdf(x); }
    template <Leaf T> static T slope(T x) { return normal_pdf(x); }
    template <Leaf T> static T pull(T x) { return -x * x; }
};

/// tanh(x): LiSHT.
struct TanhGate {
    template <Leaf T> static T value(T x) { return tanh(x); }
    template <Leaf T> static T slope(T x) { return sech2(x); }
    template <Leaf T> static T pull(T x) { return T(-2) * x * tanh(x); }
};

/// logistic(2u), u = √(2/π)·(x + 0.044715·x³): the tanh form of GELU, as (1 + tanh u)/2 would cancel on the
/// left. u and x·u′ are carried in two parts, because the tails magnify their rounding errors by 2u.
struct CubicGate {
    template <Leaf T> static T value(T x) {
        const Split<T> u = cubic(x, T(1));
        return logistic(T(2) * u.high) + T(0.5) * sech2(u.high) * u.low;
    }
    template <Leaf T> static T slope(T x) {
        const Split<T> u = cubic(x, T(1));
        const T s = sech2(u.high);
        return T(0.5) * product(s - s * (T(2) * tanh(u.high) * u.low), T(c) + T(3 * ca) * (x * x));
    }
    // x·(u″/u′ − 2u′·tanh(u)); u″/u′ = 6ax/(1+3ax²), and x·u′ is u with three times the cube.
    template <Leaf T> static T pull(T x) {
        const Split<T> x_slope = cubic(x, T(3));
        const T t = tanh(cubic(x, T(1)).high);
        return T(6 * a) / (T(1) / (x * x) + T(3 * a)) - T(2) * (x_slope.high * t + x_slope.low * t);
    }

  private:
    static constexpr double a = 0.044715;
    static constexpr double c = 0.79788456080286535588; // √(2/π)
    static constexpr double c_rest = -4.9846544045554602e-17;
    static constexpr double ca = 0.035677408136300124388;

    template <Leaf T> struct Split {
        T high;
        T low;
    };
    // c·(x + k·a·x³)
    template <Leaf T> static Split<T> cubic(T x, T k) {
        const T z = clamp(x, T(-40), T(40)); // the gate is 0 or 1 long before
        const T linear = T(c) * z;
        const T cube = k * (T(ca) * (z * z * z));
        return {linear + cube, sum_error(linear, cube) + (product_error(T(c), z) + T(c_rest) * z)};
    }
};

/// tanh(eˣ): TanhExp.
struct TanhExpGate {
    template <Leaf T> static T value(T x) { return tanh(exp(x)); }
    template <Leaf T> static T slope(T x) { return product(exp(x), sech2(exp(x))); }
    template <Leaf T> static T pull(T x) { return x * (T(1) - T(2) * exp(x) * tanh(exp(x))); }
};

/// erf(ln(1+eˣ)): Serf.
struct ErfSoftplusGate {
    template <Leaf T> static T value(T x) { return erf(softplus(x)); }
    template <Leaf T> static T slope(T x) {
        return T(2.0 * std::numbers::inv_sqrtpi_v<double>) * gaussian(softplus(x)) * logistic(x);
    }
    template <Leaf T> static T pull(T x) { return x * (logistic(-x) - T(2) * softplus(x) * logistic(x)); }
};

} // namespace act
